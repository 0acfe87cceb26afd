import type { CodedError } from '../src-model/contract/errors'
import type { CountKey, TextKey, TextParams } from '../src-model/language/translate'
import { isolated, isTextKey, LOCALES, translate, translateCount } from '../src-model/language/translate'
import type { Language } from '../src-model/map/map'

/** The texts of one language. */
export interface Texts {
  language: Language
  t: (key: TextKey, params?: TextParams) => string
  /** A text for a number of things. */
  n: (stem: CountKey, count: number, params?: TextParams) => string
  /** The sentence for a refusal. */
  error: (error: CodedError) => string
  /** The sentence for edits that are not on the disk: there is nothing to choose or to try again, as for a file. */
  notSaved: (error: CodedError) => string
  /** A day as people write it. @param date `YYYY-MM-DD` */
  day: (date: string) => string
}

function allIsolated(params: TextParams): TextParams {
  const entries = Object.entries(params)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]))
}

/** The texts of a language, for use outside components. */
export function textsOf(language: Language): Texts {
  const t: Texts['t'] = (key, params = {}) => translate(language, key, allIsolated(params))
  const error: Texts['error'] = ({ code, params }) => {
    const key = `error.${code}`
    if (!isTextKey(key)) return t('error.unexpected')
    // What a foreign file is comes as a code, to be named in the language of the sentence.
    const foreign = `foreign.${params.what}`
    return t(key, {
      ...params,
      ...(isTextKey(foreign) && { what: t(foreign) }),
      // Pasted text has no name.
      ...(params.name === '' && { name: t('import.pasted') }),
    })
  }
  return {
    language,
    t,
    n: (stem, count, params) => translateCount(language, stem, count, allIsolated(params ?? {})),
    error,
    notSaved: (trouble) => {
      const key = `saved.failed.${trouble.code}`
      return isTextKey(key) ? t(key) : t('saved.failed', { reason: error(trouble) })
    },
    day: (date) => {
      const time = Date.parse(`${date}T00:00:00Z`)
      return Number.isNaN(time)
        ? date
        : new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time)
    },
  }
}
