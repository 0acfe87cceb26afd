import { createStore } from 'zustand/vanilla'
import type { Dismissals } from '../../src-model/insight/introductions/introduction'
import type { Id } from '../../src-model/map/ids'

interface IntroductionsState {
  dismissed: Dismissals
  /** Pairs that were passed over for others, the latest last: they are offered after all others. By `pairKey`. */
  passed: readonly string[]
  /** Whose introductions are wished; `null` for everybody's. */
  onlyFor: Id | null
  /** The pair that keys and menus are about, by `pairKey`; the first when it is not offered (any more). */
  current: string | null
  /** Whether a resource that an introduction matches is marked mobilised with it. */
  mobilises: boolean
}

const NONE: IntroductionsState = { dismissed: {}, passed: [], onlyFor: null, current: null, mobilises: true }

export const introductionsStore = createStore<IntroductionsState>(() => NONE)
