import type { NodeKind } from '../layout/footprint'
import { kindsFor } from '../map/kinds'
import type { CommunityMap, ConnectionKind, Side } from '../map/map'
import { own } from '../map/map'
import type { CaptureSuggestion } from './complete'
import { HABIT } from './habit-keys'
import type { Habits } from './habits'
import { endsBetween } from './interpret-ties'
import { type Fit, fitFor, known, likelihood, type Standing } from './likelihood'
import type { NameBook, Named } from './name-book'
import { nameKey } from './names'
import { quoteName } from './quotes'
import type { Item, Sentence } from './syntax'

const NODE_KINDS: readonly NodeKind[] = ['participant', 'resource']

/** What suggestions are drawn from. */
export interface Known {
  map: CommunityMap
  names: NameBook
  /** What was captured lately in this window. */
  lately: Habits
}

/** How well a name goes on from what is typed: 0 from its beginning, 1 from one of its words. */
function rank(typed: string, key: string): number | undefined {
  if (key.startsWith(typed)) return 0
  return key.includes(` ${typed}`) ? 1 : undefined
}

/**
 * The nodes with a name, or a word of one, that begins with what is typed: the best beginnings first, of these the
 * likeliest, and then the latest.
 */
export function rankedNodes(
  typed: string,
  { map, names, lately }: Known,
  kinds: readonly NodeKind[],
  goesWith: Fit,
): Named[] {
  const key = nameKey(typed)
  const found = kinds.flatMap((kind) => names.ranked([kind], (entry) => rank(key, entry.key)).toReversed())
  return found
    .map((entry) => ({ entry, at: rank(key, entry.key) ?? 0, likely: likelihood(map, lately, goesWith, entry.ref) }))
    .sort((a, b) => a.at - b.at || b.likely - a.likely)
    .map(({ entry }) => entry)
}

/**
 * The nodes whose names go on from what is typed, the likeliest first.
 *
 * @param typed when empty, only those that go with what the line says already.
 */
export function nodesLike(
  typed: string,
  known: Known,
  kinds: readonly NodeKind[],
  standing: Standing,
): CaptureSuggestion[] {
  const { map } = known
  const goesWith = fitFor(map, standing)
  return rankedNodes(typed, known, kinds, goesWith)
    .filter(({ ref, name }) => name !== typed && (typed !== '' || goesWith(ref) > 0))
    .map(({ ref, name }) => {
      const person = own(map.participants, ref)
      const detail = person ? person.organisation || person.role : ''
      return { text: quoteName(name), id: ref, label: name, detail }
    })
}

/** What a text in use says of a person, and how well that person goes with what the line says. */
export interface TextInUse {
  text: string
  fit: number
}

function textsLike(
  typed: string,
  inUse: readonly TextInUse[],
  familiar: (text: string) => number,
): CaptureSuggestion[] {
  const key = nameKey(typed)
  const fits = new Map<string, number>()
  for (const { text, fit } of inUse) if (text !== '') fits.set(text, Math.max(fits.get(text) ?? 0, fit))
  return [...fits]
    .filter(([text]) => text !== typed && rank(key, nameKey(text)) !== undefined)
    .map(([text, fit]) => ({ text, fit, at: rank(key, nameKey(text)) ?? 0, familiar: familiar(text) }))
    .sort((a, b) => a.at - b.at || b.fit - a.fit || b.familiar - a.familiar)
    .map(({ text }) => ({ text: quoteName(text), label: text, detail: '' }))
}

/** The organisations that go on from what is typed: those of people on the side that the line names first. */
export function organisationsLike(typed: string, { map, lately }: Known, side: Side | null): CaptureSuggestion[] {
  const people = Object.values(map.participants)
  const inUse = people.map((each) => ({ text: each.organisation, fit: Number(each.side === side) }))
  return textsLike(typed, inUse, (text) => known(map, lately, HABIT.organisation(text)))
}

/** The roles that go on from what is typed: those in the organisation that the line names first, then on its side. */
export function rolesLike(
  typed: string,
  { map, lately }: Known,
  side: Side | null,
  organisation: string,
): CaptureSuggestion[] {
  const key = organisation === '' ? null : nameKey(organisation)
  const inUse = Object.values(map.participants).map((each) => {
    const isColleague = each.organisation !== '' && nameKey(each.organisation) === key
    return { text: each.role, fit: isColleague ? 2 : Number(each.side === side) }
  })
  return textsLike(typed, inUse, (text) => known(map, lately, HABIT.role(text)))
}

/** What a name stands for for certain. */
function kindOf({ text, resource }: Item, names: NameBook): NodeKind | undefined {
  if (resource) return 'resource'
  return NODE_KINDS.find((kind) => names.called(kind, nameKey(text)).length > 0)
}

/**
 * The kinds of tie that may be named behind a sentence's last names: the current one first, then the most used;
 * those between people first where both fit.
 */
export function kindsAfter(
  { subject, clauses }: Sentence,
  { map, names, lately }: Known,
  current: ConnectionKind,
): ConnectionKind[] {
  const clause = clauses.at(-1)
  const item = clause?.items.at(-1)
  const source = subject ? (kindOf(subject, names) ?? 'participant') : 'resource'
  const target = item && kindOf(item, names)
  const familiar = (kind: ConnectionKind) => known(map, lately, HABIT.kind(kind))
  const kinds = (target ? [target] : NODE_KINDS).flatMap((kind) =>
    kindsFor(endsBetween(source, kind)).sort(
      (a, b) => Number(b === current) - Number(a === current) || familiar(b) - familiar(a),
    ),
  )
  return [...new Set(kinds)]
}
