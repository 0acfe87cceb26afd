// The program that is measured: a facilitator who edits at a steady pace, and then as many edits as the journal takes.
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { pause, systemClock } from '../../src-main/session/clock'
import { nodeFileSystem } from '../../src-main/session/node-file-system'
import { OpenSession } from '../../src-main/session/open-session'
import { sessionFolder } from '../../src-main/session/session-folder'
import { makeSessionFolder } from '../../src-main/session/session-folders'
import { type Editor, editor, thingsIn } from './edits'
import { heapNow, undoCost } from './heap'
import type { BulkResult, PacedResult, PaceResult, PaceTask } from './pace'
import { percentile } from './percentile'
import { seeded } from './random'
import { workshopOf } from './workshop'

const task: PaceTask = JSON.parse(process.argv[2] ?? '')
const random = seeded(task.seed)
const disk = { files: nodeFileSystem, clock: systemClock }

/** A session of its own, with somebody who edits it. */
interface Workplace {
  session: OpenSession
  facilitator: Editor
  /** From showing each commit to calling it saved, in milliseconds. */
  delays: number[]
}

/** @param isGrowing whether what is added stays, as in a workshop; else as much is removed. */
async function workplace(id: string, bytes: number, isGrowing: boolean): Promise<Workplace> {
  const map = workshopOf(random, id, bytes)
  await makeSessionFolder(disk, task.userData, map)
  const shownAt = new Map<number, number>()
  const delays: number[] = []
  let savedSeq = 0
  const session = await OpenSession.open(disk, sessionFolder(task.userData, id), {
    committed: ({ commit }) => void shownAt.set(commit.seq, performance.now()),
    saved({ seq }) {
      for (let each = savedSeq + 1; each <= seq; each += 1) {
        const shown = shownAt.get(each)
        shownAt.delete(each)
        if (shown !== undefined) delays.push(performance.now() - shown)
      }
      savedSeq = seq
    },
    snapshotWritten: () => undefined,
    failed: () => undefined,
    faulted: (thrown) => {
      throw thrown
    },
  })
  return { session, delays, facilitator: editor(random, 'm', isGrowing ? Number.POSITIVE_INFINITY : thingsIn(map)) }
}

function edit({ session, facilitator }: Workplace): void {
  const { instruction, gesture } = facilitator.next(session.state.map)
  session.execute(instruction, gesture)
}

/** Edits sixty times a second, each at its own moment even when the one before took long. */
async function editAtPace(place: Workplace, edits: number): Promise<void> {
  const start = performance.now()
  for (let count = 0; count < edits; count += 1) {
    await pause(systemClock, Math.max(0, start + (count * 1000) / 60 - performance.now()))
    edit(place)
  }
  await place.session.flush()
}

async function measurePaced(): Promise<PacedResult> {
  const place = await workplace('paced', task.bytes, true)
  // The first edits of a program are slow, and say nothing of the others.
  await editAtPace(place, Math.min(120, task.paced))
  place.delays.length = 0
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  await editAtPace(place, task.paced)
  loop.disable()
  const { session, delays } = place
  const mapBytes = JSON.stringify(session.state.map).length
  const saved = delays.length
  const isAllSaved = session.snapshot().savedSeq === session.state.seq && (await session.close())
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(delays, share)) as [number, number, number]
  // The histogram counts the millisecond between two looks as well.
  const delayOf = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - 1)
  return {
    saved,
    isAllSaved,
    p50,
    p95,
    p99,
    loopP99: delayOf(loop.percentile(99)),
    loopMost: delayOf(loop.max),
    mapBytes,
  }
}

/** Edits in groups of sixty, each as soon as the one before is on the disk. */
async function editInBulk() {
  const place = await workplace('bulk', task.bytes / 10, false)
  const { session } = place
  const heaps = [heapNow()]
  for (let count = 0; count < task.bulk; count += 60) {
    for (let each = 0; each < 60; each += 1) edit(place)
    await session.flush()
    place.delays.length = 0
    if (Math.floor(((count + 60) * 10) / task.bulk) > Math.floor((count * 10) / task.bulk)) heaps.push(heapNow())
  }
  const isAllSaved = session.snapshot().savedSeq === session.state.seq && (await session.close())
  heaps.push(heapNow())
  return { state: session.state, isAllSaved, heaps }
}

async function measureBulk(): Promise<BulkResult> {
  const { state, isAllSaved, heaps } = await editInBulk()
  // The session itself is out of reach now; its state is not.
  const stateHeap = heapNow()
  return { commits: state.seq, isAllSaved, heaps, stateHeap, undo: undoCost(state.history) }
}

const result: PaceResult = { paced: await measurePaced(), bulk: await measureBulk() }
process.stdout.write(JSON.stringify(result))
