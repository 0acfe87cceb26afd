import type { NodeKind } from '../layout/footprint'
import type { NameBook, Named } from './name-book'
import { distance, mistakesAllowed } from './names'

/** What a name in a line means: one node, one of several, or somebody new. */
export type Match = { is: Named } | { ask: Named[]; canBeNew: boolean } | 'new'

/** A name that looks for its node. */
export interface Wanted {
  name: Named
  /** In quotes: never an abbreviation of a longer name. */
  quoted: boolean
  /** The kinds of node that it may mean, the first preferred. */
  kinds: readonly NodeKind[]
  /** Whether what the line says of it can be true of a node; asked of those that it may abbreviate. */
  agrees: (entry: Named) => boolean
}

/** How many are offered in a question. */
const MOST_CANDIDATES = 5

function bits(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/**
 * Where in a name words stand one after the other, the last of several perhaps as its initial.
 *
 * @returns the number of the name's word that they begin at, -1 when they do not stand in it.
 */
function placeIn(name: readonly string[], words: readonly string[]): number {
  const last = words.length - 1
  const hasInitial = words.length > 1 && /^\p{L}$/u.test(words[last] ?? '')
  return name.findIndex((_, start) =>
    words.every((word, index) => {
      const other = name[start + index]
      return other === word || (hasInitial && index === last && other?.startsWith(word))
    }),
  )
}

/** Whether one of two names begins with the other: of people in letters or words, of resources in words. */
function isBeginning(wanted: Named, entry: Named): boolean {
  if (entry.kind === 'resource') return entry.key.startsWith(`${wanted.key} `)
  const isShort = wanted.key.length > 1 && entry.key.startsWith(wanted.key)
  return isShort || wanted.key.startsWith(`${entry.key} `)
}

/** Whether mistakes in a name are spread so that no word becomes another: Rossi and Rosi, but not Neri and Verdi. */
function areSlips(wanted: Named, entry: Named): boolean {
  if (wanted.words.length !== entry.words.length) return false
  return wanted.words.every((word, index) => {
    const other = entry.words[index] ?? ''
    const most = mistakesAllowed(Math.max(word.length, other.length))
    return distance(word, other, most) <= most
  })
}

/** Names that differ by more slips than this are not alike, whatever their length. */
const MOST_MISTAKES = mistakesAllowed(Number.POSITIVE_INFINITY)

/** How unlike a name is to the wanted one; `undefined` when nobody would take one for the other. */
function unlikeness({ name, quoted }: Wanted, entry: Named): number | undefined {
  if (entry.digits !== name.digits) return undefined
  if (entry.sorted === name.sorted) return 0
  const most = mistakesAllowed(Math.max(entry.key.length, name.key.length))
  // One mistake changes two letters at most.
  if (most > 0 && bits(entry.letters ^ name.letters) <= most * 2) {
    const mistakes = distance(entry.key, name.key, most)
    if (mistakes === 1 || (mistakes <= most && areSlips(name, entry))) return mistakes
  }
  return !quoted && isBeginning(name, entry) ? MOST_MISTAKES + 1 : undefined
}

/** Finds out what a name means among the nodes known so far. */
export function matchName(book: NameBook, wanted: Wanted): Match {
  const { name, quoted, kinds, agrees } = wanted
  const namesakes = kinds.map((kind) => book.called(kind, name.key)).find(({ length }) => length > 0) ?? []
  const [first, second] = namesakes
  if (first) return second ? { ask: namesakes.slice(0, MOST_CANDIDATES), canBeNew: false } : { is: first }
  const hasPeople = !quoted && kinds.includes('participant')
  const short = hasPeople ? book.filter('participant', ({ words }) => placeIn(words, name.words) >= 0) : []
  // A first name is enough to call somebody; Luca is not Paolo De Luca, unless the room says so.
  const [called, other] = short.filter(({ words }) => placeIn(words, name.words) === 0)
  if (called && !other && agrees(called)) return { is: called }
  const candidates = short.length > 0 ? short : book.ranked(kinds, (entry) => unlikeness(wanted, entry))
  return candidates.length > 0 ? { ask: candidates.slice(0, MOST_CANDIDATES), canBeNew: true } : 'new'
}
