import type { ActionId } from '../../src-model/actions'
import { CLIPBOARD_ROLE_ACTIONS } from './clipboard-role-actions'
import { HELP_ACTIONS } from './help-actions'
import { LOOK_ACTIONS } from './look-actions'
import { MAP_ACTIONS } from './map-actions'
import { PALETTE_ACTIONS } from './palette-actions'
import { SESSION_ACTIONS } from './session-actions'
import { WALL_ACTIONS } from './wall-actions'

/** What actions do whose code is there from the start: all that can be done on the start screen, and what weighs little. */
export const AT_START = {
  ...SESSION_ACTIONS,
  ...MAP_ACTIONS,
  ...LOOK_ACTIONS,
  ...PALETTE_ACTIONS,
  ...HELP_ACTIONS,
  ...WALL_ACTIONS,
  ...CLIPBOARD_ROLE_ACTIONS,
}

/** An action whose code comes with that of an open session. */
export type LaterAction = Exclude<ActionId, keyof typeof AT_START>
