import { useEffect } from 'react'
import { useStore } from 'zustand'
import { DropTarget } from '../import/drop-target'
import { importStore } from '../import/import-store'
import { appStore } from '../state/app-store'
import { sessionStore } from '../state/session-store'
import { Dialogs } from './dialogs/dialogs'
import { MendedDialog } from './dialogs/mended-dialog'
import { later } from './later'
import { Messages } from './messages'
import { SessionScreen } from './session-screen'
import { StartScreen } from './start/start-screen'
import { useTakeAwayKey } from './use-take-away-key'

const importDialog = later(async () => (await import('../import/import-dialog')).ImportDialog)

/** The facilitator window: the library, or the open session. */
export function App() {
  // Another session is another screen: nothing of one room's view stays for the next.
  const sessionId = useStore(sessionStore, (state) => state.session?.map.session.id)
  const mended = useStore(appStore, (state) => state.mended)
  const isImporting = useStore(importStore, (state) => state.isOpen)
  useEffect(importDialog.bringWhenIdle, [])
  useTakeAwayKey()
  return (
    <>
      {sessionId === undefined ? <StartScreen /> : <SessionScreen key={sessionId} />}
      <Dialogs />
      {mended ? <MendedDialog {...mended} /> : null}
      {isImporting ? <importDialog.Part /> : null}
      <Messages />
      <DropTarget />
    </>
  )
}
