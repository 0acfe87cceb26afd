import {
  type CountKey,
  isolated,
  LOCALES,
  type TextKey,
  type TextParams,
  translate,
  translateCount,
} from '../../language/translate'
import type { Language } from '../../map/map'

/** The words of a report in its language. */
export interface Words {
  language: Language
  t: (key: TextKey, params?: TextParams) => string
  /** A text for a number of things. */
  n: (stem: CountKey, count: number, params?: TextParams) => string
  number: (value: number) => string
  /** A share as whole per cent. @param share from 0 to 1. */
  share: (share: number) => string
  /** A day as people write it, long for a heading and short for a table. @param date `YYYY-MM-DD` */
  day: (date: string, style?: 'full' | 'short') => string
  /** Names and other texts in the order of the language's letters. */
  compare: (one: string, other: string) => number
}

function allIsolated(params: TextParams = {}): TextParams {
  const entries = Object.entries(params)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]))
}

const DAYS = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
} as const

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const locale = LOCALES[language]
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return {
    language,
    t: (key, params) => translate(language, key, allIsolated(params)),
    n: (stem, count, params) => translateCount(language, stem, count, allIsolated(params)),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    share: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    day: (date, style = 'full') => {
      const time = Date.parse(`${date}T00:00:00Z`)
      if (Number.isNaN(time)) return date
      return new Intl.DateTimeFormat(locale, { ...DAYS[style], timeZone: 'UTC' }).format(time)
    },
    compare,
  }
}
