import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundle } from './bundle'
import type { Figure } from './figure'
import type { UndoCost } from './heap'

/** What the program that is measured has to do. */
export interface PaceTask {
  userData: string
  seed: number
  /** About how large the map is as JSON. */
  bytes: number
  /** Edits at sixty a second. */
  paced: number
  /** Edits as fast as the journal takes them. */
  bulk: number
}

/** What was measured at sixty edits a second. Times are in milliseconds. */
export interface PacedResult {
  /** How many edits were called saved, and whether the last one was. */
  saved: number
  isAllSaved: boolean
  /** From showing an edit to calling it saved. */
  p50: number
  p95: number
  p99: number
  /** Of the event loop's delay. */
  loopP99: number
  loopMost: number
  mapBytes: number
}

/** What was measured while edits came as fast as the journal took them. */
export interface BulkResult {
  commits: number
  isAllSaved: boolean
  /** Bytes in use before, after each tenth of the edits, and after closing. */
  heaps: number[]
  /** Bytes in use when the session is gone and only its last state is left: the map, and what can be undone. */
  stateHeap: number
  undo: UndoCost
}

export interface PaceResult {
  paced: PacedResult
  bulk: BulkResult
}

/** Runs the program that is measured, on its own. */
export async function measurePace(task: Omit<PaceTask, 'userData'>): Promise<PaceResult> {
  const userData = await mkdtemp(join(tmpdir(), 'trama-pace-'))
  const { path, remove } = await bundle('pace-child.ts')
  try {
    const child = [path, JSON.stringify({ ...task, userData } satisfies PaceTask)]
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', ...child])
    return JSON.parse(stdout)
  } finally {
    await remove()
    await rm(userData, { recursive: true, force: true })
  }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

function timesOf({ saved, isAllSaved, p50, p95, p99, loopP99, loopMost, mapBytes }: PacedResult): Figure {
  const loop = `event loop p99 ${loopP99.toFixed(1)} ms, most ${loopMost.toFixed(0)} ms`
  return {
    id: 'R8',
    what: `edit to durable, ${saved} edits at 60/s on a map of ${megabytes(mapBytes)}`,
    goal: 'p95 ≤ 20 ms, p99 ≤ 50 ms; event loop p99 ≤ 10 ms',
    reached: `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; ${loop}`,
    holds: isAllSaved && p95 <= 20 && p99 <= 50 && loopP99 <= 10,
  }
}

function memoryOf({ commits, isAllSaved, heaps, stateHeap, undo }: BulkResult): Figure {
  const perEdit = (bytes: number) => Math.round(bytes / commits)
  const [first = 0, last = 0] = [heaps[0], heaps.at(-1)]
  // Either way of telling what is not undo: what goes with the session, and what a copy of the steps does not explain.
  const beyond = Math.max(0, last - stateHeap, last - first - undo.heap)
  return {
    id: 'R8',
    what: `memory over ${commits} edits as fast as they are saved, ${undo.steps} undo steps`,
    goal: 'at most 100 bytes an edit beyond the undo steps',
    reached: `${perEdit(beyond)} bytes an edit beyond; ${perEdit(last - first)} in all, ${megabytes(last - first)}`,
    holds: isAllSaved && perEdit(beyond) <= 100,
  }
}

/** R8: how long an edit takes to be durable while somebody edits fast, and what memory it leaves behind. */
export async function pace(task: Omit<PaceTask, 'userData'>): Promise<Figure[]> {
  const { paced, bulk } = await measurePace(task)
  return [timesOf(paced), memoryOf(bulk)]
}
