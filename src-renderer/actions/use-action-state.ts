import { useSyncExternalStore } from 'react'
import type { ActionId } from '../../src-model/actions'
import type { TextKey } from '../../src-model/language/translate'
import { appStore } from '../state/app-store'
import { awayStore } from '../state/away-store'
import { findStore } from '../state/find-store'
import { insightStore } from '../state/insight-store'
import { introductionsStore } from '../state/introductions-store'
import { sessionStore } from '../state/session-store'
import { viewStore } from '../state/view-store'
import { wallStatusStore } from '../state/wall-status'
import { isChecked, whyNot } from './action-state'

function subscribe(listener: () => void): () => void {
  const stores = [
    appStore,
    awayStore,
    findStore,
    insightStore,
    introductionsStore,
    sessionStore,
    viewStore,
    wallStatusStore,
  ]
  const stops = stores.map((store) => store.subscribe(listener))
  return () => {
    for (const stop of stops) stop()
  }
}

/** How it stands with an action now: whether it would do something, and whether what it switches is on. */
export function useActionState(id: ActionId): {
  available: boolean
  /** `null` for an action that switches nothing. */
  checked: boolean | null
  /** Why it is not available. */
  reason: TextKey | null
} {
  const checked = useSyncExternalStore(subscribe, () => isChecked(id))
  const reason = useSyncExternalStore(subscribe, () => whyNot(id))
  return { available: reason === null, checked, reason }
}
