// The program that is killed: it opens a session with the app's own code, edits at a steady pace, closes it, opens it
// again, and so on, and tells on file descriptor 3 what it shows and what it calls saved.
import { writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from '../../src-main/session/clock'
import { pause, systemClock } from '../../src-main/session/clock'
import type { FileSystem } from '../../src-main/session/file-system'
import { nodeFileSystem } from '../../src-main/session/node-file-system'
import { OpenSession } from '../../src-main/session/open-session'
import { sessionFolder } from '../../src-main/session/session-folder'
import { editor } from './edits'
import type { ChildTask } from './kill-round'
import { seeded } from './random'

const REPORTS = 3
const task: ChildTask = JSON.parse(process.argv[2] ?? '')
const folder = sessionFolder(task.userData, task.id)
const random = seeded(task.seed)
const facilitator = editor(random, task.prefix, task.mostThings)

/** Written at once and whole: what the parent has not got was not reported. */
function report(line: string): void {
  const bytes = Buffer.from(`${line}\n`)
  let written = 0
  while (written < bytes.byteLength) {
    try {
      written += writeSync(REPORTS, bytes, written)
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EAGAIN') throw thrown
    }
  }
}

/** The app's clock, on which what waits for more than a second comes sooner, so that every kind of write is met. */
const hurriedClock: Clock = {
  now: systemClock.now,
  after: (ms, run) => systemClock.after(ms <= 1000 ? ms : Math.min(ms / 20, 1000), run),
}

/** The disk, telling what is about to be written, so that kills can be aimed. */
const files: FileSystem = {
  ...nodeFileSystem,
  open(path, how, mode) {
    if (how === 'new') report(`at ${dirname(path) === folder.backups ? 'backup' : 'snapshot'}`)
    return nodeFileSystem.open(path, how, mode)
  },
  rename(from, to) {
    report('at rename')
    return nodeFileSystem.rename(from, to)
  },
}

async function edit(session: OpenSession, edits: number): Promise<void> {
  for (let count = 0; count < edits; count += 1) {
    await pause(systemClock, task.pace)
    const { instruction, gesture } = facilitator.next(session.state.map)
    session.execute(instruction, gesture)
    // A moment in which nobody does anything, in which a snapshot is written.
    if (random.chance(0.1)) await pause(systemClock, 3 * task.pace)
  }
}

for (;;) {
  report('at opening')
  const session = await OpenSession.open({ files, clock: hurriedClock }, folder, {
    committed: ({ commit }) => report(`shown ${performance.now()} ${JSON.stringify(commit)}`),
    saved: ({ state, seq, error }) => {
      if (state === 'failed') report(`failed ${error?.code}`)
      else report(`saved ${performance.now()} ${seq}`)
    },
    snapshotWritten: () => undefined,
    failed: (event, errno) => report(`failed ${event} ${errno}`),
    faulted: (thrown) => {
      throw thrown
    },
  })
  report('at editing')
  await edit(session, 5 + random.below(40))
  report('at closing')
  if (!(await session.close())) report('failed close')
}
