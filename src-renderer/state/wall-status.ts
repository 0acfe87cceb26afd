import { createStore } from 'zustand/vanilla'
import type { WallStatus } from '../../src-model/contract/wall'
import { bridge } from '../bridge'
import { followWall } from '../wall/wall-store'

/** How the wall stands; `null` until main has said so. */
export const wallStatusStore = createStore<{ status: WallStatus | null }>(() => ({ status: null }))

/** Follows the wall from now on: where it is, and what it shows. */
export function connectWall(): void {
  bridge.listen('wall/status', (status) => wallStatusStore.setState({ status }))
  void bridge.request('wall/status', {}).then((answer) => {
    if (answer.ok) wallStatusStore.setState({ status: answer.value })
  })
  void followWall(bridge)
}
