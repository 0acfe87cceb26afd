import type { ClipboardRole } from '../../src-model/actions'
import { duplicateSelected } from '../canvas/clipboard'
import { focusedTextField } from '../shell/text-field'
import { ask } from '../state/app-store'

/** As the menu does: the page is told of it by the events that a key would bring. */
function byRole(role: ClipboardRole): () => void {
  return () => void ask('edit/clipboard', { role })
}

/** While a text is being written it does nothing; in a field that is still empty it is the map's. */
function duplicate(): void {
  if ((focusedTextField()?.value ?? '') === '') void duplicateSelected()
}

/** What the actions about copies do. */
export const CLIPBOARD_ACTIONS = {
  'edit/cut': byRole('cut'),
  'edit/copy': byRole('copy'),
  'edit/paste': byRole('paste'),
  'edit/duplicate': duplicate,
}
