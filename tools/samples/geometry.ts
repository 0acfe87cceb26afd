import type { Box } from '../../src-model/layout/footprint'
import type { Position } from '../../src-model/map/map'

/** On which side of the line through `a` and `b` a point lies: positive, negative, or zero on it. */
function turn(a: Position, b: Position, point: Position): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
}

/** Whether two lines cross between their ends; sharing an end is no crossing. */
export function crosses(a: Position, b: Position, c: Position, d: Position): boolean {
  if (a === c || a === d || b === c || b === d) return false
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

/** Whether a line runs through a box. */
export function runsThrough(from: Position, to: Position, box: Box): boolean {
  if (Math.max(from.x, to.x) <= box.left || Math.min(from.x, to.x) >= box.right) return false
  if (Math.max(from.y, to.y) <= box.top || Math.min(from.y, to.y) >= box.bottom) return false
  // Their bounds meet, so the line misses the box only where all four corners lie on one side of it.
  const slope = { x: to.x - from.x, y: to.y - from.y }
  const sideOf = (x: number, y: number): number => slope.x * (y - from.y) - slope.y * (x - from.x)
  const first = sideOf(box.left, box.top) > 0
  return (
    sideOf(box.right, box.top) > 0 !== first ||
    sideOf(box.left, box.bottom) > 0 !== first ||
    sideOf(box.right, box.bottom) > 0 !== first
  )
}
