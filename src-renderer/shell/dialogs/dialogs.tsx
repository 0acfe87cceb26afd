import { useEffect } from 'react'
import { useStore } from 'zustand'
import { selectedPerson } from '../../actions/selected'
import { sessionStore } from '../../state/session-store'
import { viewStore } from '../../state/view-store'
import { later } from '../later'
import { DeleteSessionDialog } from './delete-session-dialog'
import { ErasePersonDialog } from './erase-person-dialog'
import { HelpDialog } from './help-dialog'

const palette = later(async () => (await import('../palette/palette')).Palette)
const wallPlace = later(async () => (await import('./wall-place-dialog')).WallPlaceDialog)
const shortcuts = later(async () => (await import('../shortcuts/shortcuts-dialog')).ShortcutsDialog)
const handOver = later(async () => (await import('../../export/export-dialog')).ExportDialog)

function close(): void {
  viewStore.setState({ dialog: 'none' })
}

/** The dialog that is open in this window, if any. */
export function Dialogs() {
  const dialog = useStore(viewStore, (state) => state.dialog)
  const inSession = useStore(sessionStore, (state) => state.session !== null)
  useEffect(palette.bringWhenIdle, [])
  useEffect(shortcuts.bringWhenIdle, [])
  useEffect(handOver.bringWhenIdle, [])
  if (dialog === 'wall-place') return <wallPlace.Part close={close} />
  if (dialog === 'shortcuts') return <shortcuts.Part close={close} />
  // The others are about the open session.
  if (!inSession) return null
  if (dialog === 'help') return <HelpDialog close={close} />
  if (dialog === 'export') return <handOver.Part close={close} />
  if (dialog === 'palette') return <palette.Part close={close} />
  const person = dialog === 'erase-person' ? selectedPerson() : null
  if (person !== null) return <ErasePersonDialog id={person} close={close} />
  if (dialog === 'delete-session') return <DeleteSessionDialog close={close} />
  return null
}
