import type { History, UndoStep } from '../../src-model/map/history'

/** The bytes of the heap that are in use, after everything that can go is gone. Needs `--expose-gc`. */
export function heapNow(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/** What it takes to keep the undo steps of a session. */
export interface UndoCost {
  steps: number
  /** Bytes that a copy of them takes on the heap. */
  heap: number
  /** Bytes of them as JSON. */
  json: number
}

/** Weighs all steps that undo would take back, by making a copy of them. */
export function undoCost(history: History): UndoCost {
  const texts: string[] = []
  for (let stack = history.done; stack !== null; stack = stack.below) texts.push(JSON.stringify(stack.top))
  const before = heapNow()
  const copies = texts.map((text) => JSON.parse(text) as UndoStep)
  const heap = heapNow() - before
  return { steps: copies.length, heap, json: texts.reduce((sum, text) => sum + text.length, 0) }
}
