import { useStore } from 'zustand'
import type { Filter } from '../../src-model/find/filter'
import { type Query, queryOf } from '../../src-model/find/find-index'
import { isAsking, type Shown, shownOf } from '../../src-model/find/shown'
import type { CommunityMap, Language } from '../../src-model/map/map'
import { appStore } from '../state/app-store'
import { type FindState, findStore } from '../state/find-store'
import { useSession } from '../state/use-session'

let lastQuery: { text: string; query: Query } = { text: '', query: [] }

/** What is looked for now. Words count while their field is on screen; the filter goes on without it. */
export function currentQuery({ open, text }: FindState): Query {
  const typed = open ? text : ''
  if (lastQuery.text !== typed) lastQuery = { text: typed, query: queryOf(typed) }
  return lastQuery.query
}

interface Answered {
  map: CommunityMap
  query: Query
  filter: Filter
  language: Language
  shown: Shown | null
}

// Canvas, bar and outline ask the same question at the same moment: it is answered once.
let last: Answered | null = null

function answer(map: CommunityMap, state: FindState, language: Language): Shown | null {
  const query = currentQuery(state)
  const { filter } = state
  const isSame = last?.map === map && last.query === query && last.filter === filter && last.language === language
  if (last === null || !isSame) {
    const shown = isAsking({ query, filter }) ? shownOf(map, { query, filter, language }) : null
    last = { map, query, filter, language, shown }
  }
  return last.shown
}

/** What find and filter leave to be seen of the map; `null` for everything. */
export function useShown(): Shown | null {
  const map = useSession((session) => session.map)
  const state = useStore(findStore)
  const language = useStore(appStore, ({ facts }) => facts?.language ?? 'en')
  return answer(map, state, language)
}
