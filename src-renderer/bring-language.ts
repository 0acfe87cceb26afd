import { bringTexts, hasTexts, type LanguageTexts } from '../src-model/language/translate'
import type { Language } from '../src-model/map/map'

const FILES: Readonly<Record<Language, () => Promise<{ default: LanguageTexts }>>> = {
  en: () => import('../src-model/language/en.json'),
  it: () => import('../src-model/language/it.json'),
}

/** Brings the texts of a language, unless they are there. */
export async function bringLanguage(language: Language): Promise<void> {
  if (hasTexts(language)) return
  const { default: texts } = await FILES[language]()
  bringTexts(language, texts)
}
