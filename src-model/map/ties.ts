import type { Id } from './ids'
import type { CommunityMap, Connection } from './map'
import { own } from './map'
import { freshTieIndex, type TieIndex, tieIndexAfter } from './tie-index'

const indexes = new WeakMap<CommunityMap['connections'], TieIndex>()

/** From so many changed connections on, an index is as well made anew when somebody asks for it. */
const MANY = 1_000

/** The index of a map's connections. The same connections give the same index. */
export function tieIndex(map: Pick<CommunityMap, 'connections' | 'order'>): TieIndex {
  const known = indexes.get(map.connections)
  if (known) return known
  const index = freshTieIndex(map)
  indexes.set(map.connections, index)
  return index
}

/**
 * Takes the index of a map along to the next one, if somebody has asked for it.
 *
 * @param changed the ids of all connections that are not the same in both maps; those that stay are in the same order.
 */
export function followTies(before: CommunityMap, after: CommunityMap, changed: ReadonlySet<Id>): void {
  const index = indexes.get(before.connections)
  if (index === undefined || before.connections === after.connections || changed.size > MANY) return
  indexes.set(after.connections, tieIndexAfter(index, { before, after, changed }))
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
