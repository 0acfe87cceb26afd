import type { Id } from './ids'
import { COLLECTIONS, type Collection, type CommunityMap } from './map'
import type { Patch } from './patches'

/** Whether a part of a patch's path names a collection. */
export function isCollection(part: unknown): part is Collection {
  return COLLECTIONS.some((each) => each === part)
}

/**
 * The things of a map that patches wrote to, or into.
 *
 * @param before the map before them, and `after`; a patch that puts a whole collection in place touches all of both.
 */
export function touchedBy(
  patches: readonly Patch[],
  before: CommunityMap,
  after: CommunityMap,
): Record<Collection, Set<Id>> {
  const touched: Record<Collection, Set<Id>> = {
    participants: new Set(),
    resources: new Set(),
    connections: new Set(),
    zones: new Set(),
  }
  for (const { path } of patches) {
    const [part, id] = path
    const collections = part === undefined ? COLLECTIONS : isCollection(part) ? [part] : []
    for (const each of collections) {
      if (id !== undefined) touched[each].add(String(id))
      else for (const all of [...Object.keys(before[each]), ...Object.keys(after[each])]) touched[each].add(all)
    }
  }
  return touched
}
