import { NAME_LINE } from '../../src-model/layout/name-block'
import type { Hand } from './hand'
import { WEIGHTS } from './lettering'
import { paintIcon } from './paint-icon'
import type { SceneParticipant } from './scene'
import { shapes } from './shapes'
import type { NodeStand } from './stand'
import { directionOf, paintName, paintPlate } from './texts'

/** The side of a mark's square, in canvas units; a node's place is its middle. */
const MARK = 56
const MIDDLE = MARK / 2
const OUTLINE = 2.5
const FALLEN_OUTLINE = 5
const AWAY = { width: 2, dash: [4, 5] }
const INITIALS = { plain: 20, large: 25 }
/** Above this size of names initials are large, too. */
const LARGE_NAMES = 20
const NOTED = { x: 51, y: 5, radius: 7, rim: 2 }
const UNNAMED = { x: 5, y: 5, radius: 10, icon: 16 }
/** Where names begin, from the upper side of the mark. */
const NAME_TOP = 66
const DETAIL = { size: 12, line: 15, widest: 168 }
const ALL = Math.PI * 2

/** The canvas counts the heights of lines in whole sixty-fourths of a unit. */
function asLaidOut(length: number): number {
  return Math.floor(length * 64) / 64
}

/** A person: the shape of their side, their initials, what marks them, their name. */
export function paintParticipant(hand: Hand, node: SceneParticipant, stand: NodeStand): void {
  const { pen, look, isFar } = hand
  const scale = isFar ? look.markScale : 1
  pen.globalAlpha = stand.opacity
  hand.at(node.x - MIDDLE * scale, node.y - MIDDLE * scale, scale)
  paintSide(hand, node, stand)
  if (stand.is !== 'away') paintInitials(hand, node, stand)
  hand.at(node.x - MIDDLE, node.y - MIDDLE)
  if (node.noted && !isFar && stand.is !== 'away') paintNoted(hand)
  pen.globalAlpha = 1
  if (node.unnamed && stand.is !== 'away') paintUnnamed(hand)
  if (!isFar) paintNames(hand, node, stand)
}

function paintSide({ pen, colours, work }: Hand, { side }: SceneParticipant, { is }: NodeStand): void {
  const shape = shapes().sides[side]
  if (is === 'away') {
    pen.lineWidth = AWAY.width
    pen.setLineDash(AWAY.dash)
    pen.lineJoin = side === 'guest' ? 'round' : 'miter'
    pen.strokeStyle = colours['line-strong']
    pen.stroke(shape)
    pen.setLineDash([])
    return
  }
  pen.fillStyle = is === 'fallen' ? colours.ground : colours[side]
  pen.fill(shape)
  const isOutlined = is === 'fallen' || hasOutline(colours['side-outline'])
  if (!isOutlined) return
  pen.lineJoin = side === 'guest' ? 'round' : 'miter'
  pen.lineWidth = is === 'fallen' ? FALLEN_OUTLINE : OUTLINE
  pen.strokeStyle = is === 'fallen' && !work.style.isForced ? colours[side] : colours['side-outline']
  pen.save()
  pen.beginPath()
  pen.rect(0, 0, MARK, MARK)
  pen.clip()
  pen.stroke(shape)
  pen.restore()
}

/** Most looks have none. A computed colour says by its fourth number that there is nothing to see. */
function hasOutline(colour: string): boolean {
  return colour !== 'transparent' && !/^rgba\(.*, 0\)$/.test(colour)
}

function paintInitials(hand: Hand, { initials }: SceneParticipant, { is }: NodeStand): void {
  const { pen, colours, look, work } = hand
  const letters = { weight: WEIGHTS.initials, size: look.nameSize > LARGE_NAMES ? INITIALS.large : INITIALS.plain }
  const line = { text: initials, x: MIDDLE, y: work.letters.baseline(letters, MARK), letters }
  hand.write(letters)
  pen.textAlign = 'center'
  pen.direction = 'ltr'
  paintPlate(hand, [line])
  pen.fillStyle = is === 'fallen' ? colours.ink : colours['on-side']
  pen.fillText(line.text, line.x, line.y)
}

function paintNoted({ pen, colours }: Hand): void {
  const { x, y, radius, rim } = NOTED
  pen.beginPath()
  pen.arc(x, y, radius, 0, ALL)
  pen.fillStyle = colours.ground
  pen.fill()
  pen.beginPath()
  pen.arc(x, y, radius - rim, 0, ALL)
  pen.fillStyle = colours['ink-soft']
  pen.fill()
}

function paintUnnamed(hand: Hand): void {
  const { pen, colours } = hand
  const { x, y, radius, icon } = UNNAMED
  pen.beginPath()
  pen.arc(x, y, radius, 0, ALL)
  pen.fillStyle = colours.ground
  pen.fill()
  paintIcon(hand, shapes().unnamed, { x: x - icon / 2, y: y - icon / 2, size: icon, colour: colours['ink-soft'] })
}

function paintNames(hand: Hand, { name, detail }: SceneParticipant, stand: NodeStand): void {
  const { pen, colours, look, work } = hand
  const isSoft = stand.isPale || stand.is === 'away'
  const size = look.nameSize
  const letters = { weight: isSoft ? work.style.weight : WEIGHTS.name, size }
  const { lines } = work.letters.block(name, size)
  const lineHeight = asLaidOut(size * NAME_LINE)
  const baseline = work.letters.baseline(letters, lineHeight)
  hand.write(letters)
  pen.textAlign = 'center'
  pen.direction = directionOf(name)
  const written = lines.map((text, index) => {
    return { text, x: MIDDLE, y: Math.round(NAME_TOP + index * lineHeight) + baseline, letters }
  })
  paintPlate(hand, written)
  for (const line of written) paintName(hand, line, isSoft ? colours['ink-soft'] : colours.ink)
  if (look.detail !== 'close' || detail === '') return
  paintDetail(hand, detail, Math.round(NAME_TOP + lines.length * lineHeight), isSoft)
}

function paintDetail(hand: Hand, detail: string, top: number, isSoft: boolean): void {
  const { pen, colours, work } = hand
  const { size, line, widest } = DETAIL
  const letters = { weight: isSoft ? work.style.weight : WEIGHTS.detail, size }
  const text = work.letters.line(detail, letters, widest)
  pen.save()
  pen.beginPath()
  pen.rect(MIDDLE - widest / 2, top, widest, line)
  pen.clip()
  hand.write(letters)
  pen.direction = directionOf(detail)
  const y = top + work.letters.baseline(letters, line)
  const written = { text, x: MIDDLE, y, letters }
  pen.textAlign = 'center'
  paintPlate(hand, [written])
  if (text !== detail) {
    pen.textAlign = 'start'
    written.x = pen.direction === 'rtl' ? MIDDLE + widest / 2 : MIDDLE - widest / 2
  }
  paintName(hand, written, colours['ink-soft'])
  pen.restore()
}
