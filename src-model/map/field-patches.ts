import type { Json } from './map'
import type { Patch } from './patches'

type Fields = { [field: string]: Json }

function saysTheSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  const areBoth = typeof one === 'object' && typeof other === 'object'
  return areBoth && JSON.stringify(one) === JSON.stringify(other)
}

/**
 * The patches that lead from some fields to others, both ways.
 *
 * @param path where the fields stand in the map.
 * @param sharing whether fields that say the same are to become the same object in `after`, which is then written to.
 */
export function fieldPatches(
  path: Patch['path'],
  before: Fields,
  after: Fields,
  sharing: boolean,
): { patches: Patch[]; inverse: Patch[] } {
  const patches: Patch[] = []
  const inverse: Patch[] = []
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[field], after[field]]
    const at = [...path, field]
    if (old === undefined) {
      patches.push({ op: 'add', path: at, value: now as Json })
      inverse.push({ op: 'remove', path: at })
    } else if (now === undefined) {
      patches.push({ op: 'remove', path: at })
      inverse.push({ op: 'add', path: at, value: old })
    } else if (saysTheSame(old, now)) {
      if (sharing) after[field] = old
    } else {
      patches.push({ op: 'replace', path: at, value: now })
      inverse.push({ op: 'replace', path: at, value: old })
    }
  }
  return { patches, inverse }
}
