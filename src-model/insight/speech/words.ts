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

/** Things one after the other, as the language says it: “van, trailer and evening hours”. */
export function spokenList(language: Language, things: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language]).format(things)
}
