import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WallBridge } from '../../src-model/contract/bridge'
import { WallFollower } from '../../src-model/wall/wall-follower'
import type { WallSnapshot } from '../../src-model/wall/wall-stream'

interface WallStoreState {
  /** What the wall shows; `null` until the first snapshot is there. */
  shown: WallSnapshot | null
}

export type WallStore = StoreApi<WallStoreState>

/** What the wall shows, kept equal to main's by applying its updates in order. */
export const wallStore: WallStore = createStore<WallStoreState>(() => ({ shown: null }))

let follower: WallFollower | null = null

function followerOf(bridge: WallBridge): WallFollower {
  follower ??= new WallFollower({
    ask: async () => {
      const answer = await bridge.request('wall/snapshot', {})
      return answer.ok ? answer.value : null
    },
    later: (then, pause) => {
      setTimeout(then, pause)
    },
    show: (shown) => wallStore.setState({ shown }),
  })
  return follower
}

/** Asks for all that the wall shows, and goes on from there. */
export function refreshWall(bridge: WallBridge): Promise<void> {
  return followerOf(bridge).refresh()
}

/** Follows the wall's stream from now on. Resolves when the first snapshot is there. */
export async function followWall(bridge: WallBridge): Promise<void> {
  bridge.listen('wall/update', (update) => followerOf(bridge).receive(update))
  await refreshWall(bridge)
}
