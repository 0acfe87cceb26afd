import type { Id } from './ids'
import type { Collection } from './map'
import type { Patch } from './patches'

/** The places where ids left a list, and where they came; the whole list where those that stayed changed places. */
export function orderPatches(collection: Collection, before: readonly Id[], after: readonly Id[]): Patch[] {
  if (before === after) return []
  const kept = new Set(after)
  const old = new Set(before)
  const stayed = after.filter((id) => old.has(id))
  const isShuffled = before.filter((id) => kept.has(id)).some((id, index) => id !== stayed[index])
  if (isShuffled) return [{ op: 'replace', path: ['order', collection], value: [...after] }]
  const patches: Patch[] = []
  let index = before.length
  for (const id of before.toReversed()) {
    index -= 1
    if (!kept.has(id)) patches.push({ op: 'remove', path: ['order', collection, index] })
  }
  for (const [place, id] of after.entries()) {
    if (!old.has(id)) patches.push({ op: 'add', path: ['order', collection, place], value: id })
  }
  return patches
}
