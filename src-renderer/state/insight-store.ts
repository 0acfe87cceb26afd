import { createStore } from 'zustand/vanilla'
import type { Introduction } from '../../src-model/insight/introductions/introduction'
import type { InsightReport } from '../../src-model/insight/report'
import type { Moment } from '../workers/insight-messages'

/** What the worker has told of the open session. It works while somebody asks for it: see `useInsight`. */
export interface InsightState {
  /** The last commit that the figures take in; `null` before the first figures are there. */
  moment: Moment | null
  /** What stays the same from one moment to the next stays the same object. */
  report: InsightReport | null
  /** Ranked, the best first, without those that were dismissed. */
  introductions: readonly Introduction[]
  /** Whether newer figures are on their way. */
  isWorking: boolean
  /** Whether introductions by what is wished now are on their way. */
  isRanking: boolean
  /** Whether there are none to come: the worker ended twice without an answer. */
  failed: boolean
}

export const NO_INSIGHT: InsightState = {
  moment: null,
  report: null,
  introductions: [],
  isWorking: false,
  isRanking: false,
  failed: false,
}

export const insightStore = createStore<InsightState>(() => NO_INSIGHT)
