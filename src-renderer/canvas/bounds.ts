import type { Rect, Viewport } from '@xyflow/react'
import { footprint } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { isParticipant, nodeOf } from '../../src-model/map/map'

/** The smallest rectangle round these nodes with their names; `undefined` for none. */
export function boundsOf(map: CommunityMap, ids: Iterable<Id>): Rect | undefined {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const id of ids) {
    const node = nodeOf(map, id)
    if (node === undefined) continue
    const box = footprint(isParticipant(map, id) ? 'participant' : 'resource', node.position)
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  if (left > right) return undefined
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Whether a rectangle of the canvas lies inside what is seen. @param screen the size of the view, in screen pixels. */
export function isInView(
  bounds: Rect | undefined,
  { x, y, zoom }: Viewport,
  { clientWidth, clientHeight }: Pick<Element, 'clientWidth' | 'clientHeight'>,
): boolean {
  if (bounds === undefined) return true
  const left = bounds.x * zoom + x
  const top = bounds.y * zoom + y
  return (
    left >= 0 && top >= 0 && left + bounds.width * zoom <= clientWidth && top + bounds.height * zoom <= clientHeight
  )
}

/** How far a view must move so that a stretch lies within another; 0 where it does already. */
export function shiftInto(start: number, end: number, from: number, to: number): number {
  if (start < from) return from - start
  if (end > to) return Math.max(to - end, from - start)
  return 0
}
