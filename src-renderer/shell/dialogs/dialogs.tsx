import { useEffect } from 'react'
import { useStore } from 'zustand'
import { viewStore } from '../../state/view-store'
import { later } from '../later'
import { closeDialog } from './close-dialog'

const wallPlace = later(async () => (await import('./wall-place-dialog')).WallPlaceDialog)
const shortcuts = later(async () => (await import('../shortcuts/shortcuts-dialog')).ShortcutsDialog)

/** The dialog that is open in this window, of those that need no session. */
export function Dialogs() {
  const dialog = useStore(viewStore, (state) => state.dialog)
  useEffect(shortcuts.bringWhenIdle, [])
  if (dialog === 'wall-place') return <wallPlace.Part close={closeDialog} />
  return dialog === 'shortcuts' ? <shortcuts.Part close={closeDialog} /> : null
}
