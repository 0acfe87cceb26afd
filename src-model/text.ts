/** The longest name or label, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 200
/** The longest note, description or promise, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 5000

// Control characters (line breaks and tabs apart), soft hyphens, zero-width and
// bidirectional control characters: invisible in a name, and able to make it read as another.
const INVISIBLE = /(?![\n\t])[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

// A lone half of a surrogate pair cannot be written as UTF-8 and would come back changed.
const LONE_SURROGATE = /\p{Surrogate}/gu

/** One line of text as the map keeps it: composed (NFC), visible characters only, single spaces, trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ')
}

/** Text of several lines as the map keeps it: composed (NFC), visible characters and line breaks, trimmed at its ends. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(LONE_SURROGATE, '').normalize('NFC').trim()
}

/**
 * Cuts a text to a length without leaving half of a surrogate pair.
 *
 * @param length in UTF-16 code units.
 */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const end = /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length
  return text.slice(0, end).trimEnd()
}

/** A text for comparing names: without accents, case and punctuation between words. */
export function foldForSearch(text: string): string {
  return cleanLine(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
