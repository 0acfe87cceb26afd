/** The longest name or label, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 200
/** The longest note, description or promise, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 5000

// Control characters (line breaks and tabs apart), soft hyphens, zero-width and
// bidirectional control characters: invisible in a name, and able to make it read as another.
// So are the fillers, operators and marks that fonts draw as nothing.
const INVISIBLE =
  /(?![\n\t])[\p{Cc}\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/gu

// Joiners shape the letters of some scripts, and put emoji together; behind these letters they do nothing.
const IDLE_JOINERS =
  /(?:^|[\s\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{M}\u200C\u200D]*[\u200C\u200D][\p{M}\u200C\u200D]*/gu
const JOINERS = /[\u200C\u200D]/g

// Tags name a region behind a black flag, as in the flag of Wales; anywhere else they are hidden text.
const TAGS = /(\u{1F3F4}[\u{E0030}-\u{E007A}]{1,12}\u{E007F})|[\u{E0000}-\u{E007F}]/gu

const CUT_TAGS = /[\u{E0020}-\u{E007E}]+$/u

// Composing takes time in the square of the marks on one letter. No writing has more of them (Unicode, UAX 15).
const HEAP_OF_MARKS = /(\p{M}{30})\p{M}+/gu

// A lone half of a surrogate pair cannot be written as UTF-8 and would come back changed.
const LONE_SURROGATE = /\p{Surrogate}/gu

const PLAIN = /^[\t\n\x20-\x7E]*$/

/** One line of text as the map keeps it: composed (NFC), visible characters only, single spaces, trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s{2,}|[^\S ]/gu, ' ')
}

/** Text of several lines as the map keeps it: composed (NFC), visible characters and line breaks, trimmed at its ends. */
export function cleanText(text: string): string {
  // Most text is plain, and files are long.
  if (PLAIN.test(text)) return text.trim()
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(TAGS, '$1')
    .replace(LONE_SURROGATE, '')
    .replace(IDLE_JOINERS, (run) => run.replace(JOINERS, ''))
    .replace(HEAP_OF_MARKS, '$1')
    .normalize('NFC')
    .trim()
}

/**
 * Cuts a text to a length without leaving half of a surrogate pair.
 *
 * @param length in UTF-16 code units.
 */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const end = /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length
  return text.slice(0, end).replace(CUT_TAGS, '').trimEnd()
}

/** How many times its longest a text of a file may be before it is looked at: the rest could only be invisible. */
export const MAX_RAW = 8

/** As much of a file's text as can matter. @param length the most that is kept of it, in UTF-16 code units. */
export function beginningOf(text: string, length: number): string {
  return text.slice(0, MAX_RAW * length)
}

/** The beginning of a file's text as one line. @param length in UTF-16 code units. */
export function shortLine(text: string, length: number): string {
  return cut(cleanLine(beginningOf(text, length)), length)
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
