import type { Position } from '../map/map'
import type { Box } from './footprint'

/** On which side of the line through `a` and `b` a point lies: positive, negative, or zero on it. */
export function turn(a: Position, b: Position, point: Position): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
}

/** Whether two lines cross between their ends; sharing an end is no crossing. */
export function crosses(a: Position, b: Position, c: Position, d: Position): boolean {
  if (a === c || a === d || b === c || b === d) return false
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

/**
 * Whether a line runs through a box.
 *
 * @param aside how much wider the box counts to each side, in canvas units; narrower when negative.
 * @param above how much higher it counts, above and below.
 */
export function runsThrough(from: Position, to: Position, box: Box, aside = 0, above = 0): boolean {
  const left = box.left - aside
  const right = box.right + aside
  const top = box.top - above
  const bottom = box.bottom + above
  if (Math.max(from.x, to.x) <= left || Math.min(from.x, to.x) >= right) return false
  if (Math.max(from.y, to.y) <= top || Math.min(from.y, to.y) >= bottom) return false
  // Their bounds meet, so the line misses the box only where all four corners lie on one side of it.
  const dx = to.x - from.x
  const dy = to.y - from.y
  const first = dx * (top - from.y) - dy * (left - from.x) > 0
  return (
    dx * (top - from.y) - dy * (right - from.x) > 0 !== first ||
    dx * (bottom - from.y) - dy * (left - from.x) > 0 !== first ||
    dx * (bottom - from.y) - dy * (right - from.x) > 0 !== first
  )
}

/** Above this cosine two lines leave a place in almost the same direction. */
const SAME_WAY = 0.93

/** How much the directions from a place to two others are alike: from 0, for clearly different, to 0.07, for the same. */
export function sameWay(at: Position, one: Position, other: Position): number {
  const ax = one.x - at.x
  const ay = one.y - at.y
  const bx = other.x - at.x
  const by = other.y - at.y
  const along = ax * bx + ay * by
  if (along <= 0) return 0
  const cosine = along / Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by))
  return Math.max(0, cosine - SAME_WAY)
}
