import { focusNewSession } from '../shell/focus-new-session'
import { ask, goToSession, refreshLibrary, say } from '../state/app-store'
import { closeSession, sessionStore } from '../state/session-store'
import { viewStore } from '../state/view-store'

async function goToLibrary(): Promise<void> {
  // Refused while the disk does not take the newest edits: they are safe only as long as the session stays open.
  if ((await ask('session/close', {})) === undefined) return
  closeSession()
  await refreshLibrary()
}

async function duplicateSession(): Promise<void> {
  const id = sessionStore.getState().session?.map.session.id
  const copy = id && (await ask('session/duplicate', { id }))
  if (copy === undefined || copy === '') return
  await goToSession(copy.id)
  say({ kind: 'in-copy' })
}

/** What the session menu does. */
export const SESSION_ACTIONS = {
  'session/new': () => void (sessionStore.getState().session ? goToLibrary().then(focusNewSession) : focusNewSession()),
  'session/library': () => void goToLibrary(),
  'session/duplicate': () => void duplicateSession(),
  'session/delete': () => viewStore.setState({ dialog: 'delete-session' }),
}
