import type { Box } from '../../layout/footprint'
import { NAME_LINE } from '../../layout/name-block'
import type { WallZone } from '../wall-map'
import type { LabelText } from './label-text'
import { type LabelPlace, SMALLEST_TEXT, type WallMark, type WallView } from './picture'

/** A way to show a label. */
export interface Candidate {
  lines: readonly string[]
  size: number
  /** The ground that its letters take. */
  text: Box
  /** The same with what has to stay free beside it, so that two names are not read as one. */
  box: Box
  place: LabelPlace
  /** The lower the better. */
  cost: number
}

/** In pixels of a wall of 1920×1080. */
const BESIDE = 6
const GAP = { beside: 8, below: 0, ring: 0.4, inZone: 10, inTag: 8 }
const PLACE_COST = { inside: -1, below: 0, above: 1, right: 1.4, left: 1.8 }
/** A label off the middle of its mark, by how much of the way to the mark's edge. */
const SHIFTS = [0, 0.5, -0.5, 1, -1]
const SHIFT_COST = 0.9
const CORNER_COST = 1
/** How far away from its mark a label may be, in pixels of a wall of 1920×1080, and in how many directions. */
const AWAY = [36, 72, 120, 200, 320]
const DIRECTIONS = 16
const AWAY_COST = 6
/** A smaller text than the others' is the last way out. */
const SMALLER_COST = 3

interface Block {
  text: LabelText
  size: number
  width: number
  height: number
  cost: number
}

function blocksOf(texts: readonly LabelText[], sizes: readonly number[]): Block[] {
  return sizes.flatMap((size, index) =>
    texts.map((text) => ({
      text,
      size,
      width: text.width * size,
      height: text.lines.length * NAME_LINE * size,
      cost: text.cost + (index * SMALLER_COST) / Math.max(1, sizes.length - 1),
    })),
  )
}

/** A label with more free ground above and below it. @param apart in em. */
export function keptApart(candidate: Candidate, apart: number): Candidate {
  const { box, size } = candidate
  return apart === 0
    ? candidate
    : { ...candidate, box: { ...box, top: box.top - apart * size, bottom: box.bottom + apart * size } }
}

function candidate(block: Block, left: number, top: number, place: LabelPlace, cost: number, unit: number): Candidate {
  const text = { left, top, right: left + block.width, bottom: top + block.height }
  const box = { ...text, left: text.left - BESIDE * unit, right: text.right + BESIDE * unit }
  return { lines: block.text.lines, size: block.size, text, box, place, cost: block.cost + cost }
}

/**
 * The places for a label round a mark.
 *
 * @param sizes of letters, in pixels, the usual one first.
 * @param unit see `wallUnit`.
 */
export function candidatesRound(
  mark: WallMark,
  texts: readonly LabelText[],
  sizes: readonly number[],
  unit: number,
): Candidate[] {
  return blocksOf(texts, sizes).flatMap((block) => {
    const { width, height } = block
    const found: Candidate[] = []
    const way = Math.max(0, width - mark.width) / 2
    // Larger marks have a larger ring while they are selected.
    const under = GAP.below * unit + GAP.ring * Math.max(0, block.size - SMALLEST_TEXT * unit)
    for (const shift of SHIFTS) {
      if (shift !== 0 && way < 4 * unit) continue
      const left = mark.x - width / 2 + shift * way
      const off = Math.abs(shift) * SHIFT_COST
      const [below, above] = [mark.y + mark.height / 2 + under, mark.y - mark.height / 2 - under]
      found.push(candidate(block, left, below, 'below', PLACE_COST.below + off, unit))
      found.push(candidate(block, left, above - height, 'above', PLACE_COST.above + off, unit))
    }
    for (const shift of SHIFTS) {
      const top = mark.y - height / 2 + (shift * mark.height) / 2
      const off = Math.abs(shift) * SHIFT_COST
      const away = mark.width / 2 + GAP.beside * unit
      found.push(candidate(block, mark.x + away, top, 'right', PLACE_COST.right + off, unit))
      found.push(candidate(block, mark.x - away - width, top, 'left', PLACE_COST.left + off, unit))
    }
    return found
  })
}

/**
 * Places further away from a mark, for a label that is to be shown though there is no room beside the mark.
 *
 * @param farthest how far from the mark they may be, in pixels of a wall of 1920×1080.
 */
export function candidatesAway(
  mark: WallMark,
  texts: readonly LabelText[],
  size: number,
  unit: number,
  farthest: number,
): Candidate[] {
  return blocksOf(texts, [size]).flatMap((block) =>
    AWAY.filter((away) => away <= farthest).flatMap((away, step) =>
      Array.from({ length: DIRECTIONS }, (_, index) => {
        const angle = (index * 2 * Math.PI) / DIRECTIONS
        const x = mark.x + Math.cos(angle) * (away * unit + (mark.width + block.width) / 2)
        const y = mark.y + Math.sin(angle) * (away * unit + (mark.height + block.height) / 2)
        return candidate(block, x - block.width / 2, y - block.height / 2, 'away', AWAY_COST + step, unit)
      }),
    ),
  )
}

/** The ground in a resource's tag behind its icon, for its name. */
export function tagGround({ x, y, width, height }: WallMark, unit: number): Box {
  return {
    left: x - width / 2 + height,
    top: y - height / 2,
    right: x + width / 2 - GAP.inTag * unit,
    bottom: y + height / 2,
  }
}

/** The ways to write a name into a resource's tag. @param part what of its height the lines may take. */
export function candidatesInTag(
  mark: WallMark,
  texts: readonly LabelText[],
  sizes: readonly number[],
  unit: number,
  part: number,
): Candidate[] {
  const ground = tagGround(mark, unit)
  const [width, height] = [ground.right - ground.left, part * (ground.bottom - ground.top)]
  return blocksOf(texts, sizes)
    .filter((block) => block.width <= width && block.height <= height)
    .map((block) => {
      const { left, top } = { left: ground.left + (width - block.width) / 2, top: mark.y - block.height / 2 }
      const found = candidate(block, left, top, 'inside', PLACE_COST.inside, unit)
      // Whatever its size: that is where the names of things are looked for.
      const cost = block.text.cost + PLACE_COST.inside + (1 - block.size / (sizes[0] ?? 1))
      return { ...found, box: found.text, cost }
    })
}

/** The corners of what is seen of a zone, for its label. @param ground what is seen of the map. */
export function candidatesInZone(
  { x, y, width, height }: WallZone,
  view: WallView,
  ground: Box,
  texts: readonly LabelText[],
  size: number,
  unit: number,
): Candidate[] {
  const gap = GAP.inZone * unit
  const seen = {
    left: Math.max(ground.left, x * view.zoom + view.x) + gap,
    top: Math.max(ground.top, y * view.zoom + view.y) + gap,
    right: Math.min(ground.right, (x + width) * view.zoom + view.x) - gap,
    bottom: Math.min(ground.bottom, (y + height) * view.zoom + view.y) - gap,
  }
  return blocksOf(texts, [size])
    .filter((block) => block.width <= seen.right - seen.left && block.height <= seen.bottom - seen.top)
    .flatMap((block) => {
      const [right, bottom] = [seen.right - block.width, seen.bottom - block.height]
      return [
        candidate(block, seen.left, seen.top, 'top-left', 0, unit),
        candidate(block, right, seen.top, 'top-right', CORNER_COST, unit),
        candidate(block, seen.left, bottom, 'bottom-left', 2 * CORNER_COST, unit),
        candidate(block, right, bottom, 'bottom-right', 3 * CORNER_COST, unit),
      ]
    })
}
