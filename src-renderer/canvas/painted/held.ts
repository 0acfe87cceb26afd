import { createStore } from 'zustand/vanilla'
import type { Id } from '../../../src-model/map/ids'
import { onOtherSession } from '../../state/on-other-session'

const NOTHING: ReadonlySet<Id> = new Set()

/** The nodes under a pressed pointer: a drag may begin, and until then a painting without them can be there. */
export const pressedStore = createStore<{ nodes: ReadonlySet<Id> }>(() => ({ nodes: NOTHING }))

export function letGoOfPressed(): void {
  if (pressedStore.getState().nodes.size > 0) pressedStore.setState({ nodes: NOTHING })
}

onOtherSession(letGoOfPressed)
