import type { ClipboardRole } from '../../src-model/actions'
import { ask } from '../state/app-store'

/** As the menu does: the page is told of it by the events that a key would bring. */
function byRole(role: ClipboardRole): () => void {
  return () => void ask('edit/clipboard', { role })
}

/** What the system's own clipboard does, in whatever has the focus. */
export const CLIPBOARD_ROLE_ACTIONS = {
  'edit/cut': byRole('cut'),
  'edit/copy': byRole('copy'),
  'edit/paste': byRole('paste'),
}
