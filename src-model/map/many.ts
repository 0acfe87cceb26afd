import { type Id, isId } from './ids'
import type { Collection, CommunityMap, Json } from './map'
import { COLLECTIONS } from './map'
import { orderPatches } from './order-patches'
import type { Patch, PatchedMap } from './patches'
import { isCollection } from './touched'

// Thousands of things at once, as an import brings them. Immer makes a draft of all that is touched, which costs more
// than the change itself; here records and lists are copied once and written to.

/** From so many patches on it is worth copying whole records and lists. */
const MANY = 500

type Things = Record<Id, Json>

/** A map whose records and lists are its own, and whose things are the same. */
function openCopy(map: CommunityMap): CommunityMap {
  const { participants, resources, connections, zones } = map.order
  return {
    ...map,
    participants: { ...map.participants },
    resources: { ...map.resources },
    connections: { ...map.connections },
    zones: { ...map.zones },
    order: {
      participants: [...participants],
      resources: [...resources],
      connections: [...connections],
      zones: [...zones],
    },
  }
}

/** What was not touched is the same object as before: others keep by it what they know of it. */
function keepUntouched(before: CommunityMap, next: CommunityMap, isTouched: (each: Collection) => boolean): void {
  for (const each of COLLECTIONS) {
    if (isTouched(each)) continue
    Object.assign(next, { [each]: before[each] })
    next.order[each] = before.order[each]
  }
}

/**
 * What `patch` gives for a recipe that does nothing but add things at the end.
 *
 * @param recipe changes the map it is given; what it throws passes through.
 */
export function patchAdding(map: CommunityMap, recipe: (open: CommunityMap) => void): PatchedMap {
  const next = openCopy(map)
  recipe(next)
  keepUntouched(map, next, (each) => next.order[each].length > map.order[each].length)
  const patches: Patch[] = []
  const inverse: Patch[] = []
  for (const each of COLLECTIONS) {
    const things = next[each] as unknown as Things
    for (const id of next.order[each].slice(map.order[each].length)) {
      patches.push({ op: 'add', path: [each, id], value: things[id] as Json })
      inverse.push({ op: 'remove', path: [each, id] })
    }
  }
  for (const each of COLLECTIONS) {
    patches.push(...orderPatches(each, map.order[each], next.order[each]))
    inverse.push(...orderPatches(each, next.order[each], map.order[each]))
  }
  return { map: next, patches, inverse }
}

/** Writes a patch of a whole thing, an order list or a place in one. @returns the collection; `null` for any other. */
function write(next: CommunityMap, { op, path, value }: Patch): Collection | null {
  const [first, second, third] = path
  if (path.length === 2 && first === 'order' && isCollection(second)) {
    if (op !== 'replace' || !Array.isArray(value)) return null
    next.order[second] = value.map(String)
    return second
  }
  if (path.length === 2 && isCollection(first) && typeof second === 'string' && isId(second)) {
    const things = next[first] as unknown as Things
    if (op === 'remove') delete things[second]
    else if (value === undefined) return null
    else things[second] = value
    return first
  }
  if (path.length !== 3 || first !== 'order' || !isCollection(second) || typeof third !== 'number') return null
  const list = next.order[second]
  if (op === 'replace' || !Number.isInteger(third) || third < 0 || third > list.length) return null
  if (op === 'remove') list.splice(third, 1)
  else if (typeof value === 'string') list.splice(third, 0, value)
  else return null
  return second
}

/**
 * The map with many patches applied in order, where all of them are of whole things and their places.
 *
 * @returns `null` where one is of anything else, or they are few.
 */
export function applyMany(map: CommunityMap, patches: readonly Patch[]): CommunityMap | null {
  if (patches.length < MANY) return null
  const next = openCopy(map)
  const touched = new Set<Collection>()
  for (const each of patches) {
    const collection = write(next, each)
    if (collection === null) return null
    touched.add(collection)
  }
  keepUntouched(map, next, (each) => touched.has(each))
  return next
}
