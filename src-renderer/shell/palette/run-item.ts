import { flushSync } from 'react-dom'
import type { Id } from '../../../src-model/map/ids'
import { runOnMap } from '../../actions/run-on-map'
import { canvasControl } from '../../canvas/canvas-control'
import { rememberAction } from '../../state/recent-actions'
import { select } from '../../state/view-store'
import { isAction, type PaletteItem } from './palette-items'

/** Selects a person or a resource where it lies, and puts the keyboard on it. */
function goTo(id: Id): void {
  canvasControl()?.focus()
  // Drawn at once: only what is selected can take the focus.
  flushSync(() => select([id]))
  canvasControl()?.reveal([id])
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
}

/** Does what a line says, with the keyboard back where it was before the palette. @param close takes the palette away. */
export function runItem(item: PaletteItem, close: () => void): void {
  // Gone at once: the action is about what had the focus before, and the next key belongs there.
  flushSync(close)
  if (!isAction(item)) return goTo(item.id)
  rememberAction(item.id)
  runOnMap(item.id)
}
