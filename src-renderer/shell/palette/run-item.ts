import { flushSync } from 'react-dom'
import type { Id } from '../../../src-model/map/ids'
import { runOnMap } from '../../actions/run-on-map'
import { canvasControl } from '../../canvas/canvas-control'
import { goTo } from '../../canvas/go-to'
import { rememberAction } from '../../state/recent-actions'
import { isAction, type PaletteItem } from './palette-items'

/** Goes to a person or a resource, and puts the keyboard on it. */
function goThere(id: Id): void {
  canvasControl()?.focus()
  // Drawn at once: only what is selected can take the focus.
  flushSync(() => goTo(id))
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
}

/** Does what a line says, with the keyboard back where it was before the palette. @param close takes the palette away. */
export function runItem(item: PaletteItem, close: () => void): void {
  // Gone at once: the action is about what had the focus before, and the next key belongs there.
  flushSync(close)
  if (!isAction(item)) return goThere(item.id)
  rememberAction(item.id)
  runOnMap(item.id)
}
