import type { Position } from '../../map/map'
import { type Box, overlaps, PARTICIPANT_MARK, RESOURCE_HEIGHT, RESOURCE_WIDTH } from '../footprint'
import { NAME, type TieEnd, type TieGround } from './tie-path'

/** The size of a word or a seal on a tie, in canvas units. */
export interface MarkSize {
  width: number
  height: number
}

/** Where the marks of a tie sit: their centres. */
export interface TieMarks {
  /** `null` where there is no room for it. */
  label: Position | null
  seal: Position | null
}

/** A seal with its rim and a little air. */
export const SEAL: MarkSize = { width: 26, height: 26 }
/** Kept round the marks of nodes, in canvas units. */
const AIR = 4
/** The most of a line that a mark on it may hide. */
const MOST_HIDDEN = 0.75
/** How far along the line from the place wished for others are tried, in turn. */
const ALONG = [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24, 0.32, -0.32]
/** How far beside the line places are tried, in canvas units: first near, at last past a person with a name. */
const BESIDE = [0, 8, 16, 28, 40, 56, 72, 96]
const BESIDE_AT = [0.5, 0.3, 0.7]

function boxAt({ x, y }: Position, { width, height }: MarkSize): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** What is drawn of a tie's end: its mark, and what is written beside it. */
export function groundOfEnd(end: TieEnd): Box[] {
  return [...groundOfMark(end), ...groundOfTexts(end)]
}

function groundOfMark(end: TieEnd): Box[] {
  if (end.shape === 'resource') {
    const tag = end.half && { width: end.half.x * 2, height: end.half.y * 2 }
    return [boxAt(end, tag ?? { width: RESOURCE_WIDTH + AIR, height: RESOURCE_HEIGHT + AIR })]
  }
  const size = PARTICIPANT_MARK * (end.scale ?? 1) + AIR * 2
  return [boxAt(end, { width: size, height: size })]
}

function groundOfTexts({ x, y, name, written }: TieEnd): Box[] {
  const boxes: Box[] = []
  if (name) {
    const { width, height } = name
    boxes.push(boxAt({ x, y: y + NAME.top + height / 2 }, { width: width + AIR, height: height + AIR }))
  }
  if (written) {
    boxes.push({ left: x + written.left, top: y + written.top, right: x + written.right, bottom: y + written.bottom })
  }
  return boxes
}

function isClear(box: Box, taken: readonly Box[]): boolean {
  return !taken.some((each) => overlaps(each, box))
}

/** How much of a line in this direction a mark hides. */
function hiddenBy({ width, height }: MarkSize, { x, y }: Position): number {
  return Math.min(
    x === 0 ? Number.POSITIVE_INFINITY : width / Math.abs(x),
    y === 0 ? Number.POSITIVE_INFINITY : height / Math.abs(y),
  )
}

/** A place on the line where a mark lies on nothing that is taken. */
function placeOn(size: MarkSize, { at, length, along }: TieGround, wished: number, taken: readonly Box[]) {
  if (hiddenBy(size, along) > length * MOST_HIDDEN) return null
  const part = ALONG.map((step) => wished + step).find(
    (each) => each > 0.05 && each < 0.95 && isClear(boxAt(at(each), size), taken),
  )
  return part === undefined ? null : at(part)
}

/** A place on the line, or else beside it, where a mark lies on nothing that is taken. */
function placeFor(size: MarkSize, path: TieGround, wished: number, taken: readonly Box[]) {
  const on = placeOn(size, path, wished, taken)
  if (on) return on
  const { at, along } = path
  const across = { x: along.y, y: -along.x }
  const half = (Math.abs(across.x) * size.width + Math.abs(across.y) * size.height) / 2 + AIR
  for (const more of BESIDE) {
    for (const part of [wished, ...BESIDE_AT]) {
      const { x, y } = at(part)
      for (const side of [1, -1]) {
        const place = { x: x + across.x * (half + more) * side, y: y + across.y * (half + more) * side }
        if (isClear(boxAt(place, size), taken)) return place
      }
    }
  }
  return null
}

/**
 * Finds places for the word and the seal of a tie, on its line or beside it: never on the marks and names at its
 * ends, on its arrow's head, or on each other.
 *
 * @param labelAt where on the line they would best sit, from 0 to 1.
 * @param label the size of the word; `null` for none.
 * @param hasSeal whether the tie carries a promise, whose seal is always shown.
 */
export function placeTieMarks(
  path: TieGround,
  ends: readonly [TieEnd, TieEnd],
  labelAt: number,
  label: MarkSize | null,
  hasSeal: boolean,
): TieMarks {
  const taken = ends.flatMap(groundOfEnd)
  if (path.headBox) taken.push(path.headBox)
  const seal = hasSeal ? (placeFor(SEAL, path, labelAt, taken) ?? path.at(labelAt)) : null
  if (seal) taken.push(boxAt(seal, SEAL))
  return { label: label && placeFor(label, path, labelAt, taken), seal }
}
