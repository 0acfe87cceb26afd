import type { Language } from '../map/map'
import type en from './en.json'

/** A key of the language files. The English file is the list of them all. */
export type TextKey = keyof typeof en

/** The tag of each language for the computer's own formats; English as written in Europe, like Trama's texts. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', it: 'it-IT' }

/** What fills the placeholders `{name}` of a text. */
export type TextParams = { [name: string]: string | number }

/** All texts of one language. */
export type LanguageTexts = Readonly<Record<TextKey, string>>

const TEXTS = new Map<Language, LanguageTexts>()

/** Brings the texts of a language: `all-languages.ts` brings them all, a window those that it needs. */
export function bringTexts(language: Language, texts: LanguageTexts): void {
  TEXTS.set(language, texts)
}

/** Whether the texts of a language are there. */
export function hasTexts(language: Language): boolean {
  return TEXTS.has(language)
}

/** Another language's texts are better than none. @throws Error when no language has been brought. */
function textsIn(language: Language): LanguageTexts {
  const [any] = TEXTS.values()
  const texts = TEXTS.get(language) ?? any
  if (texts === undefined) throw new Error('no language has been brought')
  return texts
}

/** Whether a key is in the language files, for keys put together from codes. */
export function isTextKey(key: string): key is TextKey {
  // All languages have the same keys.
  return Object.hasOwn(textsIn('en'), key)
}

/**
 * The text of a key with its placeholders filled.
 *
 * @param params values of `{name}`; numbers are written as the language does. Words
 *   for a sentence on screen are `isolated` before.
 */
export function translate(language: Language, key: TextKey, params: TextParams = {}): string {
  return textsIn(language)[key].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name]
    if (value === undefined) return placeholder
    return typeof value === 'number' ? new Intl.NumberFormat(LOCALES[language]).format(value) : value
  })
}

// Letters that are read from right to left, and the digits and marks of their scripts.
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * A name or other words of people, for a place in a sentence: words that are
 * read from right to left do not turn the sentence round them (Unicode, UAX 9).
 * All others stay as they are.
 */
export function isolated(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words
}

/** The beginnings of keys that have a form for one (`.one`) and a form for all other numbers (`.other`). */
export type CountKey = { [Key in TextKey]: Key extends `${infer Stem}.other` ? Stem : never }[TextKey]

/** The text for a number of things, which also fills `{count}`. */
export function translateCount(language: Language, stem: CountKey, count: number, params: TextParams = {}): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other'
  return translate(language, `${stem}.${form}` as TextKey, { count, ...params })
}

/** The first of these languages that Trama speaks, English when it speaks none. @param tags BCP 47, preferred first. */
export function languageFrom(tags: readonly string[]): Language {
  const spoken = tags.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'it' || tag === 'en')
  return spoken === 'it' ? 'it' : 'en'
}
