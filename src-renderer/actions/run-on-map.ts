import type { ActionId } from '../../src-model/actions'
import { canvasControl } from '../canvas/canvas-control'
import { focusedTextField } from '../shell/text-field'
import { undoOnMap } from './edit-actions'
import { runAction } from './run-action'

/** By key these are a text field's own while one is written in, or do nothing there. */
const OF_FIELDS: ReadonlySet<ActionId> = new Set([
  'edit/select-all',
  'edit/delete',
  'edit/cut',
  'edit/copy',
  'edit/paste',
  'edit/duplicate',
])

/** Does what was chosen from a list of actions of the map, whatever text is being written beside it. */
export function runOnMap(id: ActionId): void {
  if (id === 'edit/undo') return undoOnMap('undo')
  if (id === 'edit/redo') return undoOnMap('redo')
  if (OF_FIELDS.has(id) && focusedTextField() !== null) canvasControl()?.focus()
  runAction(id)
}
