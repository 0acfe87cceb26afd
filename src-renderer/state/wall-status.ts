import { createStore } from 'zustand/vanilla'
import type { Phase } from '../../src-model/agenda'
import type { WallDisplay, WallPlace, WallStatus } from '../../src-model/contract/wall'
import type { WallState } from '../../src-model/wall/wall-state'
import { bridge } from '../bridge'
import { followWall, wallStore } from '../wall/wall-store'
import { ask } from './app-store'
import { viewStore } from './view-store'

interface WallStatusState {
  /** How the wall stands; `null` until main has said so. */
  status: WallStatus | null
  /** What it shows, and how; `null` until main has said so. */
  state: WallState | null
  /** The phase that is on. */
  phase: Phase | null
  /** The displays to choose from, while it has to be said where the wall is to be. */
  asking: readonly WallDisplay[]
}

/** What controls of the wall show. It changes with them alone, not with each step of the wall's stream. */
export const wallStatusStore = createStore<WallStatusState>(() => ({
  status: null,
  state: null,
  phase: null,
  asking: [],
}))

/** Whether the wall is open, be it that it waits for its display. */
export function isWallOpen({ status }: Pick<WallStatusState, 'status'> = wallStatusStore.getState()): boolean {
  return status !== null && status.is !== 'closed'
}

/**
 * Opens the wall, or moves it. The facilitator is asked where, if that has not been said yet.
 *
 * @param place `null` for wherever it was the last time.
 */
export async function openWall(place: WallPlace | null): Promise<void> {
  const opening = await ask('wall/open', { place })
  if (opening?.is !== 'ask') return
  wallStatusStore.setState({ asking: opening.displays })
  viewStore.setState({ dialog: 'wall-place' })
}

/** Follows the wall from now on: where it is, and what it shows. */
export function connectWall(): void {
  wallStore.subscribe(({ shown }) => {
    const state = shown?.state ?? null
    const phase = shown?.phase ?? null
    const before = wallStatusStore.getState()
    if (state !== before.state || phase !== before.phase) wallStatusStore.setState({ state, phase })
  })
  bridge.listen('wall/status', (status) => wallStatusStore.setState({ status }))
  void bridge.request('wall/status', {}).then((answer) => {
    if (answer.ok) wallStatusStore.setState({ status: answer.value })
  })
  void followWall(bridge)
}
