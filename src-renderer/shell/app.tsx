import { useStore } from 'zustand'
import { appStore } from '../state/app-store'
import { sessionStore } from '../state/session-store'
import { Dialogs } from './dialogs/dialogs'
import { MendedDialog } from './dialogs/mended-dialog'
import { Messages } from './messages'
import { SessionScreen } from './session-screen'
import { StartScreen } from './start/start-screen'
import { useKeys } from './use-keys'
import { useTakeAwayKey } from './use-take-away-key'

/** The facilitator window: the library, or the open session. */
export function App() {
  // Another session is another screen: nothing of one room's view stays for the next.
  const sessionId = useStore(sessionStore, (state) => state.session?.map.session.id)
  const mended = useStore(appStore, (state) => state.mended)
  useKeys()
  useTakeAwayKey()
  return (
    <>
      {sessionId === undefined ? <StartScreen /> : <SessionScreen key={sessionId} />}
      <Dialogs />
      {mended ? <MendedDialog {...mended} /> : null}
      <Messages />
    </>
  )
}
