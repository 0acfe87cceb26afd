import { removeFromMap } from '../canvas/remove-from-map'
import { focusCapture } from '../capture/focus-capture'
import { focusDetails } from '../panels/focus-details'
import { fieldHasOwnUndo, focusedTextField } from '../shell/text-field'
import { say } from '../state/app-store'
import { execute, sessionStore } from '../state/session-store'
import { select, viewStore } from '../state/view-store'
import { selectedIds, selectedPerson } from './selected'

/** Takes the last step on the map back, or makes it again, whatever is being written. */
export function undoOnMap(kind: 'undo' | 'redo'): void {
  const { session } = sessionStore.getState()
  if (kind === 'undo' ? session?.canUndo : session?.canRedo) void execute({ type: `history/${kind}` })
}

function undoOrRedo(kind: 'undo' | 'redo'): void {
  if (fieldHasOwnUndo()) document.execCommand(kind)
  else undoOnMap(kind)
}

function selectAll(): void {
  const { session } = sessionStore.getState()
  const field = focusedTextField()
  if (field !== null) field.select()
  else if (session) select([...session.map.order.participants, ...session.map.order.resources])
}

function deleteSelected(): void {
  if (focusedTextField() !== null) {
    document.execCommand('delete')
    return
  }
  const ids = selectedIds()
  if (ids.length > 0) void removeFromMap(ids)
}

function erasePerson(): void {
  if (selectedPerson() === null) say({ kind: 'choose-person' })
  else viewStore.setState({ dialog: 'erase-person' })
}

/** What the edit menu does. */
export const EDIT_ACTIONS = {
  'edit/undo': () => undoOrRedo('undo'),
  'edit/redo': () => undoOrRedo('redo'),
  'edit/select-all': selectAll,
  'edit/delete': deleteSelected,
  'edit/erase-person': erasePerson,
  'edit/capture': focusCapture,
  'edit/details': focusDetails,
}
