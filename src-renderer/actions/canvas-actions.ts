import { canvasControl } from '../canvas/canvas-control'
import { goToRegion } from '../shell/regions'
import { announceAs } from '../state/announce'
import { viewStore } from '../state/view-store'
import { selectedIds } from './selected'

function fitSelection(): void {
  const ids = selectedIds()
  if (ids.length === 0) canvasControl()?.fitAll()
  else canvasControl()?.fit(ids)
}

function toggleLock(): void {
  const locked = !viewStore.getState().locked
  viewStore.setState({ locked })
  announceAs(({ t }) => t(locked ? 'announce.locked' : 'announce.unlocked'))
}

/** What the actions about the canvas's view do. */
export const CANVAS_ACTIONS = {
  'view/fit-selection': fitSelection,
  'view/lock': toggleLock,
  'view/next-region': () => goToRegion(1),
  'view/previous-region': () => goToRegion(-1),
}
