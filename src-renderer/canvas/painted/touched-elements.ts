import type { Id } from '../../../src-model/map/ids'
import { type CommunityMap, nodeOf, own } from '../../../src-model/map/map'

/** Which nodes and ties are elements of their own. */
export interface Elements {
  nodes: ReadonlySet<Id>
  ties: ReadonlySet<Id>
}

/** Of more that is touched at once the rest is painted, too. */
const MOST_TOUCHED = 40

/**
 * What of a painted map are elements: what is touched, and the ends of touched ties.
 *
 * @param touched ids of nodes and ties; the most important last.
 */
export function touchedElements(map: CommunityMap, touched: Iterable<Id>): Elements {
  const ids = [...new Set(touched)].slice(-MOST_TOUCHED)
  const nodes = new Set(ids.filter((id) => nodeOf(map, id) !== undefined))
  const ties = new Set<Id>()
  for (const id of ids) {
    const tie = own(map.connections, id)
    if (tie === undefined) continue
    ties.add(id)
    nodes.add(tie.from).add(tie.to)
  }
  return { nodes, ties }
}
