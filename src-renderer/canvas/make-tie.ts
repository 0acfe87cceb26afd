import type { Step } from '../../src-model/map/commands/command'
import type { Id } from '../../src-model/map/ids'
import { tieBetween } from '../../src-model/map/kinds'
import type { CommunityMap } from '../../src-model/map/map'
import { existingTie } from '../../src-model/map/ties'
import { execute, sessionStore } from '../state/session-store'
import { select, viewStore } from '../state/view-store'
import { canvasControl } from './canvas-control'

/** The step that ties two nodes with the current kind, or the tie that they have already. */
export function tieStep(map: CommunityMap, from: Id, to: Id): { step: Step; id: Id } | { known: Id } | undefined {
  const { kind, origin } = viewStore.getState()
  const tie = tieBetween(map, from, to, kind)
  if (tie === undefined) return undefined
  const known = existingTie(map, tie)
  if (known) return { known: known.id }
  const id = crypto.randomUUID()
  const createdAt = new Date().toISOString()
  const step: Step = {
    type: 'connection/add',
    connection: { id, ...tie, strength: 2, note: '', origin, createdAt },
  }
  return { step, id }
}

/**
 * Ties nodes by hand: each of `from` with each of `to`, as one undo step. What was tied by name or as a group stays
 * selected, for its next tie; a single tie that was drawn is selected itself, its details being at hand.
 *
 * @param isDrawn whether the tie was drawn from one to the other.
 */
export async function tieNodes(from: readonly Id[], to: readonly Id[], isDrawn = false): Promise<void> {
  const { session } = sessionStore.getState()
  if (session === null) return
  const steps: Step[] = []
  const ties: Id[] = []
  const seen = new Set<string>()
  for (const [a, b] of from.flatMap((a) => to.map((b) => [a, b] as const))) {
    const pair = [a, b].sort().join(' ')
    if (seen.has(pair)) continue
    seen.add(pair)
    const made = tieStep(session.map, a, b)
    if (made === undefined) continue
    if ('known' in made) ties.push(made.known)
    else {
      steps.push(made.step)
      ties.push(made.id)
    }
  }
  if (steps.length > 0 && !(await execute({ type: 'batch', steps })).ok) return
  if (isDrawn && ties.length === 1) select(ties)
  canvasControl()?.reveal([...from, ...to])
}
