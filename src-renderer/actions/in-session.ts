import type { LaterAction } from './at-start'
import { CANVAS_ACTIONS } from './canvas-actions'
import { CAPTURE_ACTIONS } from './capture-actions'
import { CLIPBOARD_ACTIONS } from './clipboard-actions'
import { CURRENT_ACTIONS } from './current-actions'
import { EDIT_ACTIONS } from './edit-actions'
import { FIND_ACTIONS } from './find-actions'
import { INSIGHT_ACTIONS } from './insight-actions'
import { INTRODUCTION_ACTIONS } from './introduction-actions'
import { LAYOUT_ACTIONS } from './layout-actions'
import { OUTLINE_ACTIONS } from './outline-actions'
import { TIE_ACTIONS } from './tie-actions'
import { VIEW_ACTIONS } from './view-actions'
import { ZONE_ACTIONS } from './zone-actions'

/** What all other actions do: their code comes with that of an open session. */
export const IN_SESSION: Readonly<Record<LaterAction, () => void>> = {
  ...EDIT_ACTIONS,
  ...TIE_ACTIONS,
  ...CAPTURE_ACTIONS,
  ...CURRENT_ACTIONS,
  ...VIEW_ACTIONS,
  ...INSIGHT_ACTIONS,
  ...INTRODUCTION_ACTIONS,
  ...LAYOUT_ACTIONS,
  ...FIND_ACTIONS,
  ...OUTLINE_ACTIONS,
  ...ZONE_ACTIONS,
  ...CANVAS_ACTIONS,
  ...CLIPBOARD_ACTIONS,
}
