import { Worker } from 'node:worker_threads'
import type { Insight } from '../../src-model/insight/insight'
import { localDay } from '../../src-model/local-day'
import type { CommunityMap } from '../../src-model/map/map'
import { factsOf, type Log } from '../log'
import type { Clock } from '../session/clock'
import { type InsightSource, TOO_SLOW } from '../session/export-session'

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

/** The most memory that a thread may take, in megabytes: several times what the largest maps need. */
const MOST_MEMORY = 256

/** The thread itself, of which nothing is inherited that this process was started with. */
function start(script: string, task: InsightTask): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY }
  return new Worker(script, { workerData: task, execArgv: [], argv: [], env: {}, resourceLimits })
}

function answerOf(worker: Worker): Promise<Insight> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('messageerror', reject)
    worker.once('exit', () => reject(new Error('The thread ended without an answer.')))
  })
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}

/**
 * Computes the figures of a map in a thread of its own, which ends with its answer, or when it is called off.
 *
 * @returns a function whose answer is `null` where the thread is called off, and, with a line in the log, where it
 *   fails or takes too long.
 */
export function insightThread({ script, clock, log }: InsightThreadOptions): InsightSource {
  return async (map, calledOff) => {
    let worker: Worker | undefined
    try {
      worker = start(script, { map, today: localDay(clock.now()) })
      const insight = await Promise.race([answerOf(worker), aborted(calledOff)])
      if (insight === null && calledOff.reason === TOO_SLOW) log('insight/too-slow')
      return insight
    } catch (thrown) {
      log('insight/failed', factsOf(thrown))
      return null
    } finally {
      void worker?.terminate()
    }
  }
}
