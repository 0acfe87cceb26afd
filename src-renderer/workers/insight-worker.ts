import { insightOf } from '../../src-model/insight/insight'
import { introductionSteps } from '../../src-model/insight/introductions/introductions'
import { reportSteps } from '../../src-model/insight/report'
import { InsightDesk, type InsightWork } from './insight-desk'
import type { ToInsight } from './insight-messages'

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

const { port1, port2 } = new MessageChannel()
let waiting: (() => void)[] = []
port1.onmessage = () => {
  const tasks = waiting
  waiting = []
  for (const task of tasks) task()
}

// A thread of its own: nothing of this is in the way of a hand or a key.
const desk = new InsightDesk(work, {
  tell: (message) => self.postMessage(message),
  soon: (task) => {
    waiting.push(task)
    port2.postMessage(null)
  },
})
self.onmessage = ({ data }: MessageEvent<ToInsight>) => desk.hear(data)
