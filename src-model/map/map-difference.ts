import { fieldPatches } from './field-patches'
import type { Id } from './ids'
import type { Collection, CommunityMap, Json, Thing } from './map'
import { COLLECTIONS, own } from './map'
import { orderPatches } from './order-patches'
import type { Patch, PatchedMap } from './patches'

type Fields = { [field: string]: Json }

/** Patches forth and back. */
export type Both = Pick<PatchedMap, 'patches' | 'inverse'>

/** What is known of how a map was written. */
export interface Writing {
  /** The ids of the things that were written to, or may have been. */
  touched(collection: Collection): ReadonlySet<Id>
  /** Whether a thing is a copy that nobody else has. */
  isOwn(thing: Thing): boolean
}

function append(to: Both, { patches, inverse }: Both): void {
  for (const each of patches) to.patches.push(each)
  for (const each of inverse) to.inverse.push(each)
}

function changeTo(path: Patch['path'], from: Json | undefined, to: Json | undefined): Patch {
  if (to === undefined) return { op: 'remove', path }
  return { op: from === undefined ? 'add' : 'replace', path, value: to }
}

function thingChange(path: Patch['path'], old: Thing | undefined, now: Thing | undefined, isOwn: boolean): Both {
  if (old === now) return { patches: [], inverse: [] }
  const [before, after] = [old, now] as unknown as [Fields | undefined, Fields | undefined]
  if (before !== undefined && after !== undefined) return fieldPatches(path, before, after, isOwn)
  return { patches: [changeTo(path, before, after)], inverse: [changeTo(path, after, before)] }
}

function thingPatches(collection: Collection, before: CommunityMap, after: CommunityMap, writing: Writing): Both {
  const both: Both = { patches: [], inverse: [] }
  const [was, is] = [before[collection] as Record<Id, Thing>, after[collection] as Record<Id, Thing>]
  for (const id of writing.touched(collection)) {
    const [old, now] = [own(was, id), own(is, id)]
    const change = thingChange([collection, id], old, now, now !== undefined && writing.isOwn(now))
    if (change.patches.length === 0 && old !== undefined) is[id] = old
    append(both, change)
  }
  if (both.patches.length === 0) Object.assign(after, { [collection]: was })
  return both
}

function listPatches(collection: Collection, before: CommunityMap, after: CommunityMap): Both {
  const [was, is] = [before.order[collection], after.order[collection]]
  const wasIn = (id: Id) => Object.hasOwn(before[collection], id)
  const isIn = (id: Id) => Object.hasOwn(after[collection], id)
  const patches = orderPatches(collection, was, is, { wasIn, isIn })
  if (patches.length === 0) after.order[collection] = was
  return { patches, inverse: orderPatches(collection, is, was, { wasIn: isIn, isIn: wasIn }) }
}

function sessionPatches(before: CommunityMap, after: CommunityMap): Both {
  if (before.session === after.session) return { patches: [], inverse: [] }
  const [old, now] = [before.session, after.session] as unknown as [Fields, Fields]
  const both = fieldPatches(['session'], old, now, false)
  if (both.patches.length === 0) after.session = before.session
  return both
}

function unknownPatches(before: CommunityMap, after: CommunityMap): Both {
  const [old, now] = [before.unknown, after.unknown]
  if (old === now) return { patches: [], inverse: [] }
  if (JSON.stringify(old) !== JSON.stringify(now)) {
    return { patches: [changeTo(['unknown'], old, now)], inverse: [changeTo(['unknown'], now, old)] }
  }
  if (old !== undefined) after.unknown = old
  return { patches: [], inverse: [] }
}

/**
 * What leads from one map to another, forth and back, at the cost of what was written. Whatever says the same in both
 * becomes the same object in `after`.
 */
export function differenceOf(before: CommunityMap, after: CommunityMap, writing: Writing): Both {
  const both: Both = { patches: [], inverse: [] }
  for (const each of COLLECTIONS) append(both, thingPatches(each, before, after, writing))
  for (const each of COLLECTIONS) append(both, listPatches(each, before, after))
  append(both, sessionPatches(before, after))
  append(both, unknownPatches(before, after))
  return both
}
