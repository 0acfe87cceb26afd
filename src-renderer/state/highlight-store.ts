import { createStore } from 'zustand/vanilla'
import type { Id } from '../../src-model/map/ids'
import { type CommunityMap, nodeOf } from '../../src-model/map/map'
import { sessionStore } from './session-store'

/** What the canvas shows for a moment, everything else being pale. The wall knows nothing of it. */
export interface Highlight {
  nodes: ReadonlySet<Id>
  ties: ReadonlySet<Id>
  /** Of the nodes, those that it is about. */
  ends: ReadonlySet<Id>
  /** A tie that is not there yet, drawn to be seen as such; `null` for none. */
  proposed: { from: Id; to: Id } | null
}

export const highlightStore = createStore<{ highlight: Highlight | null }>(() => ({ highlight: null }))

function hasSame(one: ReadonlySet<Id>, other: ReadonlySet<Id>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id))
}

/** Whether two show the same, so that nothing has to be drawn anew for one after the other. */
export function isSameHighlight(one: Highlight | null, other: Highlight | null): boolean {
  if (one === null || other === null) return one === other
  return (
    hasSame(one.nodes, other.nodes) &&
    hasSame(one.ties, other.ties) &&
    hasSame(one.ends, other.ends) &&
    one.proposed?.from === other.proposed?.from &&
    one.proposed?.to === other.proposed?.to
  )
}

/** Shows something on the canvas, in the place of what was shown before. */
export function highlight(shown: Highlight): void {
  highlightStore.setState({ highlight: shown })
}

/** Ends showing it, unless something else is shown by now. */
export function endHighlight(shown: Highlight): void {
  if (highlightStore.getState().highlight === shown) highlightStore.setState({ highlight: null })
}

function hasAll(map: CommunityMap, { nodes, ends }: Highlight): boolean {
  return [...nodes, ...ends].every((id) => nodeOf(map, id) !== undefined)
}

// It is of one map, and of people who are there.
sessionStore.subscribe(({ session }, { session: before }) => {
  const { highlight: shown } = highlightStore.getState()
  if (shown === null || session?.map === before?.map) return
  const isSame = session !== null && session.map.session.id === before?.map.session.id
  if (!isSame || !hasAll(session.map, shown)) highlightStore.setState({ highlight: null })
})
