import type { Id } from './ids'
import type { Collection } from './map'
import type { Patch } from './patches'

/** From so many ids that come and go on, a whole list may be the smaller patch. */
const MANY = 100

/**
 * The places where ids left a list, and where they came; the whole list where those that stayed changed places, or
 * where they are fewer than those that come and go.
 */
export function orderPatches(collection: Collection, before: readonly Id[], after: readonly Id[]): Patch[] {
  if (before === after) return []
  const kept = new Set(after)
  const old = new Set(before)
  const stayed = after.filter((id) => old.has(id))
  const isShuffled = before.filter((id) => kept.has(id)).some((id, index) => id !== stayed[index])
  const changes = before.length + after.length - stayed.length * 2
  if (isShuffled || changes > Math.max(MANY, stayed.length))
    return [{ op: 'replace', path: ['order', collection], value: [...after] }]
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
