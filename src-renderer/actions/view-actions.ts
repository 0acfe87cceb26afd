import { canvasControl } from '../canvas/canvas-control'
import { goToIntroductions } from '../panels/introductions/open-introductions'
import { toggleSidePanel } from '../panels/side-panels'

const ZOOM_STEP = 1.25

/** What the view menu does. */
export const VIEW_ACTIONS = {
  'view/fit': () => canvasControl()?.fitAll(),
  'view/zoom-in': () => canvasControl()?.zoomBy(ZOOM_STEP),
  'view/zoom-out': () => canvasControl()?.zoomBy(1 / ZOOM_STEP),
  'view/inspector': () => toggleSidePanel('inspector'),
  'view/insight': () => toggleSidePanel('insight'),
  'view/introductions': goToIntroductions,
}
