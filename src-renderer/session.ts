import '../src-model/language/all-languages'
import type { SessionSnapshot } from '../src-model/contract/contract'
import { connectTakingAway } from './actions/take-away'
import { connectAnnouncing } from './state/announce'
import { connectWallAnnouncing } from './state/announce-wall'
import { captureFor } from './state/capture-store'
import { resetFind } from './state/find-store'
import { connectInsight } from './state/insight'
import { resetIntroductions } from './state/introductions-store'
import { connectViewKeeping, recallView } from './state/keep-view'
import { openSession } from './state/session-store'
import { leaveSticky, stickyFor } from './state/sticky'
import { resetView } from './state/view-store'

// All that only an open session needs: one chunk, which `state/session-code.ts` brings.

export { IN_SESSION } from './actions/in-session'
export { SessionDialogs } from './shell/dialogs/session-dialogs'
export { onSessionKey, onSessionPaste } from './shell/session-keys'
export { SessionScreen } from './shell/session-screen'
export { forgetSession } from './state/capture-store'

/** Begins to follow what sessions need to have followed, before the first one is shown. */
export function connect(): void {
  connectViewKeeping()
  connectAnnouncing()
  connectWallAnnouncing()
  connectInsight()
  connectTakingAway()
}

/** Shows a session that was opened just now. */
export function showSession(snapshot: SessionSnapshot): void {
  const { id } = snapshot.map.session
  leaveSticky()
  resetView()
  stickyFor(id)
  resetFind()
  resetIntroductions()
  captureFor(id)
  openSession(snapshot)
}

/** Shows a session that was open before this page was loaded, as it was. */
export async function goBackToSession(snapshot: SessionSnapshot): Promise<void> {
  const { id } = snapshot.map.session
  stickyFor(id)
  captureFor(id)
  openSession(snapshot)
  await recallView()
}
