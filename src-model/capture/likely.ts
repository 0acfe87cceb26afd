import type { NodeKind } from '../layout/footprint'
import { kindsFor } from '../map/kinds'
import type { CommunityMap, ConnectionKind } from '../map/map'
import { own } from '../map/map'
import type { CaptureSuggestion } from './complete'
import { endsBetween } from './interpret-ties'
import type { NameBook } from './name-book'
import { nameKey } from './names'
import { quoteName } from './quotes'
import type { Item, Sentence } from './syntax'

const NODE_KINDS: readonly NodeKind[] = ['participant', 'resource']

/** Where names come from. */
export interface NodeNames {
  map: CommunityMap
  names: NameBook
}

/** How well a name goes on from what is typed: 0 from its beginning, 1 from one of its words. */
function rank(typed: string, key: string): number | undefined {
  if (key.startsWith(typed)) return 0
  return key.includes(` ${typed}`) ? 1 : undefined
}

/** The nodes whose names go on from what is typed: the best beginnings first, and of these the latest. */
export function nodesLike(typed: string, { map, names }: NodeNames, kinds: readonly NodeKind[]): CaptureSuggestion[] {
  const key = nameKey(typed)
  const found = kinds.flatMap((kind) => names.ranked([kind], (entry) => rank(key, entry.key)).toReversed())
  return found
    .toSorted((a, b) => (rank(key, a.key) ?? 0) - (rank(key, b.key) ?? 0))
    .filter(({ name }) => name !== typed)
    .map(({ ref, name }) => {
      const person = own(map.participants, ref)
      const detail = person ? person.organisation || person.role : ''
      return { text: quoteName(name), id: ref, label: name, detail }
    })
}

/** The texts in use that go on from what is typed, the most used first. */
export function textsLike(typed: string, inUse: readonly string[]): CaptureSuggestion[] {
  const key = nameKey(typed)
  const uses = new Map<string, number>()
  for (const text of inUse) if (text !== '') uses.set(text, (uses.get(text) ?? 0) + 1)
  return [...uses]
    .filter(([text]) => text !== typed && rank(key, nameKey(text)) !== undefined)
    .toSorted(([, a], [, b]) => b - a)
    .map(([text]) => ({ text: quoteName(text), label: text, detail: '' }))
}

/** What a name stands for for certain. */
function kindOf({ text, resource }: Item, names: NameBook): NodeKind | undefined {
  if (resource) return 'resource'
  return NODE_KINDS.find((kind) => names.called(kind, nameKey(text)).length > 0)
}

/** The kinds of tie that may be named behind a sentence's last names; those between people first where both fit. */
export function kindsAfter({ subject, clauses }: Sentence, names: NameBook): ConnectionKind[] {
  const clause = clauses.at(-1)
  const item = clause?.items.at(-1)
  const source = subject ? (kindOf(subject, names) ?? 'participant') : 'resource'
  const target = item && kindOf(item, names)
  const kinds = (target ? [target] : NODE_KINDS).flatMap((kind) => kindsFor(endsBetween(source, kind)))
  return [...new Set(kinds)]
}
