import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Verdict } from './verdict'

/** What the thread answered, or that it did not. */
export type Judgement = { verdict: Verdict } | { crash: string } | { hang: true }

/** Judges files in another thread, and does without it when it hangs. @typeParam Task what the judge is told of one. */
export class Judge<Task> {
  #worker: Promise<Worker> | null = null

  /**
   * @param script the file of the judge, beside this one.
   * @param folder that the judge may write in.
   * @param patience in milliseconds, after which a file counts as one that hangs.
   */
  constructor(
    private readonly script: 'judge-map-file.ts' | 'judge-import.ts',
    private readonly folder: string,
    private readonly patience: number,
  ) {}

  async judge(task: Task): Promise<Judgement> {
    this.#worker ??= this.#start()
    const worker = await this.#worker
    const timer = new AbortController()
    const answer = once(worker, 'message', { signal: timer.signal }).then(([message]) => message as Judgement)
    const ended = once(worker, 'error', { signal: timer.signal }).then(
      ([error]): Judgement => ({ crash: String(error) }),
    )
    const hang = pause<Judgement>(this.patience, { hang: true }, { signal: timer.signal })
    worker.postMessage(task)
    const judgement = await Promise.race([answer, ended, hang])
    for (const waiting of [answer, ended, hang]) waiting.catch(() => undefined)
    timer.abort()
    if (!('verdict' in judgement)) await this.end()
    return judgement
  }

  async end(): Promise<void> {
    const worker = await this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(join(import.meta.dirname, 'judge-worker.mjs'), {
      workerData: { judge: this.script, folder: this.folder },
    })
    await once(worker, 'message')
    return worker
  }
}
