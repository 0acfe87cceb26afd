/** The bounds that the door sets, said once more and in another way, so that a slip in one is seen by the other. */
const DEEPEST = 16
const MOST_BYTES = 5_000_000

function plainCopy(value: unknown, depth: number, spend: (bytes: number) => void): unknown {
  if (depth > DEEPEST) throw new RangeError('too deep')
  spend(typeof value === 'string' ? 8 + 2 * value.length : 8)
  if (value === null || value === undefined || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'string' && value.length <= 10_000) return value
  if (typeof value !== 'object') throw new TypeError('no plain value')
  if (Array.isArray(value)) {
    if (value.length > 20_000) throw new RangeError('too long')
    if (Object.keys(value).length !== value.length) throw new TypeError('no plain list')
    return value.map((each) => plainCopy(each, depth + 1, spend))
  }
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) throw new TypeError('no plain record')
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new TypeError('an inherited key')
    copy[plainCopy(key, depth + 1, spend) as string] = plainCopy((value as typeof copy)[key], depth + 1, spend)
  }
  return copy
}

/**
 * A payload's copy that holds plain values only.
 * @throws when it holds others, or is too large, long or deep.
 */
export function plainJson(payload: unknown): unknown {
  let left = MOST_BYTES
  return plainCopy(payload, 0, (bytes) => {
    left -= bytes
    if (left < 0) throw new RangeError('too large')
  })
}

/** Every list and record that a value is made of. */
export function partsOf(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found
  found.add(value)
  for (const { value: part } of Object.values(Object.getOwnPropertyDescriptors(value))) partsOf(part, found)
  return found
}
