import { type CodedError, refused } from '../../contract/errors'
import type { Json } from '../../map/map'

/** How deep a file may nest: V8 parses a depth that it later cannot write. */
export const MAX_DEPTH = 32

/** How many values a file may hold, counted by its commas and brackets: many times those of the largest map. */
const MAX_VALUES = 2_000_000

const BYTE_ORDER_MARK = '\uFEFF'
// JSON text holds no control characters besides white space; a file with a NUL in it is a program's, or damaged.
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const CONTROL = /[\x00-\x08\x0E-\x1F]/

/** How JSON text nests, found without parsing it. */
interface Outline {
  /** The deepest nesting of objects and lists. */
  depth: number
  /** How many commas and opening brackets there are outside of strings. */
  values: number
  /** What would close all that is open at the end, the innermost first. */
  closers: string
  /** Where the last whole value ends: before a comma, or after a bracket. As much is open there as at the end. */
  wholeUntil: number
}

/** The index after the string that starts at `start`; beyond the text when the string has no end. */
function afterString(text: string, start: number): number {
  let index = start + 1
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1
  return index + 1
}

function outlineOf(text: string): Outline {
  const open: string[] = []
  const outline: Outline = { depth: 0, values: 0, closers: '', wholeUntil: 0 }
  let index = 0
  while (index < text.length && open.length <= MAX_DEPTH && outline.values <= MAX_VALUES) {
    const sign = text[index]
    if (sign === '"') {
      index = afterString(text, index)
      continue
    }
    if (sign === '{') open.push('}')
    else if (sign === '[') open.push(']')
    else if (sign === '}' || sign === ']') open.pop()
    if (sign === ',' || sign === '{' || sign === '[' || sign === '}' || sign === ']') {
      outline.wholeUntil = sign === ',' ? index : index + 1
    }
    if (sign === ',' || sign === '{' || sign === '[') outline.values += 1
    outline.depth = Math.max(outline.depth, open.length)
    index += 1
  }
  return { ...outline, closers: open.toReversed().join('') }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The most that is looked at behind the last whole value, strings apart: a key, a colon, a number. */
const MOST_REST = 200

/** A text with every string emptied, so that its shape can be matched however long they are. */
function withEmptyStrings(text: string): string {
  let shape = ''
  let index = 0
  while (index < text.length && shape.length <= MOST_REST) {
    const start = index
    index = text[start] === '"' ? afterString(text, start) : start + 1
    if (text[start] === '"') shape += index > text.length ? '"' : '""'
    else shape += text[start]
  }
  return shape
}

// What may stand between the last whole value and the place where a file was cut off.
const CUT_OFF = /^,?\s*(?:""\s*:\s*)?(?:""?|[-+.\deE]*|t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?)\s*$/u

/** Whether text that is not JSON is the beginning of some: it would be, had it been closed at its last whole value. */
function isCutOff(text: string, outline: Outline): boolean {
  if (outline.closers === '') return false
  const rest = withEmptyStrings(text.slice(outline.wholeUntil))
  return rest.length <= MOST_REST && CUT_OFF.test(rest) && parses(text.slice(0, outline.wholeUntil) + outline.closers)
}

/**
 * Parses a file's text, or says what is wrong with it in a way that helps
 * whoever opened it: nothing in it, not text, not JSON, cut off, nested too deep.
 *
 * @param raw the whole text; a byte order mark is allowed.
 */
export function parseJsonText(raw: string): { ok: true; value: Json } | { ok: false; error: CodedError } {
  const text = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw
  if (text.trim() === '') return refused('file-empty')
  if (CONTROL.test(text)) return refused('file-not-text')
  const outline = outlineOf(text)
  if (outline.depth > MAX_DEPTH || outline.values > MAX_VALUES) return refused('file-too-deep', { most: MAX_DEPTH })
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    if (isCutOff(text, outline)) return refused('file-truncated')
    // What a reader of UTF-8 puts in the place of other bytes; a name may hold it too, in a file that is JSON.
    return refused(text.includes('\uFFFD') ? 'file-not-text' : 'file-not-json')
  }
}
