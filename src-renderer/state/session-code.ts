import type { ComponentType } from 'react'
import type { ActionId } from '../../src-model/actions'
import type { SessionSnapshot } from '../../src-model/contract/contract'
import type { Id } from '../../src-model/map/ids'
import type { LaterAction } from '../actions/at-start'

/** What of `session.ts` is asked for before it is there. */
export interface SessionCode {
  SessionScreen: ComponentType
  SessionDialogs: ComponentType
  IN_SESSION: Readonly<Record<LaterAction, () => void>>
  connect(): void
  showSession(snapshot: SessionSnapshot): void
  goBackToSession(snapshot: SessionSnapshot): Promise<void>
  forgetSession(id: Id): void
  onSessionKey(event: KeyboardEvent, id: ActionId | undefined): void
  onSessionPaste(text: string): void
}

let load = (): Promise<SessionCode> => Promise.reject(new Error('nobody has said where the code is'))
let code: SessionCode | null = null
let coming: Promise<SessionCode> | null = null

/** Says where the code of an open session comes from. */
export function connectSessionCode(from: () => Promise<SessionCode>): void {
  load = from
}

/** The code of an open session: its screen, its keys and actions. It is there whenever a session is open. */
export function sessionCode(): SessionCode | null {
  return code
}

/** Brings the code of an open session, which the start screen does without. */
export function bringSessionCode(): Promise<SessionCode> {
  coming ??= load().then(
    (loaded) => {
      code = loaded
      loaded.connect()
      return loaded
    },
    (thrown) => {
      // It may be there the next time it is asked for.
      coming = null
      throw thrown
    },
  )
  return coming
}
