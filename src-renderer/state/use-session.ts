import { useStore } from 'zustand'
import type { OpenSession } from './session-store'
import { sessionStore } from './session-store'

/**
 * Part of the open session; the component renders again only when that part changes.
 *
 * @throws Error when used outside the session's screen.
 */
export function useSession<Part>(select: (session: OpenSession) => Part): Part {
  return useStore(sessionStore, ({ session }) => {
    if (session === null) throw new Error('no session is open in this window')
    return select(session)
  })
}
