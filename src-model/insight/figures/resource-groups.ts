import type { Id } from '../../map/ids'
import type { ResourceGroup } from '../insight'
import type { ResourceEntry } from '../networks/resource-network'

/** Whether somebody holds a resource and somebody else needs it, be it that they hold it, too. */
function isMatched({ holds, needs }: ResourceEntry): boolean {
  if (holds.size === 0 || needs.size === 0) return false
  // Only where the same one person holds and needs it is there no other.
  return holds.size > 1 || needs.size > 1 || ![...holds].every((each) => needs.has(each))
}

const BELONGS: Readonly<Record<ResourceGroup, (entry: ResourceEntry) => boolean>> = {
  hidden: ({ status }) => status === 'hidden',
  underused: ({ status }) => status === 'underused',
  mobilised: ({ status }) => status === 'mobilised',
  wanted: ({ holds, needs }) => needs.size > 0 && holds.size === 0,
  matched: isMatched,
  idle: ({ holds, needs }) => holds.size > 0 && needs.size === 0,
}

/**
 * Resources by status, and **wanted** (needed by someone, held by no one), **matched** (held by someone and needed by
 * someone else) and **idle** (held, needed by no one). A resource is in as many groups as fit, in the map's order.
 */
export function resourceGroups(entries: readonly ResourceEntry[]): Record<ResourceGroup, Id[]> {
  const ids = (group: ResourceGroup): Id[] => entries.filter(BELONGS[group]).map(({ id }) => id)
  return {
    hidden: ids('hidden'),
    underused: ids('underused'),
    mobilised: ids('mobilised'),
    wanted: ids('wanted'),
    matched: ids('matched'),
    idle: ids('idle'),
  }
}
