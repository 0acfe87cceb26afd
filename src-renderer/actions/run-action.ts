import type { ActionId } from '../../src-model/actions'
import { CANVAS_ACTIONS } from './canvas-actions'
import { CAPTURE_ACTIONS } from './capture-actions'
import { CLIPBOARD_ACTIONS } from './clipboard-actions'
import { CURRENT_ACTIONS } from './current-actions'
import { EDIT_ACTIONS } from './edit-actions'
import { FIND_ACTIONS } from './find-actions'
import { HELP_ACTIONS } from './help-actions'
import { INSIGHT_ACTIONS } from './insight-actions'
import { INTRODUCTION_ACTIONS } from './introduction-actions'
import { LAYOUT_ACTIONS } from './layout-actions'
import { LOOK_ACTIONS } from './look-actions'
import { MAP_ACTIONS } from './map-actions'
import { OUTLINE_ACTIONS } from './outline-actions'
import { PALETTE_ACTIONS } from './palette-actions'
import { SESSION_ACTIONS } from './session-actions'
import { TIE_ACTIONS } from './tie-actions'
import { VIEW_ACTIONS } from './view-actions'
import { WALL_ACTIONS } from './wall-actions'
import { ZONE_ACTIONS } from './zone-actions'

const DOES: Readonly<Record<ActionId, () => void>> = {
  ...SESSION_ACTIONS,
  ...MAP_ACTIONS,
  ...EDIT_ACTIONS,
  ...TIE_ACTIONS,
  ...CAPTURE_ACTIONS,
  ...CURRENT_ACTIONS,
  ...VIEW_ACTIONS,
  ...INSIGHT_ACTIONS,
  ...INTRODUCTION_ACTIONS,
  ...LAYOUT_ACTIONS,
  ...LOOK_ACTIONS,
  ...FIND_ACTIONS,
  ...OUTLINE_ACTIONS,
  ...PALETTE_ACTIONS,
  ...HELP_ACTIONS,
  ...ZONE_ACTIONS,
  ...WALL_ACTIONS,
  ...CANVAS_ACTIONS,
  ...CLIPBOARD_ACTIONS,
}

/** Does what a menu item, a key, a button or the palette asks for. */
export function runAction(id: ActionId): void {
  DOES[id]()
}
