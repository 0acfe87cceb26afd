import type { Id } from '../map/ids'
import type { CommunityMap } from '../map/map'
import type { Patch } from '../map/patches'
import { WALL_COLLECTIONS, type WallCollection } from './wall-map'

function isWallCollection(part: unknown): part is WallCollection {
  return (WALL_COLLECTIONS as readonly unknown[]).includes(part)
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
): Record<WallCollection, Set<Id>> {
  const touched = { participants: new Set(), resources: new Set(), connections: new Set(), zones: new Set() } as Record<
    WallCollection,
    Set<Id>
  >
  for (const { path } of patches) {
    const [part, id] = path
    const whole = part === undefined ? WALL_COLLECTIONS : isWallCollection(part) ? [part] : []
    for (const each of whole) {
      if (id !== undefined) touched[each].add(String(id))
      else for (const all of [...Object.keys(before[each]), ...Object.keys(after[each])]) touched[each].add(all)
    }
  }
  return touched
}
