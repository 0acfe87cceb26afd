import { SEAL_DOT, SEAL_RADIUS } from '../../src-model/layout/shapes'
import { DASHES, tieWidth } from '../../src-model/layout/ties/tie-look'
import { placeTieMarks } from '../../src-model/layout/ties/tie-marks'
import {
  headPoints,
  linePoints,
  type TieCourse,
  type TieEnd,
  tieCourse,
  tieGround,
  type WrittenSize,
} from '../../src-model/layout/ties/tie-path'
import type { CommitmentStatus, Position } from '../../src-model/map/map'
import { strokeDashes } from './dashed-line'
import type { Hand } from './hand'
import { WEIGHTS } from './lettering'
import type { SceneNode, SceneTie } from './scene'
import { shapes } from './shapes'
import type { TieStand } from './stand'

const FAR_WIDTHS = { before: 3.5, workshop: 7 }
const SELECTED_WIDTH = 5
const SEAL_OUTLINE = 2.5
const FAR_SEAL_RADIUS = 15
/** Of the words on ties; see `canvas/tie-word.ts`. */
const LARGEST_WORD = { shown: 13, pointedAt: 22 }
const WORD_AIR = 4
/** How far from the best place on its line a word or a seal may be put, in canvas units. */
const MARKS_REACH = 400
/** How thick the ground is round the letters of a word. */
const WORD_GROUND = 5
/** The line under a name that a tie stops short of; see `canvas/name-look.ts`. */
const DETAIL = { size: 12, height: 15, widest: 168 }

/** What is written under a mark, as far as ties stop short of it. */
function writtenUnder(hand: Hand, node: SceneNode): WrittenSize | undefined {
  if (hand.isFar || node.shape === 'resource') return undefined
  const { letters } = hand.work
  const block = letters.block(node.name, hand.look.nameSize)
  if (hand.look.detail !== 'close' || node.detail === '') return block
  const width = Math.min(letters.width(node.detail, WEIGHTS.detail) * DETAIL.size, DETAIL.widest)
  return {
    width: Math.max(block.width, width),
    height: block.height + DETAIL.height,
    rows: [...block.rows, { width, height: DETAIL.height }],
  }
}

function endAt(hand: Hand, node: SceneNode): TieEnd {
  const { shape, x, y } = node
  return { shape, x, y, name: writtenUnder(hand, node), scale: hand.look.markScale }
}

function widthOf({ isFar, unit }: Hand, tie: SceneTie, { isLit, isSelected }: TieStand): number {
  if (isLit) return SELECTED_WIDTH * Math.min(Math.max(unit, 1), 2.5)
  if (isFar) return FAR_WIDTHS[tie.origin]
  return isSelected ? SELECTED_WIDTH : tieWidth(tie)
}

/** A tie: its line, its arrow's head, its word, the seal of its promise. */
export function paintTie(
  hand: Hand,
  tie: SceneTie,
  [from, to]: readonly [SceneNode, SceneNode],
  stand: TieStand,
): void {
  const { pen, colours, look } = hand
  const ends: [TieEnd, TieEnd] = [endAt(hand, from), endAt(hand, to)]
  const course = tieCourse(...ends, tie.bend, tie.directed)
  const isAccent = stand.isNear || stand.isSelected || stand.isLit
  const colour = isAccent ? colours['tie-selected'] : tie.origin === 'workshop' ? colours['tie-here'] : colours.tie
  pen.globalAlpha = stand.opacity
  pen.strokeStyle = colour
  pen.lineWidth = widthOf(hand, tie, stand)
  strokeLine(hand, course, hand.isFar ? undefined : DASHES[tie.kind])
  if (tie.directed) {
    pen.fillStyle = colour
    fillHead(hand, course)
  }
  const isWritten = (look.detail === 'close' && !stand.isPale) || stand.isSelected
  if (isWritten || tie.commitment !== null) paintMarks(hand, tie, course, ends, isWritten)
  pen.globalAlpha = 1
}

