import type { ActionId } from '../actions'
import type { WallState } from './wall-state'

const SWITCHES: Partial<Record<ActionId, (state: WallState) => boolean>> = {
  'wall/follow': ({ mode }) => mode === 'follow',
  'wall/fit': ({ mode }) => mode === 'fit',
  'wall/freeze': ({ frozen }) => frozen,
  'wall/spotlight': ({ spotlight }) => spotlight,
  'wall/take-away': ({ takeAway }) => takeAway,
  'wall/blank': ({ blank }) => blank,
  'wall/question': ({ question }) => question,
  'wall/phase': ({ phase }) => phase,
  'wall/insight': ({ insight }) => insight,
  'wall/legend': ({ legend }) => legend,
  'wall/test-card': ({ testCard }) => testCard,
}

/** Whether what an action switches of the wall, or chooses among others, is on; `null` for all other actions. */
export function wallSwitch(id: ActionId, state: WallState): boolean | null {
  return SWITCHES[id]?.(state) ?? null
}
