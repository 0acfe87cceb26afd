import { useStore } from 'zustand'
import { selectedPerson } from '../../actions/selected'
import { sessionStore } from '../../state/session-store'
import { viewStore } from '../../state/view-store'
import { DeleteSessionDialog } from './delete-session-dialog'
import { ErasePersonDialog } from './erase-person-dialog'
import { HelpDialog } from './help-dialog'

function close(): void {
  viewStore.setState({ dialog: 'none' })
}

/** The dialog that is open in this window, if any. */
export function Dialogs() {
  const dialog = useStore(viewStore, (state) => state.dialog)
  const inSession = useStore(sessionStore, (state) => state.session !== null)
  if (dialog === 'help') return <HelpDialog close={close} />
  const person = dialog === 'erase-person' ? selectedPerson() : null
  if (person !== null) return <ErasePersonDialog id={person} close={close} />
  if (dialog === 'delete-session' && inSession) return <DeleteSessionDialog close={close} />
  return null
}
