import { beginningOf, MAX_NAME_LENGTH, shortLine } from '../../text'
import { originOf, promiseStatusOf, statusOf } from '../csv/value-words'
import { folded, relationsIn, resourceKindIn, sideIn, whatIs } from './words'

/** A function that works each text out once. */
function once<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>()
  return (text) => {
    const kept = known.get(text) ?? { answer: work(text) }
    known.set(text, kept)
    return kept.answer
  }
}

/** What the words of one file mean. Its defaults, and most of its words, are said of thousands of entries. */
export class FileWords {
  readonly whatIs = this.#once(whatIs)
  readonly side = this.#once(sideIn)
  readonly resourceKind = this.#once(resourceKindIn)
  readonly relations = this.#once(relationsIn)
  readonly status = this.#once((text) => statusOf(text) ?? null)
  readonly origin = this.#once((text) => originOf(text) ?? null)
  readonly isTrue = this.#once((text) => folded(text) === 'true')
  readonly promiseStatus = this.#once((text) => promiseStatusOf(text) ?? null)
  readonly #line = once((text) => shortLine(text, MAX_NAME_LENGTH))

  /** @param meaningOf gets no more than a line of a text. */
  #once<Meaning>(meaningOf: (text: string) => Meaning): (text: string) => Meaning {
    const known = once(meaningOf)
    return (text) => known(this.#line(beginningOf(text, MAX_NAME_LENGTH)))
  }
}
