import type { ConnectionKind, ResourceKind, Side } from '../../map/map'
import { CONNECTION_KINDS, RESOURCE_KINDS, SIDES } from '../../map/map'
import { foldForSearch, MAX_NAME_LENGTH, shortLine } from '../../text'
import { resourceKindOf, sideOf, sortOf, tieKindsOf } from '../csv/value-words'

// What the words of others' graphs mean, in English and Italian.

/** The shortest beginning of a word that says what a node is: a type or a group may be any letter. */
const SHORTEST = 4

const PEOPLE: ReadonlySet<string> = new Set(['actor', 'attore', 'attrice', 'stakeholder', 'individuo', 'membro'])
const THINGS: ReadonlySet<string> = new Set(['thing', 'object', 'cosa', 'oggetto', 'bene'])
/** Words of an edge's kind that say nothing. */
const EMPTY: ReadonlySet<string> = new Set(['', 'edge', 'arco', 'link', 'directed', 'undirected', 'mutual', 'default'])

/** A word of a file for comparing. */
export function folded(text: string): string {
  return foldForSearch(shortLine(text, MAX_NAME_LENGTH))
}

/** The side that a type names. */
export function sideIn(text: string): Side | null {
  const own = SIDES.find((each) => each === text)
  if (own !== undefined) return own
  // “Person” begins a word for staff in Italian.
  const isVague = folded(text).length < SHORTEST || sortOf(text) !== undefined
  return isVague ? null : (sideOf(text) ?? null)
}

/** The kind of resource that a type names. */
export function resourceKindIn(text: string): ResourceKind | null {
  const own = RESOURCE_KINDS.find((each) => each === text)
  if (own !== undefined) return own
  return folded(text).length < SHORTEST ? null : (resourceKindOf(text) ?? null)
}

/** What a type makes of a node; `null` where it tells nothing of it. */
export function whatIs(text: string): 'participant' | 'resource' | null {
  const word = folded(text)
  const sort = sortOf(text)
  if (sort !== undefined) return sort
  if (PEOPLE.has(word) || sideIn(text) !== null) return 'participant'
  const kind = resourceKindIn(text)
  // “Other” may be said of anything.
  return THINGS.has(word) || (kind !== null && kind !== 'other') ? 'resource' : null
}

/** The kinds of tie that a word may mean; `other` where Trama has no such kind, and none where it says nothing. */
export function relationsIn(text: string): { kinds: ConnectionKind[]; isKnown: boolean } {
  const own = CONNECTION_KINDS.find((each) => each === text)
  if (own !== undefined) return { kinds: [own], isKnown: true }
  const word = folded(text)
  if (EMPTY.has(word)) return { kinds: [], isKnown: false }
  const kinds = tieKindsOf(text)
  return kinds.length > 0 ? { kinds, isKnown: true } : { kinds: ['other'], isKnown: false }
}
