import { isDeepStrictEqual } from 'node:util'
import en from '../../../src-model/language/en.json'
import it from '../../../src-model/language/it.json'

/** What became of one file, and what was wrong about that. */
export interface Verdict {
  outcome: 'opened' | 'repaired' | 'refused'
  /** Of the refusal, or of the first repair. */
  code: string
  problems: string[]
  /** How long reading took, in milliseconds. */
  took: number
}

const TEXTS: readonly Readonly<Record<string, string>>[] = [en, it]

// What every object inherits, before the first file was read.
const INHERITED = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
const atStart = INHERITED.map((each) => Reflect.ownKeys(each))

/** Whether what every object inherits is what it was. */
export function inheritedProblems(): string[] {
  const isSame = INHERITED.every((each, index) => isDeepStrictEqual(Reflect.ownKeys(each), atStart[index]))
  return isSame ? [] : ['what every object inherits has changed']
}

/** What keeps a code and its params from being a sentence in each language. */
export function unsaid(key: string, params: object): string[] {
  return TEXTS.flatMap((texts) => {
    const text = texts[key]
    if (text === undefined) return [`no sentence for ${key}`]
    const missing = [...text.matchAll(/\{(\w+)\}/g)].filter(([, name]) => !Object.hasOwn(params, name ?? ''))
    return missing.map(([, name]) => `${key} does not say its ${name}`)
  })
}
