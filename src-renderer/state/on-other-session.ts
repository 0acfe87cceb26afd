import { sessionStore } from './session-store'

/** Calls back whenever the session on screen is left or another one opens. */
export function onOtherSession(listener: () => void): void {
  sessionStore.subscribe(({ session }, before) => {
    if (session?.map.session.id !== before.session?.map.session.id) listener()
  })
}
