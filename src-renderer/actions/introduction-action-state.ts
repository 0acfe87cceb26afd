import { type ActionId, actionSpec } from '../../src-model/actions'
import { currentIntroduction } from '../state/offered-introductions'
import { viewStore } from '../state/view-store'

/** Whether introductions are on screen: nobody makes one that they do not see. */
export function introductionsAreOpen(): boolean {
  return viewStore.getState().sidePanel === 'introductions'
}

/** Why an action with an introduction would do nothing now; `null` for all that would, and all others. */
export function whyNotIntroduction(
  id: ActionId,
): 'unavailable.introductions-closed' | 'unavailable.no-introduction' | null {
  if (actionSpec(id).needs !== 'introduction') return null
  if (!introductionsAreOpen()) return 'unavailable.introductions-closed'
  return currentIntroduction() === null ? 'unavailable.no-introduction' : null
}
