import { placeNodes } from '../../layout/place/place'
import type { Id } from '../../map/ids'
import { type CommunityMap, isParticipant, type Position } from '../../map/map'

function without<Node>(records: Record<Id, Node>, gone: ReadonlySet<Id>): Record<Id, Node> {
  return Object.fromEntries(Object.entries(records).filter(([id]) => !gone.has(id)))
}

/** The map as if the nodes had never been there, so that they take up no room. */
function mapWithout(map: CommunityMap, gone: ReadonlySet<Id>): CommunityMap {
  const left = (ids: readonly Id[]): Id[] => ids.filter((id) => !gone.has(id))
  const touches = (id: Id): boolean => {
    const tie = map.connections[id]
    return tie === undefined || gone.has(tie.from) || gone.has(tie.to)
  }
  const loose = new Set(map.order.connections.filter(touches))
  return {
    ...map,
    participants: without(map.participants, gone),
    resources: without(map.resources, gone),
    connections: without(map.connections, loose),
    order: {
      ...map.order,
      participants: left(map.order.participants),
      resources: left(map.order.resources),
      connections: map.order.connections.filter((id) => !loose.has(id)),
    },
  }
}

function neighbours(map: CommunityMap, ids: readonly Id[]): Map<Id, Id[]> {
  const near = new Map<Id, Id[]>(ids.map((id) => [id, []]))
  for (const { from, to } of Object.values(map.connections)) {
    near.get(from)?.push(to)
    near.get(to)?.push(from)
  }
  return near
}

function moved<Node extends { id: Id; position: Position }>(
  records: Record<Id, Node>,
  places: Record<Id, Position>,
): Record<Id, Node> {
  const entries = Object.entries(records).map(([id, node]) => {
    const position = Object.hasOwn(places, id) ? places[id] : undefined
    return [id, position === undefined ? node : { ...node, position }] as const
  })
  return Object.fromEntries(entries)
}

/** Gives nodes that came without a place free ground near what they are tied to. */
export function placeMissing(map: CommunityMap, ids: readonly Id[]): CommunityMap {
  if (ids.length === 0) return map
  const near = neighbours(map, ids)
  const newcomers = ids.map((id) => ({
    id,
    kind: isParticipant(map, id) ? ('participant' as const) : ('resource' as const),
    near: near.get(id) ?? [],
  }))
  const places = placeNodes(mapWithout(map, new Set(ids)), newcomers)
  return { ...map, participants: moved(map.participants, places), resources: moved(map.resources, places) }
}
