import type { Box } from '../layout/footprint'
import { footprintOf } from '../layout/footprint'
import { Ground } from '../layout/place/ground'
import { spiralSpot } from '../layout/place/spots'
import type { CommunityMap, Position } from '../map/map'

/** How many places are tried; a crowd so dense that none of them is free is left by hand. */
const MOST_TRIES = 400

/**
 * Where a group of boxes finds free ground: at the place wanted or as near as can be found.
 *
 * @param boxes what they cover, counted from the group's middle.
 * @param wanted where that middle would be best.
 */
export function freeMiddle(map: CommunityMap, boxes: readonly Box[], wanted: Position): Position {
  const ground = new Ground()
  for (const id of [...map.order.participants, ...map.order.resources]) {
    const box = footprintOf(map, id)
    if (box) ground.take(box)
  }
  const isFree = ({ x, y }: Position) =>
    boxes.every((box) =>
      ground.isFree({ left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y }),
    )
  if (isFree(wanted)) return wanted
  for (let index = 1; index < MOST_TRIES; index += 1) {
    const spot = spiralSpot(wanted, index)
    if (isFree(spot)) return spot
  }
  return wanted
}
