import { Worker } from 'node:worker_threads'
import type { ImportProgress } from '../../src-model/contract/contract'
import { type Answer, refused } from '../../src-model/contract/errors'
import type { SentPreview } from '../../src-model/import/preview'
import type { ImportAround, ImportOutput, OfferedFile } from '../../src-model/import/work'
import type { CommunityMap } from '../../src-model/map/map'
import { factsOf, type Log } from '../log'

/** What the thread is told when it starts. */
export interface ImportTask {
  files: OfferedFile[]
}

/** What the thread answers to each question. */
export interface ImportAnswers {
  preview: SentPreview
  output: ImportOutput
}

/** What the thread is asked. */
export interface ToImportThread {
  ask: keyof ImportAnswers
  around: Omit<ImportAround, 'map'>
  /** Left out where it is the one that was sent last. */
  map?: CommunityMap | null
}

/** What the thread tells: how far it is, and then its answer. It answers in the order in which it is asked. */
export type FromImportThread =
  | { is: 'progress'; progress: ImportProgress }
  | { is: 'answer'; answer: Answer<ImportAnswers[keyof ImportAnswers]> }

interface ImportThreadOptions {
  /** The built file that the thread runs. */
  script: string
  log: Log
}

/** The most memory that a thread may take, in megabytes: many times what the largest files need. */
const MOST_MEMORY = 768

/** The thread itself, of which nothing is inherited that this process was started with. */
function start(script: string, files: OfferedFile[]): Worker {
  const task: ImportTask = { files }
  return new Worker(script, {
    workerData: task,
    // Nobody else looks at them again.
    transferList: files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    execArgv: [],
    argv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  })
}

/** A thread of its own for one import, so that windows and edits do not wait for files. */
export class ImportThread {
  #worker: Worker | null
  /** Who waits for an answer, the first to be answered first. */
  #waiting: ((answer: Answer<never>) => void)[] = []
  /** The map that the thread has; `undefined` before it has been told any. */
  #map: CommunityMap | null | undefined

  /** @param tell told how far it is. */
  constructor({ script, log }: ImportThreadOptions, files: OfferedFile[], tell: (progress: ImportProgress) => void) {
    this.#worker = start(script, files)
    this.#worker.on('message', (message: FromImportThread) => {
      if (this.#worker === null) return
      if (message.is === 'progress') tell(message.progress)
      else this.#waiting.shift()?.(message.answer as Answer<never>)
    })
    const fail = (thrown: unknown) => {
      if (this.#worker === null) return
      log('import/failed', factsOf(thrown))
      this.#end('import-failed')
    }
    this.#worker.on('error', fail)
    this.#worker.on('messageerror', fail)
    this.#worker.on('exit', () => fail(new Error('The thread ended.')))
  }

  /** Whether it can be asked. */
  get isRunning(): boolean {
    return this.#worker !== null
  }

  /** Asks the thread. The answer is `import-failed` where it dies meanwhile, `import-cancelled` where it is ended. */
  ask<Ask extends keyof ImportAnswers>(
    ask: Ask,
    { map, ...around }: ImportAround,
  ): Promise<Answer<ImportAnswers[Ask]>> {
    const worker = this.#worker
    if (worker === null) return Promise.resolve(refused('import-failed'))
    const message: ToImportThread = { ask, around }
    worker.postMessage(map === this.#map ? message : { ...message, map })
    this.#map = map
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
    })
  }

  /** Ends the thread at once, whatever it is doing. */
  end(): void {
    this.#end('import-cancelled')
  }

  #end(code: 'import-cancelled' | 'import-failed'): void {
    const worker = this.#worker
    this.#worker = null
    void worker?.terminate()
    for (const answer of this.#waiting.splice(0)) answer(refused(code))
  }
}
