import { type ActionId, actionSpec } from '../../src-model/actions'
import { wallSwitch } from '../../src-model/wall/wall-switches'
import { viewStore } from '../state/view-store'
import { isWallOpen, wallStatusStore } from '../state/wall-status'
import type { Texts } from '../texts'

/** Why an action of the wall or the agenda would do nothing now; `null` for all that would, and all others. */
export function whyNotWall(id: ActionId): 'unavailable.wall-closed' | 'unavailable.no-phase' | null {
  const { needs } = actionSpec(id)
  if (needs === 'wall' && !isWallOpen()) return 'unavailable.wall-closed'
  return needs === 'phase' && wallStatusStore.getState().phase === null ? 'unavailable.no-phase' : null
}

/** Whether what an action of the wall switches, or chooses among others, is on; `null` for all others. */
export function isWallChecked(id: ActionId): boolean | null {
  if (id === 'wall/panel') return viewStore.getState().wallPanelOpen
  const { state } = wallStatusStore.getState()
  return state === null ? null : wallSwitch(id, state)
}

/** What an action that goes round some choices of the wall has come to; `null` for all others. */
export function wallChoiceOf(id: ActionId, { t }: Texts): string | null {
  const { state } = wallStatusStore.getState()
  if (state === null) return null
  if (id === 'wall/names') return t(`wall.names.${state.names}`)
  return id === 'wall/room' ? t(`wall.room.${state.room}`) : null
}