function strokeLine(hand: Hand, course: TieCourse, dash: readonly number[] | undefined): void {
  const { pen } = hand
  const { start, control, stop } = linePoints(course)
  if (dash && control === null) {
    strokeDashes(hand, start, stop, dash)
    return
  }
  if (dash) pen.setLineDash([...dash])
  pen.beginPath()
  pen.moveTo(start.x, start.y)
  if (control === null) pen.lineTo(stop.x, stop.y)
  else pen.quadraticCurveTo(control.x, control.y, stop.x, stop.y)
  pen.stroke()
  if (dash) pen.setLineDash([])
}

function fillHead({ pen }: Hand, course: TieCourse): void {
  const [tip, left, right] = headPoints(course)
  pen.beginPath()
  pen.moveTo(tip.x, tip.y)
  pen.lineTo(left.x, left.y)
  pen.lineTo(right.x, right.y)
  pen.closePath()
  pen.fill()
}

function paintMarks(hand: Hand, tie: SceneTie, course: TieCourse, ends: [TieEnd, TieEnd], isWritten: boolean): void {
  const size = hand.look.detail === 'close' ? LARGEST_WORD.shown : LARGEST_WORD.pointedAt
  const width = hand.work.letters.width(tie.word, WEIGHTS.word) * size + WORD_AIR * 2
  const word = isWritten ? { width, height: size + WORD_AIR * 2 } : null
  const ground = tieGround(course, tie.directed)
  if (!isNearSight(hand, ground.at(tie.labelAt))) return
  const { label, seal } = placeTieMarks(ground, ends, tie.labelAt, word, tie.commitment !== null)
  if (label !== null) paintWord(hand, tie.word, label)
  if (seal !== null && tie.commitment !== null) paintSeal(hand, tie.commitment, seal)
}

/** Whether marks may be seen that would best sit at a place. What is long has room there. */
function isNearSight({ ground }: Hand, { x, y }: Position): boolean {
  const { left, top, right, bottom } = ground
  return x > left - MARKS_REACH && x < right + MARKS_REACH && y > top - MARKS_REACH && y < bottom + MARKS_REACH
}

function paintWord({ pen, colours, look, work }: Hand, word: string, { x, y }: Position): void {
  const letters = { weight: WEIGHTS.word, size: look.labelSize }
  const { ascent, descent } = work.letters.heights(letters)
  const { globalAlpha } = pen
  pen.globalAlpha = 1
  pen.font = work.letters.fontOf(letters)
  pen.textAlign = 'center'
  pen.direction = 'ltr'
  pen.lineWidth = WORD_GROUND
  pen.lineJoin = 'round'
  pen.strokeStyle = colours.ground
  pen.fillStyle = colours.ink
  const line = y + (ascent - descent) / 2
  pen.strokeText(word, x, line)
  pen.fillText(word, x, line)
  pen.globalAlpha = globalAlpha
}

function paintSeal(hand: Hand, status: CommitmentStatus, { x, y }: Position): void {
  const { pen, colours, isFar } = hand
  const colour = status === 'dropped' ? colours.tie : colours['tie-here']
  const [ground, sign] = status === 'done' ? [colour, colours.seal] : [colours.seal, colour]
  pen.beginPath()
  pen.arc(x, y, isFar ? FAR_SEAL_RADIUS : SEAL_RADIUS, 0, Math.PI * 2)
  pen.fillStyle = ground
  pen.fill()
  pen.lineWidth = SEAL_OUTLINE
  pen.strokeStyle = colour
  pen.stroke()
  if (status === 'promised') {
    pen.beginPath()
    pen.arc(x, y, SEAL_DOT, 0, Math.PI * 2)
    pen.fillStyle = sign
    pen.fill()
    return
  }
  pen.strokeStyle = sign
  pen.lineJoin = 'round'
  hand.at(x, y)
  pen.stroke(shapes().seals[status])
  hand.home()
}
