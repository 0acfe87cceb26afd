import type { ActionId } from '../../src-model/actions'
import { viewStore } from '../state/view-store'
import { CURRENT_ACTIONS } from './current-actions'
import { EDIT_ACTIONS } from './edit-actions'
import { FIND_ACTIONS } from './find-actions'
import { MAP_ACTIONS } from './map-actions'
import { OUTLINE_ACTIONS } from './outline-actions'
import { SESSION_ACTIONS } from './session-actions'
import { TIE_ACTIONS } from './tie-actions'
import { VIEW_ACTIONS } from './view-actions'

const pending = () => {}

const DOES: Readonly<Record<ActionId, () => void>> = {
  ...SESSION_ACTIONS,
  ...MAP_ACTIONS,
  ...EDIT_ACTIONS,
  ...TIE_ACTIONS,
  ...CURRENT_ACTIONS,
  ...VIEW_ACTIONS,
  ...FIND_ACTIONS,
  ...OUTLINE_ACTIONS,
  'edit/cut': pending,
  'edit/copy': pending,
  'edit/paste': pending,
  'edit/duplicate': pending,
  'edit/repeat': pending,
  'edit/zone': pending,
  'view/palette': pending,
  'view/fit-selection': pending,
  'view/tidy': pending,
  'view/tidy-sides': pending,
  'view/lock': pending,
  'view/tray': pending,
  'view/next-region': pending,
  'view/text-size': pending,
  'help/shortcuts': pending,
  'help/capture': () => viewStore.setState({ dialog: 'help' }),
}

/** Does what a menu item, a key, a button or the palette asks for. */
export function runAction(id: ActionId): void {
  DOES[id]()
}
