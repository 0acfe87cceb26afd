import { type Box, boxAround } from '../layout/footprint'
import { LANDSCAPE } from '../layout/tidy/packing'
import { MAX_COORDINATE } from '../map/limits'
import type { Position } from '../map/map'

/** Kept free between what is there and what comes, in canvas units. */
const GAP = 120

/** The middle of a box. */
export function middleOf({ left, top, right, bottom }: Box): Position {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function isOnCanvas({ left, top, right, bottom }: Box): boolean {
  return [left, top, right, bottom].every((edge) => Math.abs(edge) <= MAX_COORDINATE)
}

function moved({ left, top, right, bottom }: Box, { x, y }: Position): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
}

/**
 * How far a group is moved so that it stands beside all that is there: to the right, below, to the left or above, where
 * a wide screen has to zoom out the least for both. Where nothing is there, or nowhere is room, it stays.
 *
 * @param whole the ground of the group.
 */
export function besideAll(there: readonly Box[], whole: Box): Position {
  const all = boxAround(there)
  if (all === undefined) return { x: 0, y: 0 }
  const [a, b] = [middleOf(all), middleOf(whole)]
  const along = { x: Math.round(a.x - b.x), y: Math.round(a.y - b.y) }
  const moves = [
    { x: Math.ceil(all.right + GAP - whole.left), y: along.y },
    { x: along.x, y: Math.ceil(all.bottom + GAP - whole.top) },
    { x: Math.floor(all.left - GAP - whole.right), y: along.y },
    { x: along.x, y: Math.floor(all.top - GAP - whole.bottom) },
  ]
  const extent = (by: Position) => {
    const { left, top, right, bottom } = boxAround([all, moved(whole, by)]) ?? whole
    return Math.max(right - left, (bottom - top) * LANDSCAPE)
  }
  const possible = moves.filter((by) => isOnCanvas(moved(whole, by)))
  return possible.sort((one, other) => extent(one) - extent(other))[0] ?? { x: 0, y: 0 }
}
