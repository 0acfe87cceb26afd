import type { ActionId } from '../../src-model/actions'
import type { WallState } from '../../src-model/wall/wall-state'
import { viewStore } from '../state/view-store'
import { isWallOpen, wallStatusStore } from '../state/wall-status'
import type { Texts } from '../texts'

const NEED_WALL: ReadonlySet<ActionId> = new Set([
  'wall/close',
  'wall/freeze',
  'wall/spotlight',
  'wall/blank',
  'wall/test-card',
])

const NEED_PHASE: ReadonlySet<ActionId> = new Set([
  'agenda/previous-phase',
  'agenda/toggle-timer',
  'agenda/more-time',
  'agenda/end',
])

/** Why an action of the wall or the agenda would do nothing now; `null` for all that would, and all others. */
export function whyNotWall(id: ActionId): 'unavailable.wall-closed' | 'unavailable.no-phase' | null {
  if (NEED_WALL.has(id) && !isWallOpen()) return 'unavailable.wall-closed'
  return NEED_PHASE.has(id) && wallStatusStore.getState().phase === null ? 'unavailable.no-phase' : null
}

const SWITCHES: Partial<Record<ActionId, (state: WallState) => boolean>> = {
  'wall/follow': ({ mode }) => mode === 'follow',
  'wall/fit': ({ mode }) => mode === 'fit',
  'wall/freeze': ({ frozen }) => frozen,
  'wall/spotlight': ({ spotlight }) => spotlight,
  'wall/blank': ({ blank }) => blank,
  'wall/test-card': ({ testCard }) => testCard,
  'wall/question': ({ question }) => question,
  'wall/phase': ({ phase }) => phase,
  'wall/insight': ({ insight }) => insight,
  'wall/legend': ({ legend }) => legend,
}

/** Whether what an action of the wall switches, or chooses among others, is on; `null` for all others. */
export function isWallChecked(id: ActionId): boolean | null {
  if (id === 'wall/open') return isWallOpen()
  if (id === 'wall/panel') return viewStore.getState().wallPanelOpen
  const isOn = SWITCHES[id]
  if (isOn === undefined) return null
  const { state } = wallStatusStore.getState()
  return state !== null && isOn(state)
}

/** What an action that goes round some choices of the wall has come to; `null` for all others. */
export function wallChoiceOf(id: ActionId, { t }: Texts): string | null {
  const { state } = wallStatusStore.getState()
  if (state === null) return null
  if (id === 'wall/names') return t(`wall.names.${state.names}`)
  return id === 'wall/room' ? t(`wall.room.${state.room}`) : null
}
