import type { TidyTask } from '../../src-model/layout/tidy/tidy-task'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'

type Plan = Record<Id, Position>

/** A plan in the making. */
export interface Planning {
  /** `null` when it was stopped. @throws Error when it could not be made. */
  plan: Promise<Plan | null>
  stop(): void
}

/** Has a plan for tidying made by a worker, which ends with it. */
export function planTidy(task: TidyTask): Planning {
  const worker = new Worker(new URL('../workers/tidy-worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve, reject } = withResolvers<Plan | null>()
  worker.onmessage = ({ data }: MessageEvent<Plan>) => resolve(data)
  worker.onerror = () => reject(new Error('the worker failed'))
  worker.postMessage(task)
  return { plan: promise.finally(() => worker.terminate()), stop: () => resolve(null) }
}

function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<Value>((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}
