import { createStore } from 'zustand/vanilla'
import type { Phase } from '../../src-model/agenda'
import type { WallPlace, WallStatus } from '../../src-model/contract/wall'
import { saysTheSame } from '../../src-model/wall/says-the-same'
import type { WallState } from '../../src-model/wall/wall-state'
import type { WallSnapshot } from '../../src-model/wall/wall-stream'
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
}

/** What controls of the wall show. It changes with them alone, not with each step of the wall's stream. */
export const wallStatusStore = createStore<WallStatusState>(() => ({
  status: null,
  state: null,
  phase: null,
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
  if (opening?.is === 'ask') viewStore.setState({ dialog: 'wall-place' })
}

/** Changes that main has not answered yet, the oldest first. */
const onTheirWay = new Set<Partial<WallState>>()

function stateNow(shown: WallSnapshot | null): WallState | null {
  return shown === null ? null : Object.assign({}, shown.state, ...onTheirWay)
}

/**
 * Changes what the wall shows. It counts here at once, so that the same key pressed twice goes there and back, however
 * quickly; what main says of it follows. One that is refused counts no longer, whatever else is on its way.
 */
export async function changeWall(changes: Partial<WallState>): Promise<void> {
  const { state } = wallStatusStore.getState()
  const change = { ...changes }
  onTheirWay.add(change)
  if (state !== null) wallStatusStore.setState({ state: { ...state, ...changes } })
  const became = await ask('wall/change', changes)
  const isDone = became !== undefined && saysTheSame({ ...became, ...changes }, became)
  onTheirWay.delete(change)
  if (!isDone) wallStatusStore.setState({ state: stateNow(wallStore.getState().shown) })
}

/** Follows the wall from now on: where it is, and what it shows. */
export function connectWall(): void {
  wallStore.subscribe(({ shown }, before) => {
    if (shown?.state !== before.shown?.state) wallStatusStore.setState({ state: stateNow(shown) })
    if (shown?.phase !== before.shown?.phase) wallStatusStore.setState({ phase: shown?.phase ?? null })
  })
  bridge.listen('wall/status', (status) => wallStatusStore.setState({ status }))
  void bridge.request('wall/status', {}).then((answer) => {
    if (answer.ok) wallStatusStore.setState({ status: answer.value })
  })
  void followWall(bridge)
}
