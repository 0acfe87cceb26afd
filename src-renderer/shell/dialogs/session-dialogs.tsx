import { useEffect } from 'react'
import { useStore } from 'zustand'
import { selectedPerson } from '../../actions/selected'
import { viewStore } from '../../state/view-store'
import { later } from '../later'
import { closeDialog } from './close-dialog'
import { DeleteSessionDialog } from './delete-session-dialog'
import { ErasePersonDialog } from './erase-person-dialog'
import { HelpDialog } from './help-dialog'

const palette = later(async () => (await import('../palette/palette')).Palette)
const handOver = later(async () => (await import('../../export/export-dialog')).ExportDialog)

/** The dialog that is open in this window, of those that are about the open session. */
export function SessionDialogs() {
  const dialog = useStore(viewStore, (state) => state.dialog)
  useEffect(palette.bringWhenIdle, [])
  useEffect(handOver.bringWhenIdle, [])
  if (dialog === 'help') return <HelpDialog close={closeDialog} />
  if (dialog === 'export') return <handOver.Part close={closeDialog} />
  if (dialog === 'palette') return <palette.Part close={closeDialog} />
  const person = dialog === 'erase-person' ? selectedPerson() : null
  if (person !== null) return <ErasePersonDialog id={person} close={closeDialog} />
  return dialog === 'delete-session' ? <DeleteSessionDialog close={closeDialog} /> : null
}
