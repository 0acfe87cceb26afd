import { createStore } from 'zustand/vanilla'
import type { Id } from '../../../src-model/map/ids'
import type { Scene } from '../../painting/scene'
import { onOtherSession } from '../../state/on-other-session'

const NOTHING: ReadonlySet<Id> = new Set()

/** The nodes under a pressed pointer: a drag may begin, and until then a painting without them can be there. */
export const pressedStore = createStore<{ nodes: ReadonlySet<Id> }>(() => ({ nodes: NOTHING }))

export function letGoOfPressed(): void {
  if (pressedStore.getState().nodes.size > 0) pressedStore.setState({ nodes: NOTHING })
}

onOtherSession(letGoOfPressed)

/** What is drawn in the window at every frame is no more than this: the hand goes first. */
const MOST_LIVE = { nodes: 200, ties: 1200 }

/** Whether nodes with their ties can be drawn anew at every frame; of more the painter follows as fast as it can. */
export function canBeLive(scene: Scene, ids: ReadonlySet<Id> | ReadonlyMap<Id, unknown>): boolean {
  if (ids.size > MOST_LIVE.nodes) return false
  let ties = 0
  for (const id of ids.keys()) ties += scene.tiesOf(id).size
  return ties <= MOST_LIVE.ties
}
