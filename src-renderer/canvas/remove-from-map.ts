import type { Id } from '../../src-model/map/ids'
import { say } from '../state/app-store'
import { execute } from '../state/session-store'
import { select } from '../state/view-store'
import { canvasControl } from './canvas-control'

/** From this many on it is said what went: it may have been a slip, and nothing in their place shows it. */
const MANY = 2

/** Removes what is selected. Undo brings it back, so nothing is asked. */
export async function removeFromMap(ids: readonly Id[]): Promise<void> {
  select([])
  // What had the focus, a node or a button, goes with it.
  canvasControl()?.focus()
  const answer = await execute({ type: 'map/remove', ids: [...ids] })
  if (answer.ok && ids.length >= MANY) say({ kind: 'removed', count: ids.length })
}
