import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WallBridge } from '../../src-model/contract/bridge'
import { afterUpdate, type WallSnapshot, type WallUpdate } from '../../src-model/wall/wall-stream'

interface WallStoreState {
  /** What the wall shows; `null` until the first snapshot is there. */
  shown: WallSnapshot | null
}

export type WallStore = StoreApi<WallStoreState>

/** What the wall shows, kept equal to main's by applying its updates in order. */
export const wallStore: WallStore = createStore<WallStoreState>(() => ({ shown: null }))

// Updates that arrive while a snapshot is on its way; they may be newer than it.
let waiting: WallUpdate[] | null = null

/** Asks for all that the wall shows, and goes on from there. */
export async function refreshWall(bridge: WallBridge): Promise<void> {
  waiting = []
  const answer = await bridge.request('wall/snapshot', {})
  const late = waiting
  waiting = null
  if (!answer.ok) return
  wallStore.setState({ shown: answer.value })
  for (const update of late) receive(bridge, update)
}

function receive(bridge: WallBridge, update: WallUpdate): void {
  if (waiting) {
    waiting.push(update)
    return
  }
  const { shown } = wallStore.getState()
  if (shown === null || update.seq <= shown.seq) return
  const next = afterUpdate(shown, update)
  if (next === null) void refreshWall(bridge)
  else wallStore.setState({ shown: next })
}

/** Follows the wall's stream from now on. Resolves when the first snapshot is there. */
export async function followWall(bridge: WallBridge): Promise<void> {
  bridge.listen('wall/update', (update) => receive(bridge, update))
  await refreshWall(bridge)
}
