import type { Id } from './ids'
import { type Collection, type CommunityMap, own } from './map'
import type { Patch } from './patches'
import { touchedBy } from './touched'

/** What came, went or became another record, by id. */
export interface ChangedIds {
  /** Participants and resources. */
  nodes: Id[]
  /** Connections. */
  ties: Id[]
  zones: Id[]
}

/** Whether a patch puts a whole collection in place, or another order of one. */
function replacesMuch({ op, path: [part, id, ...rest] }: Patch): boolean {
  if (part === undefined) return true
  if (part === 'order') return rest.length === 0 && op === 'replace'
  return id === undefined && part !== 'session' && part !== 'unknown'
}

/**
 * What patches changed of a map, at the cost of the patches and not of the map. What only follows from a change is not
 * among it: a tie that has another place among parallel ones, a resource that is wanted from now on.
 *
 * @param before the map before the patches, and `after`.
 * @returns `whole` where a patch puts a whole collection in place, or its things in another order.
 */
export function changedIds(patches: readonly Patch[], before: CommunityMap, after: CommunityMap): ChangedIds | 'whole' {
  if (patches.some(replacesMuch)) return 'whole'
  const touched = touchedBy(patches, before, after)
  const changed = (each: Collection): Id[] => {
    const [earlier, later] = [before[each], after[each]] as Record<Id, unknown>[]
    return [...touched[each]].filter((id) => own(earlier ?? {}, id) !== own(later ?? {}, id))
  }
  return {
    nodes: [...changed('participants'), ...changed('resources')],
    ties: changed('connections'),
    zones: changed('zones'),
  }
}
