import { insightOf } from '../../src-model/insight/insight'
import { introductionSteps } from '../../src-model/insight/introductions/introductions'
import { reportSteps } from '../../src-model/insight/report'
import { InsightDesk, type InsightWork } from './insight-desk'
import type { ToInsight } from './insight-messages'
import { soon } from './soon'

/** How many introductions are told: more than anybody asks for one after the other. */
const MOST = 40

const work: InsightWork = {
  report: reportSteps,
  rank: (map, { dismissed, passed, onlyFor }) =>
    introductionSteps(map, {
      dismissed,
      passed,
      ...(onlyFor !== null && { only: onlyFor }),
      most: MOST,
    }),
  baselineOf(map, today) {
    const { perPerson: _, ...figures } = insightOf(map, today)
    return { ...figures, cutPeople: [] }
  },
}

// A thread of its own: nothing of this is in the way of a hand or a key.
const desk = new InsightDesk(work, {
  tell: (message) => self.postMessage(message),
  soon,
})
self.onmessage = ({ data }: MessageEvent<ToInsight>) => desk.hear(data)
