import type { Rect, Viewport } from '@xyflow/react'
import { type Box, footprintOf } from '../../src-model/layout/footprint'
import { wholeBox } from '../../src-model/layout/whole-box'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { own } from '../../src-model/map/map'
import { boxOfZone } from '../../src-model/zones/zone-area'

/** Which nodes an id stands for: itself, or the two ends of a tie. */
function nodesFor(map: CommunityMap, id: Id): readonly Id[] {
  const tie = own(map.connections, id)
  return tie ? [tie.from, tie.to] : [id]
}

/** The ground that something of the map takes. */
function groundOf(map: CommunityMap, id: Id): Box | undefined {
  const zone = own(map.zones, id)
  return zone ? boxOfZone(zone) : footprintOf(map, id)
}

/** Everything of a map that has a place of its own. */
export function everythingOn({ order }: CommunityMap): Id[] {
  return [...order.participants, ...order.resources, ...order.zones]
}

/** The smallest rectangle round everything on a map; `undefined` for an empty one. It costs nothing to ask again. */
export function wholeBounds(map: CommunityMap): Rect | undefined {
  const box = wholeBox(map)
  return box && { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }
}

/** The smallest rectangle round these nodes with their names, the ends of these ties and these zones; `undefined` for none. */
export function boundsOf(map: CommunityMap, ids: Iterable<Id>): Rect | undefined {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const id of [...ids].flatMap((each) => nodesFor(map, each))) {
    const box = groundOf(map, id)
    if (box === undefined) continue
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
