import { Worker } from 'node:worker_threads'
import type { ExportDraft, ExportTask, FiguresOf } from '../../src-model/export/draft'
import type { CommunityMap } from '../../src-model/map/map'

/** What the thread tells. It asks for figures at most once, and ends with its draft. */
export type FromExportThread = { is: 'figures-wanted'; map: CommunityMap } | { is: 'draft'; draft: ExportDraft }

/**
 * Makes the draft of an export.
 *
 * @param calledOff aborts when nobody waits for it any more.
 * @throws Error when it fails or is called off.
 */
export type DraftSource = (task: ExportTask, figuresOf: FiguresOf, calledOff: AbortSignal) => Promise<ExportDraft>

/** The most memory that a thread may take, in megabytes: several times what the largest maps need. */
const MOST_MEMORY = 512

/** The longest that a draft may take, in milliseconds, figures and all: many times what the largest maps take. */
const LONGEST = 60_000

function draftOf(worker: Worker, figuresOf: FiguresOf): Promise<ExportDraft> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromExportThread) => {
      if (message.is === 'draft') resolve(message.draft)
      else figuresOf(message.map).then((insight) => worker.postMessage(insight), reject)
    })
    worker.once('error', reject)
    worker.once('messageerror', reject)
    worker.once('exit', () => reject(new Error('The thread ended without an answer.')))
  })
}

/**
 * Makes drafts in a thread of its own, which ends with its answer, or when it is called off.
 *
 * @param script the built file that the thread runs.
 */
export function exportThread(script: string): DraftSource {
  return async (task, figuresOf, calledOff) => {
    const given = AbortSignal.any([calledOff, AbortSignal.timeout(LONGEST)])
    given.throwIfAborted()
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY }
    // Nothing is inherited that this process was started with.
    const worker = new Worker(script, { workerData: task, execArgv: [], argv: [], env: {}, resourceLimits })
    const aborted = new Promise<never>((_, reject) => {
      given.addEventListener('abort', () => reject(given.reason), { once: true })
    })
    try {
      return await Promise.race([draftOf(worker, figuresOf), aborted])
    } finally {
      void worker.terminate()
    }
  }
}
