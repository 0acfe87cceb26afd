import type { Id } from '../../src-model/map/ids'
import { viewStore } from './view-store'

/** What the next person and the next tie will be, as it was left in each session while the window is open. */
const left = new Map<Id, Pick<ReturnType<typeof viewStore.getState>, 'side' | 'kind' | 'origin'>>()
let owner: Id | null = null

/** Takes note of what is current in the session that is left; to be called before the view starts afresh. */
export function leaveSticky(): void {
  const { side, kind, origin } = viewStore.getState()
  if (owner !== null) left.set(owner, { side, kind, origin })
}

/** Goes on in a session as it was left, or as it is. */
export function stickyFor(session: Id): void {
  owner = session
  viewStore.setState(left.get(session) ?? {})
}
