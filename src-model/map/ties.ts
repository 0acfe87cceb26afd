import type { Id } from './ids'
import type { CommunityMap, Connection } from './map'
import { own } from './map'
import { ResourceEnds } from './resource-ends'

/** What follows from the connections of a map, computed once for each change of them. */
export interface TieIndex {
  /** Resources that someone needs and no one holds. */
  wanted: ReadonlySet<Id>
  /** Each node's connections, in the map's order. */
  byNode: ReadonlyMap<Id, readonly Connection[]>
  /** Each connection's place among all that tie the same two nodes, whatever their direction. */
  places: ReadonlyMap<Id, { index: number; count: number }>
}

const indexes = new WeakMap<CommunityMap['connections'], TieIndex>()

function pairKey({ from, to }: Connection): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`
}

function group<Key>(connections: readonly Connection[], keysOf: (each: Connection) => Key[]): Map<Key, Connection[]> {
  const groups = new Map<Key, Connection[]>()
  for (const connection of connections) {
    for (const key of keysOf(connection)) {
      const members = groups.get(key)
      if (members) members.push(connection)
      else groups.set(key, [connection])
    }
  }
  return groups
}

function placesOf(connections: readonly Connection[]): Map<Id, { index: number; count: number }> {
  const places = new Map<Id, { index: number; count: number }>()
  for (const members of group(connections, (each) => [pairKey(each)]).values()) {
    for (const [index, { id }] of members.entries()) places.set(id, { index, count: members.length })
  }
  return places
}

/** The index of a map's connections. The same connections give the same index. */
export function tieIndex(map: Pick<CommunityMap, 'connections' | 'order'>): TieIndex {
  const known = indexes.get(map.connections)
  if (known) return known
  const connections = map.order.connections.flatMap((id) => map.connections[id] ?? [])
  const index: TieIndex = {
    wanted: new ResourceEnds(connections).wanted(),
    byNode: group(connections, (each) => [each.from, each.to]),
    places: placesOf(connections),
  }
  indexes.set(map.connections, index)
  return index
}

/** The connection of a kind that ties two nodes already; a kind without direction is the same both ways round. */
export function existingTie(
  map: CommunityMap,
  tie: Pick<Connection, 'from' | 'to' | 'kind' | 'directed'>,
): Connection | undefined {
  const candidates = tieIndex(map).byNode.get(tie.from) ?? []
  return candidates.find(
    ({ kind, from, to }) =>
      kind === tie.kind &&
      ((from === tie.from && to === tie.to) || (!tie.directed && from === tie.to && to === tie.from)),
  )
}

/** What has to be named to remove these ids: without the ties that go with a node that is among them. */
export function withoutTiesOfNodes(map: CommunityMap, ids: readonly Id[]): Id[] {
  const named = new Set(ids)
  return ids.filter((id) => {
    const tie = own(map.connections, id)
    return tie === undefined || !(named.has(tie.from) || named.has(tie.to))
  })
}
