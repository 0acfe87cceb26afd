import { createStore } from 'zustand/vanilla'
import type { Introduction } from '../../src-model/insight/introductions/introduction'
import type { InsightReport } from '../../src-model/insight/report'

/** The moment of a session that figures are of. */
export interface Moment {
  /** The number of the last commit. */
  seq: number
  /** When it was made; ISO 8601, UTC. */
  at: string
}

/** What the worker has told of the open session. It works while somebody asks for it. */
export interface InsightState {
  /** `null` before the first figures are there. */
  moment: Moment | null
  report: InsightReport | null
  /** Ranked, the best first, without those that were dismissed. */
  introductions: readonly Introduction[]
  /** Whether newer figures are on their way. */
  isWorking: boolean
}

const NOTHING_YET: InsightState = { moment: null, report: null, introductions: [], isWorking: false }

export const insightStore = createStore<InsightState>(() => NOTHING_YET)
