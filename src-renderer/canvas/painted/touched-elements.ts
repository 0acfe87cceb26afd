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
 * @param touched ids of nodes and ties.
 */
export function elementsFor(map: CommunityMap, touched: Iterable<Id>): Elements {
  const nodes = new Set<Id>()
  const ties = new Set<Id>()
  for (const id of touched) {
    const tie = own(map.connections, id)
    if (tie !== undefined) {
      ties.add(id)
      nodes.add(tie.from).add(tie.to)
    } else if (nodeOf(map, id) !== undefined) nodes.add(id)
  }
  return { nodes, ties }
}

/** The last of something: what was touched last counts most. */
export function lastTouched(ids: ReadonlySet<Id>): readonly Id[] {
  return [...ids].slice(-MOST_TOUCHED)
}

/** The node that the Tab key reaches: what was selected last, or the first of the map. */
export function reachedNode(map: CommunityMap, selection: ReadonlySet<Id>): Id | undefined {
  const selected = [...selection].findLast((id) => nodeOf(map, id) !== undefined)
  return selected ?? map.order.participants[0] ?? map.order.resources[0]
}

/** What stays an element until something else is selected. */
export function settledElements(map: CommunityMap, selection: ReadonlySet<Id>): Elements {
  const reached = reachedNode(map, selection)
  return elementsFor(map, [...lastTouched(selection), ...(reached === undefined ? [] : [reached])])
}
