import type { Language } from '../map/map'
import en from './en.json'
import it from './it.json'

/** A key of the language files. The English file is the list of them all. */
export type TextKey = keyof typeof en

/** The tag of each language for the computer's own formats; English as written in Europe, like Trama's texts. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', it: 'it-IT' }

/** What fills the placeholders `{name}` of a text. */
export type TextParams = { [name: string]: string | number }

const TEXTS: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, it }

/** Whether a key is in the language files, for keys put together from codes. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key)
}

/**
 * The text of a key with its placeholders filled.
 *
 * @param params values of `{name}`; numbers are written as the language does. Words
 *   for a sentence on screen are `isolated` before.
 */
export function translate(language: Language, key: TextKey, params: TextParams = {}): string {
  return TEXTS[language][key].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
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
