import { insightOf } from '../../src-model/insight/insight'
import { reportSteps } from '../../src-model/insight/report'
import { InsightDesk, type InsightWork } from './insight-desk'
import type { ToInsight } from './insight-messages'

const work: InsightWork<null> = {
  *steps(map, options) {
    return { report: yield* reportSteps(map, options), ground: null }
  },
  rank: () => [],
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
