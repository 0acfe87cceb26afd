import { isPromiseWord, isSideWord, statusFrom } from './words'

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '„': '“”"', '«': '»' }

/** A text in quotes at a place of a line. */
export interface Quote {
  text: string
  /** Behind the closing quote; the line's end where there is none. */
  end: number
  isClosed: boolean
}

/** The quote that opens at a place; a straight quote inside it is written twice. `null` when none opens there. */
export function quoteAt(line: string, opening: number): Quote | null {
  const closing = CLOSING[line[opening] ?? '']
  if (closing === undefined) return null
  let text = ''
  for (let at = opening + 1; at < line.length; at += 1) {
    const sign = line[at] ?? ''
    const isDoubled = sign === '"' && line[at + 1] === '"'
    if (closing.includes(sign) && !isDoubled) return { text, end: at + 1, isClosed: true }
    text += sign
    if (isDoubled) at += 1
  }
  return { text, end: line.length, isClosed: false }
}

/** What would be read as a mark, an opening quote, a bullet or a kind of resource. */
const NEEDS_QUOTES = /[,:>→⇒↔←]|<[-–—=]|^["“„«*•‣–—]|(?:^|\s)[-+@!]|\)$/u

/** Words that are marks even inside a word: `Anna!hidden`, `Anna@customer`. */
const GLUED_WORDS = /!(\p{L}+)(?=[\s.;]|$)|@(\p{L}{2,})(?=\s|$)/gu

function hasGluedMark(name: string): boolean {
  return [...name.matchAll(GLUED_WORDS)].some(([, exclaimed, at]) => {
    if (exclaimed === undefined) return at !== undefined && isSideWord(at)
    return isPromiseWord(exclaimed) || statusFrom(exclaimed) !== undefined
  })
}

/** A text in quotes, as a line has it. */
export function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** A name as it has to be written in a line to be read as one name. */
export function quoteName(name: string): string {
  return NEEDS_QUOTES.test(name) || hasGluedMark(name) ? inQuotes(name) : name
}
