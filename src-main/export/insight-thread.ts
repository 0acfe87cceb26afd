import { Worker } from 'node:worker_threads'
import type { Insight } from '../../src-model/insight/insight'
import { localDay } from '../../src-model/local-day'
import type { CommunityMap } from '../../src-model/map/map'
import { factsOf, type Log } from '../log'
import type { Clock } from '../session/clock'

/** What the thread is told when it starts. */
export interface InsightTask {
  map: CommunityMap
  /** `YYYY-MM-DD`. */
  today: string
}

interface InsightThreadOptions {
  /** The built file that the thread runs: it answers an `InsightTask` with an `Insight`. */
  script: string
  clock: Clock
  log: Log
}

/** The longest that an export waits for figures, in milliseconds. The largest maps take some seconds. */
const LONGEST = 20_000

/** The thread itself, of which nothing is inherited that this process was started with. */
function start(script: string, task: InsightTask): Worker {
  return new Worker(script, { workerData: task, execArgv: [], argv: [], env: {} })
}

function answerOf(worker: Worker): Promise<Insight> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('messageerror', reject)
    worker.once('exit', () => reject(new Error('The thread ended without an answer.')))
  })
}

/**
 * Computes the figures of a map in a thread of its own, which ends with its answer.
 *
 * @returns a function whose answer is `null`, with a line in the log, where the thread fails or takes too long. It
 *   never throws.
 */
export function insightThread({ script, clock, log }: InsightThreadOptions) {
  return async (map: CommunityMap): Promise<Insight | null> => {
    let worker: Worker | undefined
    let callOff = () => {}
    try {
      worker = start(script, { map, today: localDay(clock.now()) })
      const tooLate = new Promise<null>((resolve) => {
        callOff = clock.after(LONGEST, () => resolve(null))
      })
      const insight = await Promise.race([answerOf(worker), tooLate])
      if (insight === null) log('insight/too-slow')
      return insight
    } catch (thrown) {
      log('insight/failed', factsOf(thrown))
      return null
    } finally {
      callOff()
      void worker?.terminate()
    }
  }
}
