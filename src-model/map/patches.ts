import { applyPatches, enablePatches, type Patch as ImmerPatch, produceWithPatches, setAutoFreeze } from 'immer'
import { applyMany } from './many'
import type { CommunityMap, Json } from './map'
import { COLLECTIONS } from './map'
import { orderPatches } from './order-patches'

enablePatches()
// Freezing walks the whole map at the first edit; types and the single writer already keep it unchanged.
setAutoFreeze(false)

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

/** Immer describes a shortened list by moving every later element; here a list's patch is as small as its change. */
function withSmallOrderPatches(patches: readonly ImmerPatch[], from: CommunityMap, to: CommunityMap): Patch[] {
  const outside = patches.filter((patch) => patch.path[0] !== 'order') as Patch[]
  return [...outside, ...COLLECTIONS.flatMap((each) => orderPatches(each, from.order[each], to.order[each]))]
}

/**
 * Runs a recipe over a map and says what it changed.
 *
 * @param recipe changes the draft it is given; what it throws passes through.
 */
export function patch(map: CommunityMap, recipe: (draft: CommunityMap) => void): PatchedMap {
  const [next, patches, inverse] = produceWithPatches(map, (draft) => {
    recipe(draft as CommunityMap)
  })
  return {
    map: next,
    patches: withSmallOrderPatches(patches, map, next),
    inverse: withSmallOrderPatches(inverse, next, map),
  }
}

/**
 * The map with patches applied in order.
 *
 * @throws Error when a patch points at a place that this map does not have.
 */
export function applyAll(map: CommunityMap, patches: readonly Patch[]): CommunityMap {
  if (patches.length === 0) return map
  return applyMany(map, patches) ?? applyPatches(map, patches as ImmerPatch[])
}
