import { createStore } from 'zustand/vanilla'
import type { KeptView } from '../../src-model/contract/kept-view'
import { NO_FILTER } from '../../src-model/find/filter'

/** What is looked for in the open session, and what of it is to be seen. View state: never part of the map. */
export type FindState = KeptView['find']

const CLOSED: FindState = { open: false, text: '', filter: NO_FILTER }

export const findStore = createStore<FindState>(() => CLOSED)

/** Starts afresh for another session. */
export function resetFind(): void {
  findStore.setState(CLOSED)
}

/** Lets everything be seen again. */
export function clearFilter(): void {
  findStore.setState({ filter: NO_FILTER })
}
