import { canvasControl } from '../canvas/canvas-control'
import { viewStore } from '../state/view-store'

const ZOOM_STEP = 1.25

function toggleInspector(): void {
  const { inspectorOpen } = viewStore.getState()
  if (inspectorOpen && document.activeElement?.closest('.inspector')) canvasControl()?.focus()
  viewStore.setState({ inspectorOpen: !inspectorOpen })
}

/** What the view menu does. */
export const VIEW_ACTIONS = {
  'view/fit': () => canvasControl()?.fitAll(),
  'view/zoom-in': () => canvasControl()?.zoomBy(ZOOM_STEP),
  'view/zoom-out': () => canvasControl()?.zoomBy(1 / ZOOM_STEP),
  'view/inspector': toggleInspector,
}
