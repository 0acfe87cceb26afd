import { useRef } from 'react'
import type { Commitment, Connection } from '../../src-model/map/map'
import { execute, sessionStore } from '../state/session-store'

/** Changes some of a promise's fields. */
export type EditCommitment = (changes: Partial<Commitment>, gesture?: string | null) => Promise<unknown>

/**
 * A promise is set as a whole, so an edit starts from the last one asked for, not from the last one that came
 * back: two quick edits of different fields must not undo each other.
 *
 * @param fresh what a promise that is not on the tie yet begins with.
 */
export function useCommitment({ id }: Connection, fresh: Commitment): EditCommitment {
  const asked = useRef<Commitment | null>(null)
  return async (changes, gesture = null) => {
    const current = sessionStore.getState().session?.map.connections[id]?.commitment
    const base = asked.current ?? current ?? fresh
    const commitment: Commitment = { ...base, ...changes }
    asked.current = commitment
    await execute({ type: 'commitment/set', id, commitment }, gesture)
    if (asked.current === commitment) asked.current = null
  }
}
