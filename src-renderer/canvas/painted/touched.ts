import { createStore } from 'zustand/vanilla'
import type { Id } from '../../../src-model/map/ids'
import { onOtherSession } from '../../state/on-other-session'

/** What of a painted map the pointer and the keyboard are on; each is an element of its own. */
interface Pointed {
  nodes: ReadonlySet<Id>
  ties: ReadonlySet<Id>
  /** What has the focus, which may not be selected any more. */
  focused: Id | null
}

const NOTHING: Pointed = { nodes: new Set(), ties: new Set(), focused: null }

export const pointedStore = createStore<Pointed>(() => NOTHING)

onOtherSession(() => pointedStore.setState(NOTHING))
