import { inNewRecords } from './followed'
import type { CommunityMap, Json } from './map'
import { OpenMap } from './open-map'
import { writePatch } from './write-patch'

/** One change at one place of the map, in the terms of JSON Patch (RFC 6902) with the path as a list. */
export interface Patch {
  op: 'add' | 'remove' | 'replace'
  path: (string | number)[]
  value?: Json
}

/** The next map, and what changed, both ways. */
export interface PatchedMap {
  map: CommunityMap
  patches: Patch[]
  /** Brings the map back when applied in this order. */
  inverse: Patch[]
}

/**
 * Runs a recipe over a map and says what it changed.
 *
 * @param recipe changes the map that it is given; what it throws passes through.
 */
export function patch(map: CommunityMap, recipe: (open: OpenMap) => void): PatchedMap {
  const open = new OpenMap(map)
  recipe(open)
  return open.closeWithPatches()
}

/**
 * The map with patches applied in order.
 *
 * @throws Error when a patch points at a place that this map does not have.
 */
export function applyAll(map: CommunityMap, patches: readonly Patch[]): CommunityMap {
  if (patches.length === 0) return map
  const open = new OpenMap(map)
  for (const each of patches) writePatch(open, each)
  return open.close()
}

/**
 * The map after a commit. After an erasure nothing of what was known of it before is known, nor kept.
 *
 * @throws Error when a patch points at a place that this map does not have.
 */
export function mapAfter(map: CommunityMap, { kind, patches }: { kind: string; patches: readonly Patch[] }) {
  const after = applyAll(map, patches)
  return kind === 'erasure' ? inNewRecords(after) : after
}
