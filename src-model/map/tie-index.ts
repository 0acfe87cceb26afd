import type { FollowedChange } from './followed'
import type { Id } from './ids'
import { LayeredLookup, type Lookup } from './layered-lookup'
import type { CommunityMap, Connection } from './map'
import { own } from './map'
import { ResourceEnds } from './resource-ends'

/** A connection's place among all that tie the same two nodes, whatever their direction. */
export interface TiePlace {
  index: number
  count: number
}

/** What follows from the connections of a map, computed once for each change of them. */
export interface TieIndex {
  /** Resources that someone needs and no one holds. */
  wanted: ReadonlySet<Id>
  /** Each node's connections, in the map's order. */
  byNode: Lookup<Id, readonly Connection[]>
  places: Lookup<Id, TiePlace>
}

interface LayeredIndex extends TieIndex {
  byNode: LayeredLookup<Id, readonly Connection[]>
  places: LayeredLookup<Id, TiePlace>
}

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

function placesOf(connections: readonly Connection[]): Map<Id, TiePlace> {
  const places = new Map<Id, TiePlace>()
  for (const members of group(connections, (each) => [pairKey(each)]).values()) {
    for (const [index, { id }] of members.entries()) places.set(id, { index, count: members.length })
  }
  return places
}

/** The index of a map's connections, made from all of them. */
export function freshTieIndex(map: Pick<CommunityMap, 'connections' | 'order'>): TieIndex {
  const connections = map.order.connections.flatMap((id) => map.connections[id] ?? [])
  const index: LayeredIndex = {
    wanted: new ResourceEnds(connections).wanted(),
    byNode: new LayeredLookup(group(connections, (each) => [each.from, each.to])),
    places: new LayeredLookup(placesOf(connections)),
  }
  return index
}

/** Where connections stand in a map's order: those up to the first of `sought`, seen from the end; others before them. */
function ranksOf(sought: ReadonlySet<Id>, order: readonly Id[]): (tie: Connection) => number {
  const ranks = new Map<Id, number>()
  let left = sought.size
  for (let rank = order.length - 1; rank >= 0 && left > 0; rank -= 1) {
    const id = order[rank] as Id
    ranks.set(id, rank)
    if (sought.has(id)) left -= 1
  }
  return ({ id }) => ranks.get(id) ?? -1
}

function isAt(node: Id, tie: Connection | undefined): boolean {
  return tie !== undefined && (tie.from === node || tie.to === node)
}

/** The connections of each node that has others now, or none. */
function nodesAfter(
  index: TieIndex,
  { before, after, changed }: FollowedChange,
): Map<Id, readonly Connection[] | undefined> {
  const ties = [...changed].map((id) => [own(before.connections, id), own(after.connections, id)] as const)
  const nodes = new Set(ties.flat().flatMap((tie) => (tie === undefined ? [] : [tie.from, tie.to])))
  // A connection that is at another node than before stands in that node's list where the map's order has it.
  const arrived = ties.flatMap(([old, now]) => (now && !(isAt(now.from, old) && isAt(now.to, old)) ? [now] : []))
  const rankOf = ranksOf(new Set(arrived.map(({ id }) => id)), after.order.connections)
  const lists = new Map<Id, readonly Connection[] | undefined>()
  for (const node of nodes) {
    const known = index.byNode.get(node) ?? []
    const stayed = known.flatMap((tie) => {
      if (!changed.has(tie.id)) return [tie]
      const now = own(after.connections, tie.id)
      return now !== undefined && isAt(node, now) ? [now] : []
    })
    const came = arrived.filter((tie) => isAt(node, tie) && !isAt(node, own(before.connections, tie.id)))
    const list = came.length === 0 ? stayed : [...stayed, ...came].sort((one, other) => rankOf(one) - rankOf(other))
    lists.set(node, list.length === 0 ? undefined : list)
  }
  return lists
}

function placesAfter(
  index: TieIndex,
  byNode: Lookup<Id, readonly Connection[]>,
  { before, after, changed }: FollowedChange,
): Map<Id, TiePlace | undefined> {
  const places = new Map<Id, TiePlace | undefined>()
  const pairs = new Map<string, Connection>()
  for (const id of changed) {
    const [old, now] = [own(before.connections, id), own(after.connections, id)]
    if (now === undefined) places.set(id, undefined)
    for (const tie of [old, now]) if (tie !== undefined) pairs.set(pairKey(tie), tie)
  }
  for (const { from, to } of pairs.values()) {
    const [some, others] = [byNode.get(from) ?? [], byNode.get(to) ?? []]
    const [fewer, other] = some.length < others.length ? [some, to] : [others, from]
    const members = fewer.filter((tie) => isAt(other, tie))
    for (const [place, { id }] of members.entries()) {
      const known = index.places.get(id)
      const isSame = known?.index === place && known.count === members.length
      places.set(id, isSame ? known : { index: place, count: members.length })
    }
  }
  return places
}

function wantedAfter(
  { wanted }: TieIndex,
  byNode: Lookup<Id, readonly Connection[]>,
  { before, after, changed }: FollowedChange,
): ReadonlySet<Id> {
  const ends = [...changed].flatMap((id) => [own(before.connections, id)?.to, own(after.connections, id)?.to])
  const isWanted = (id: Id) => new ResourceEnds(byNode.get(id)?.filter(({ to }) => to === id)).isWanted(id)
  const turned = [...new Set(ends)].filter((id) => id !== undefined && isWanted(id) !== wanted.has(id)) as Id[]
  if (turned.length === 0) return wanted
  const next = new Set(wanted)
  for (const id of turned) if (!next.delete(id)) next.add(id)
  return next
}

/** The index after a change, at the cost of the change and of what is tied to the same nodes. */
export function tieIndexAfter(index: TieIndex, change: FollowedChange): TieIndex {
  const { byNode, places } = index as LayeredIndex
  const nodes = byNode.with(nodesAfter(index, change))
  const next: LayeredIndex = {
    wanted: wantedAfter(index, nodes, change),
    byNode: nodes,
    places: places.with(placesAfter(index, nodes, change)),
  }
  return next
}
