import type { SidePanel } from '../../src-model/contract/kept-view'
import { canvasControl } from '../canvas/canvas-control'
import { goToIntroductions } from '../panels/introductions/open-introductions'
import { viewStore } from '../state/view-store'

const ZOOM_STEP = 1.25

function toggle(panel: SidePanel) {
  return () => {
    const { sidePanel } = viewStore.getState()
    // Before it goes: what has the keyboard goes with it.
    if (sidePanel !== null && document.activeElement?.closest(`.${sidePanel}`)) canvasControl()?.focus()
    viewStore.setState({ sidePanel: sidePanel === panel ? null : panel })
  }
}

/** What the view menu does. */
export const VIEW_ACTIONS = {
  'view/fit': () => canvasControl()?.fitAll(),
  'view/zoom-in': () => canvasControl()?.zoomBy(ZOOM_STEP),
  'view/zoom-out': () => canvasControl()?.zoomBy(1 / ZOOM_STEP),
  'view/inspector': toggle('inspector'),
  'view/insight': toggle('insight'),
  'view/introductions': goToIntroductions,
}
