import type { SessionObserver } from '../../../src-main/session/open-session'

/** Somebody who is told and does nothing about it. */
export function quietObserver(changes: Partial<SessionObserver> = {}): SessionObserver {
  return {
    committed: () => undefined,
    saved: () => undefined,
    snapshotWritten: () => undefined,
    failed: () => undefined,
    faulted: (thrown) => {
      throw thrown
    },
    ...changes,
  }
}
