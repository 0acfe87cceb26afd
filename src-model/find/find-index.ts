import { translate } from '../language/translate'
import type { Language } from '../map/map'
import { foldForSearch } from '../text'
import { type FieldText, type Findable, textsOf } from './field-texts'

/** A text of a thing with its folded form, which is what is compared. */
export interface FoldedText extends FieldText {
  folded: string
}

/** What is compared of one thing. */
export interface Entry {
  /** Its texts, without the empty ones. */
  texts: readonly FoldedText[]
  /** All of them in one, so that a thing that does not match is passed over at once. */
  folded: string
}

/** The words of what is looked for, folded. All of them must occur in a thing, in any order; none is no question. */
export type Query = readonly string[]

/** Reads what was typed into a field that finds. */
export function queryOf(typed: string): Query {
  return [...new Set(foldForSearch(typed).split(' '))].filter((word) => word !== '')
}

// A word cannot run across two texts: folded texts hold no line breaks.
const BETWEEN = '\n'

/**
 * The folded texts of a map's things in one language. Each record is folded once and remembered as long as it is
 * the same object, so that a keystroke costs comparing only, and an edit one folding.
 */
export class FindIndex {
  readonly language: Language
  #entries = new WeakMap<Findable, Entry>()

  constructor(language: Language) {
    this.language = language
  }

  /** What is compared of a thing. */
  entryOf(thing: Findable): Entry {
    const known = this.#entries.get(thing)
    if (known) return known
    const texts = textsOf(thing, (key) => translate(this.language, key))
      .map((each) => ({ ...each, folded: foldForSearch(each.text) }))
      .filter(({ folded }) => folded !== '')
    const entry = { texts, folded: texts.map(({ folded }) => folded).join(BETWEEN) }
    this.#entries.set(thing, entry)
    return entry
  }

  /**
   * Whether every word occurs in the thing's texts.
   *
   * @param besides a word that holds of the thing although it does not stand in its record, folded.
   */
  matches(thing: Findable, query: Query, besides = ''): boolean {
    const { folded } = this.entryOf(thing)
    return query.every((word) => folded.includes(word) || besides.includes(word))
  }
}

const indexes = new Map<Language, FindIndex>()

/** The index of a language. There is one of each, for all maps. */
export function findIndex(language: Language): FindIndex {
  const known = indexes.get(language)
  if (known) return known
  const index = new FindIndex(language)
  indexes.set(language, index)
  return index
}
