import type { ImportChoices } from '../../src-model/import/choices'
import type { Id } from '../../src-model/map/ids'
import type { ImportThread } from './import-thread'
import type { ArrivingFiles } from './offered-files'

/** What was previewed last: how, and into which session. */
export interface Previewed {
  choices: ImportChoices
  session: Id | null
}

/** Files that wait to be imported, and what has been done with them. */
export interface Offer {
  arriving: ArrivingFiles | null
  thread: ImportThread | null
  previewed: Previewed | null
  /** Whether it is being imported, which is done once. */
  isApplied: boolean
  /** Whether the user gave it up. */
  isCancelled: boolean
}

/** Nothing has been done with it. */
export const NEW_OFFER: Offer = { arriving: null, thread: null, previewed: null, isApplied: false, isCancelled: false }
