import { LEFT_OUT, type Rewrite } from '../map/mentions'
import { foldForSearch } from '../text'

// Addresses name people in a spelling of their own: `anna.rossi@studio.it`, `@annarossi`, `example.org/anna-rossi`.

const CHARACTER = String.raw`[\p{L}\p{M}\p{N}._%+'’-]`
const LAST = String.raw`[\p{L}\p{N}_]`

/** Each begins where a run of such characters begins, so that a text is gone through once. */
const ADDRESS = new RegExp(
  `(?<!${CHARACTER}|@)(?:` +
    [
      String.raw`(?:https?://|www\.)[^\s<>"]*[\p{L}\p{N}/]`,
      `(?<mail>${CHARACTER}+@${CHARACTER}*${LAST})`,
      `@${CHARACTER}*${LAST}`,
      String.raw`${CHARACTER}+\.\p{Ll}{2,}(?![\p{L}\p{N}])(?:/[^\s<>"]*[\p{L}\p{N}/])?`,
    ].join('|') +
    ')',
  'gu',
)

/** Fewer letters would be found in addresses that have nothing to do with the name. */
const SHORTEST = 3
/** Within a word of an id, which may be a random one, more have to be the same. */
const SHORTEST_WITHIN = 6

function joined(text: string): string {
  return foldForSearch(text).replaceAll(' ', '')
}

/** Finds names where words are written together, without capitals and accents: in addresses and ids. */
export class NamesWithin {
  readonly #names: Set<string>
  readonly #lengths: number[]

  /** @param names whole ones, and parts of them. */
  constructor(names: Iterable<string>) {
    this.#names = new Set(Array.from(names, joined).filter(({ length }) => length >= SHORTEST))
    this.#lengths = [...new Set(Array.from(this.#names, ({ length }) => length))]
  }

  inAddress(address: string): boolean {
    return this.#isWithin(joined(address), SHORTEST)
  }

  inId(id: string): boolean {
    const words = foldForSearch(id).split(' ')
    return words.some((word) => this.#names.has(word)) || this.#isWithin(words.join(''), SHORTEST_WITHIN)
  }

  // As long for a thousand names as for one.
  #isWithin(text: string, shortest: number): boolean {
    const lengths = this.#lengths.filter((length) => length >= shortest)
    for (let start = 0; start < text.length; start += 1) {
      if (lengths.some((length) => this.#isAt(text, start, length))) return true
    }
    return false
  }

  #isAt(text: string, start: number, length: number): boolean {
    return start + length <= text.length && this.#names.has(text.slice(start, start + length))
  }
}

/** Leaves out addresses that hold names. @param isEveryMail whether mail addresses go even where they hold none. */
export function leavingAddressesOut(names: NamesWithin, isEveryMail: boolean): Rewrite {
  return (text) =>
    text.replace(ADDRESS, (address, mail?: string) =>
      (isEveryMail && mail !== undefined) || names.inAddress(address) ? LEFT_OUT : address,
    )
}
