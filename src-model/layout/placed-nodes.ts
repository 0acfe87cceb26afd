import type { Id } from '../map/ids'
import type { CommunityMap, Position } from '../map/map'
import { nodeOf } from '../map/map'

/** A node and where its centre is. */
export interface Placed {
  id: Id
  position: Position
}

const known = new WeakMap<CommunityMap['order']['participants'], readonly Placed[]>()

function isSame(a: readonly Placed[], b: readonly Placed[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, position: { x, y } }, index) => {
      const other = b[index]
      return other?.id === id && other.position.x === x && other.position.y === y
    })
  )
}

/**
 * Where a map's participants and resources are, in the map's order. While none comes, goes or moves, the list is the
 * same: what follows from it can be kept by it, whatever else is edited.
 */
export function placedNodes(map: CommunityMap): readonly Placed[] {
  const ids = [...map.order.participants, ...map.order.resources]
  const placed = ids.flatMap((id) => {
    const node = nodeOf(map, id)
    return node ? [{ id, position: node.position }] : []
  })
  const last = known.get(map.order.participants)
  if (last && isSame(last, placed)) return last
  known.set(map.order.participants, placed)
  return placed
}
