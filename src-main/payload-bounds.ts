import { isSafeKey } from '../src-model/formats/community-map/community-map-keys'

/** The largest payload, in bytes: two for each unit of text, the keys' included, and eight for each other value. */
const MOST_BYTES = 5_000_000
/** The longest text, in UTF-16 code units. */
const LONGEST_TEXT = 10_000
/** The longest list: everything of one kind in the largest map at once. */
const LONGEST_LIST = 20_000
/** How deep lists and records may nest. */
const DEEPEST = 16

const BYTES_OF_A_UNIT = 2
const BYTES_OF_A_VALUE = 8

interface Place {
  value: unknown
  depth: number
}

/** A record made by `{}`, or its copy from another process. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The bytes of a value itself, without what is inside it. */
function bytesOf(value: unknown): number {
  return typeof value === 'string' ? value.length * BYTES_OF_A_UNIT + BYTES_OF_A_VALUE : BYTES_OF_A_VALUE
}

/** Whether a value that holds no others is one that a payload is made of. Lists and records are looked into instead. */
function isPlainLeaf(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return value.length <= LONGEST_TEXT
    case 'number':
      return Number.isFinite(value)
    case 'bigint':
    case 'function':
    case 'symbol':
      return false
    default:
      return true
  }
}

/** What is inside a list or record, keys too, or `null` where it is neither or none that a payload may hold. */
function inside(value: object): unknown[] | null {
  if (Array.isArray(value)) {
    // Neither holes nor fields beside its places: a schema would not see them.
    return value.length <= LONGEST_LIST && Object.keys(value).length === value.length ? value : null
  }
  if (!isPlain(value)) return null
  const entries = Object.entries(value)
  return entries.every(([key]) => isSafeKey(key)) ? entries.flat() : null
}

/**
 * Whether a payload is small and plain enough to be looked at with a schema:
 * within the bounds, made of lists, records and finite values only, and without
 * a key that every object inherits.
 * It is cheap, and ends on any value: on one that contains itself, too.
 */
export function isWithinBounds(payload: unknown): boolean {
  const open: Place[] = [{ value: payload, depth: 0 }]
  let bytes = 0
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, depth } = place
    bytes += bytesOf(value)
    if (!isPlainLeaf(value) || bytes > MOST_BYTES || depth > DEEPEST) return false
    if (typeof value !== 'object' || value === null) continue
    const parts = inside(value)
    if (parts === null) return false
    for (const part of parts) open.push({ value: part, depth: depth + 1 })
  }
  return true
}
