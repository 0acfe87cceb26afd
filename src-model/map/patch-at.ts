import type { Json } from './map'
import type { Patch } from './patches'

/** What is thrown of a place that a value does not have, or that no patch may write to. */
export function misplaced({ op, path }: Patch): Error {
  return new Error(`a patch cannot ${op} at ${path.join('/')}`)
}

function listWith(list: readonly Json[], place: number, patch: Patch): Json[] {
  const isNew = patch.op === 'add'
  const isThere = Number.isInteger(place) && place >= 0 && place < list.length + (isNew ? 1 : 0)
  if (!isThere) throw misplaced(patch)
  const values = patch.op === 'remove' ? [] : [patch.value as Json]
  return list.toSpliced(place, isNew ? 0 : 1, ...values)
}

function objectWith(object: { [key: string]: Json }, key: string, patch: Patch): Json {
  if (patch.op !== 'remove') return { ...object, [key]: patch.value as Json }
  const { [key]: _, ...rest } = object
  return rest
}

/** A part that every object inherits is nobody's own place. */
function isInherited(part: string | number | undefined): boolean {
  return part === undefined || part === '__proto__' || part === 'constructor' || part === 'prototype'
}

/**
 * A value with a patch applied somewhere within it. What lies beside the way there stays the same object.
 *
 * @param depth how many parts of the patch's path lead to the value itself; at least one part is left.
 * @throws Error when the value has no such place.
 */
export function patchedAt(value: Json | undefined, patch: Patch, depth: number): Json {
  const part = patch.path[depth]
  if (typeof value !== 'object' || value === null || isInherited(part)) throw misplaced(patch)
  const isLast = depth === patch.path.length - 1
  if (Array.isArray(value)) {
    const place = Number(part)
    if (isLast) return listWith(value, place, patch)
    return value.with(place, patchedAt(value[place], patch, depth + 1))
  }
  const key = String(part)
  if (isLast) return objectWith(value, key, patch)
  const inner = Object.hasOwn(value, key) ? value[key] : undefined
  return { ...value, [key]: patchedAt(inner, patch, depth + 1) }
}
