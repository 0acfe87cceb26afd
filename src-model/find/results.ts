import type { Id } from '../map/ids'
import type { CommunityMap, Language } from '../map/map'
import { foldForSearch } from '../text'
import type { FieldText, Findable } from './field-texts'
import { type Entry, findIndex, type Query } from './find-index'
import type { Shown } from './shown'
import { matcher } from './shown'

/** One thing that was found. */
export interface FindResult {
  id: Id
  what: 'participant' | 'resource' | 'connection' | 'zone'
  /** The first text in which a word was found, cut round it; `null` where that is the thing's own name. */
  matched: FieldText | null
}

/** How many words of a long text are shown before the one that was found, and in all. */
const WORDS_BEFORE = 4
const WORDS_SHOWN = 16

/** The part of a text round the first place where a word of the query occurs. */
function excerpt(text: string, query: Query): string {
  const words = text.split(/\s+/)
  const at = words.findIndex((each) => {
    const folded = foldForSearch(each)
    return query.some((word) => folded.includes(word))
  })
  const from = Math.max(0, at - WORDS_BEFORE)
  const part = words.slice(from, from + WORDS_SHOWN).join(' ')
  return `${from > 0 ? '… ' : ''}${part}${from + WORDS_SHOWN < words.length ? ' …' : ''}`
}

const OWN_NAME: ReadonlySet<string> = new Set(['name', 'label'])

function matchedIn({ texts }: Entry, query: Query): FieldText | null {
  // A name says it all only where it holds every word.
  const own = texts.find(({ field }) => OWN_NAME.has(field))
  if (own && query.every((word) => own.folded.includes(word))) return null
  const other = texts.find(({ field, folded }) => !OWN_NAME.has(field) && query.some((word) => folded.includes(word)))
  return other ? { field: other.field, text: excerpt(other.text, query) } : null
}

/** The better, the lower: the name begins with what was typed, a word of it does, it occurs in the name, elsewhere. */
function rank({ texts }: Entry, query: Query): number {
  const own = texts.find(({ field }) => OWN_NAME.has(field))?.folded
  const first = query[0]
  if (own === undefined || first === undefined || !query.every((word) => own.includes(word))) return 3
  if (own.startsWith(first)) return 0
  return ` ${own}`.includes(` ${first}`) ? 1 : 2
}

/**
 * Everything in a map that holds all words of a query and is left by the filter: the likeliest first, then people,
 * resources, zones and ties in the order in which they came.
 *
 * @param shown what the question leaves to be seen; `null` for everything.
 */
export function resultsOf(map: CommunityMap, query: Query, language: Language, shown: Shown | null): FindResult[] {
  if (query.length === 0) return []
  const index = findIndex(language)
  const matches = matcher(map, query, language)
  const ranked: { rank: number; result: FindResult }[] = []
  const add = (thing: Findable | undefined, what: FindResult['what'], isFound: boolean) => {
    if (thing === undefined || !isFound) return
    const entry = index.entryOf(thing)
    const result = {
      id: thing.id,
      what,
      // Looked up when it is read: of thousands of results a list shows some.
      get matched() {
        return matchedIn(entry, query)
      },
    }
    ranked.push({ rank: rank(entry, query), result })
  }
  for (const kind of ['participants', 'resources'] as const) {
    for (const id of map.order[kind]) {
      const node = map[kind][id]
      const isLit = shown === null || shown.nodes.has(id)
      add(node, kind === 'participants' ? 'participant' : 'resource', isLit && node !== undefined && matches(node))
    }
  }
  for (const id of map.order.zones) {
    const zone = map.zones[id]
    add(zone, 'zone', zone !== undefined && index.matches(zone, query))
  }
  for (const id of map.order.connections) {
    const tie = map.connections[id]
    const isLit = shown === null || shown.ties.has(id)
    add(tie, 'connection', isLit && tie !== undefined && index.matches(tie, query))
  }
  return ranked.sort((one, other) => one.rank - other.rank).map(({ result }) => result)
}
