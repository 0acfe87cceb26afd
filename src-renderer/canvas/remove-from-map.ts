import type { Id } from '../../src-model/map/ids'
import { tieIndex, withoutTiesOfNodes } from '../../src-model/map/ties'
import { MANY_REMOVED } from '../state/announce'
import { say } from '../state/app-store'
import { execute, sessionStore } from '../state/session-store'
import { select } from '../state/view-store'
import { canvasControl } from './canvas-control'

/** How many things go: what is named, and the ties of the nodes among it. */
function countOf(ids: readonly Id[]): number {
  const map = sessionStore.getState().session?.map
  const ties = ids.flatMap((id) => (map && tieIndex(map).byNode.get(id)) ?? []).map(({ id }) => id)
  return new Set([...ids, ...ties]).size
}

/** Removes what is selected. Undo brings it back, so nothing is asked. */
export async function removeFromMap(ids: readonly Id[]): Promise<void> {
  const map = sessionStore.getState().session?.map
  const count = countOf(ids)
  // A request is no longer than the largest map has ties: everything in it at once would be.
  const named = map ? withoutTiesOfNodes(map, ids) : [...ids]
  select([])
  // What had the focus, a node or a button, goes with it.
  canvasControl()?.focus()
  const answer = await execute({ type: 'map/remove', ids: named })
  if (answer.ok && count >= MANY_REMOVED) say({ kind: 'removed', count })
}
