import { LOCALES } from '../../language/translate'
import type { Language } from '../../map/map'

/** What ends a sentence or a part of one, in the scripts that names come in. */
const ENDING = /[\s.,;:!?…·。、，；：！？؟،؛]+$/u

/**
 * Words of people for a place in a sentence that has its own commas and full stops: without those at their end. Words
 * of which nothing would be left stay, in quotation marks.
 */
export function spokenWords(words: string): string {
  return words.replace(ENDING, '') || `“${words}”`
}

/**
 * Things one after the other, as the language says it: “van, trailer and evening hours”. Italian has its “ed” before
 * an e.
 */
export function spokenList(language: Language, things: readonly string[]): string {
  const parts = new Intl.ListFormat(LOCALES[language]).formatToParts(things)
  return parts
    .map(({ type, value }, at) => {
      const isBeforeE = type === 'literal' && value === ' e ' && /^[eèé]/i.test(parts[at + 1]?.value ?? '')
      return isBeforeE && language === 'it' ? ' ed ' : value
    })
    .join('')
}
