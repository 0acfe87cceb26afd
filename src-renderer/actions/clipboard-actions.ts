import { duplicateSelected } from '../canvas/clipboard'
import { focusedTextField } from '../shell/text-field'

/** While a text is being written it does nothing; in a field that is still empty it is the map's. */
function duplicate(): void {
  if ((focusedTextField()?.value ?? '') === '') void duplicateSelected()
}

/** What the actions about copies do, beside what the system's own clipboard does. */
export const CLIPBOARD_ACTIONS = {
  'edit/duplicate': duplicate,
}
