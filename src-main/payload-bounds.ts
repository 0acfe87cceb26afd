/** The largest payload, counted in characters of text and eight for each other value. */
const MOST_IN_ALL = 5_000_000
/** The longest text, in UTF-16 code units. */
const LONGEST_TEXT = 10_000
/** The longest list: everything in the largest map selected at once. */
const LONGEST_LIST = 30_000
/** How deep lists and records may nest. */
const DEEPEST = 16

interface Place {
  value: unknown
  depth: number
}

/** A record made by `{}`, or its copy from another process. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' ? value.length + 2 : 8
}

/** What is inside a list or record, or `null` where it breaks a bound or is neither. */
function inside(value: object): unknown[] | null {
  if (Array.isArray(value)) return value.length <= LONGEST_LIST ? value : null
  if (!isPlain(value)) return null
  return Object.entries(value).flat()
}

/**
 * Whether a payload is small and plain enough to be looked at with a schema.
 * It is cheap, and ends on any value: on one that contains itself, too.
 */
export function isWithinBounds(payload: unknown): boolean {
  const open: Place[] = [{ value: payload, depth: 0 }]
  let total = 0
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, depth } = place
    if (typeof value === 'string' && value.length > LONGEST_TEXT) return false
    total += sizeOf(value)
    if (total > MOST_IN_ALL || depth > DEEPEST) return false
    if (typeof value !== 'object' || value === null) continue
    const parts = inside(value)
    if (parts === null) return false
    for (const part of parts) open.push({ value: part, depth: depth + 1 })
  }
  return true
}
