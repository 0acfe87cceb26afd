import { useEffect } from 'react'
import { useStore } from 'zustand'
import { DropTarget } from '../import/drop-target'
import { importStore } from '../import/import-store'
import { appStore } from '../state/app-store'
import { bringSessionCode, sessionCode } from '../state/session-code'
import { sessionStore } from '../state/session-store'
import { Dialogs } from './dialogs/dialogs'
import { MendedDialog } from './dialogs/mended-dialog'
import { later } from './later'
import { Messages } from './messages'
import { StartScreen } from './start/start-screen'

const importDialog = later(async () => (await import('../import/import-dialog')).ImportDialog)

/** How long the start screen has the machine to itself, in milliseconds: before that nobody has read it. */
const FIRST_LOOK = 200

/** Once the start screen can be used, what opening a session needs comes, and then what is asked for less often. */
function bringRestWhenIdle(): () => void {
  let stop = () => {}
  const timer = setTimeout(async () => {
    await bringSessionCode().catch(() => undefined)
    stop = importDialog.bringWhenIdle()
  }, FIRST_LOOK)
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** The facilitator window: the library, or the open session. */
export function App() {
  // Another session is another screen: nothing of one room's view stays for the next.
  const sessionId = useStore(sessionStore, (state) => state.session?.map.session.id)
  const mended = useStore(appStore, (state) => state.mended)
  const isImporting = useStore(importStore, (state) => state.isOpen)
  const session = sessionId === undefined ? null : sessionCode()
  useEffect(bringRestWhenIdle, [])
  return (
    <>
      {session === null ? <StartScreen /> : <session.SessionScreen key={sessionId} />}
      <Dialogs />
      {session === null ? null : <session.SessionDialogs />}
      {mended ? <MendedDialog {...mended} /> : null}
      {isImporting ? <importDialog.Part /> : null}
      <Messages />
      <DropTarget />
    </>
  )
}
