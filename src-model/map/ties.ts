import { Followed } from './followed'
import type { Id } from './ids'
import type { CommunityMap, Connection } from './map'
import { own } from './map'
import { freshTieIndex, type TieIndex, tieIndexAfter } from './tie-index'

const indexes = new Followed<'connections', TieIndex>('connections', { make: freshTieIndex, follow: tieIndexAfter })

/** The index of a map's connections. The same connections give the same index. */
export function tieIndex(map: Pick<CommunityMap, 'connections' | 'order'>): TieIndex {
  return indexes.of(map)
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
