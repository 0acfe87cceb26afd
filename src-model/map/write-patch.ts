import { type Id, isId } from './ids'
import { type Collection, type CommunityMap, type Json, own, type Thing } from './map'
import type { OpenMap } from './open-map'
import { misplaced, patchedAt } from './patch-at'
import type { Patch } from './patches'
import { isCollection } from './touched'

function writeOrder(open: OpenMap, collection: Collection, patch: Patch): void {
  const { op, path, value } = patch
  if (path.length === 2 && op === 'replace' && Array.isArray(value)) {
    open.putOrder(collection, value.map(String))
    return
  }
  const list = open.openOrder(collection)
  const place = path.length === 3 ? Number(path[2]) : Number.NaN
  const isThere = Number.isInteger(place) && place >= 0 && place < list.length + (op === 'add' ? 1 : 0)
  if (!isThere || op === 'replace') throw misplaced(patch)
  if (op === 'remove') list.splice(place, 1)
  else list.splice(place, 0, String(value))
}

function writeThing(open: OpenMap, collection: Collection, id: Id, patch: Patch): void {
  if (!isId(id)) throw misplaced(patch)
  if (patch.path.length === 2 && patch.op === 'remove') {
    open.remove(collection, id)
    return
  }
  const before = own<Thing>(open.map[collection], id) as Json | undefined
  const thing = patch.path.length === 2 ? patch.value : patchedAt(before, patch, 2)
  if (typeof thing !== 'object' || thing === null) throw misplaced(patch)
  open.put(collection, id, thing as unknown as Thing)
}

/** Writes a patch of the workshop, of what is not known, or of a whole collection. */
function writePart(open: OpenMap, patch: Patch): void {
  const next = patchedAt(open.map as unknown as Json, patch, 0) as unknown as CommunityMap
  const part = String(patch.path[0]) as keyof CommunityMap
  open.putPart(part, Object.hasOwn(next, part) ? next[part] : undefined)
}

/** Writes a patch into the next map. @throws Error when it points at a place that the map does not have. */
export function writePatch(open: OpenMap, patch: Patch): void {
  const [first, second] = patch.path
  if (first === 'order' && isCollection(second)) writeOrder(open, second, patch)
  else if (isCollection(first) && second !== undefined) writeThing(open, first, String(second), patch)
  else writePart(open, patch)
}
