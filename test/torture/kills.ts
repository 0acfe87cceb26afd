import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFileSystem } from '../../src-main/session/node-file-system'
import { sessionFolder } from '../../src-main/session/session-folder'
import { makeSessionFolder } from '../../src-main/session/session-folders'
import { bundle } from './bundle'
import { thingsIn } from './edits'
import type { Figure } from './figure'
import { type Known, reopen, stoppedClock, undoesToTheBeginning } from './kill-check'
import { type Aim, killRound } from './kill-round'
import { percentile } from './percentile'
import { type Random, seeded } from './random'
import { workshopOf } from './workshop'

interface KillOptions {
  kills: number
  seed: number
  /** How many sessions are edited, each by its own process, at the same time. */
  atOnce: number
  /** Told after every kill. */
  progress?: (done: number) => void
}

interface Tally {
  left: number
  done: number
  large: number
  midWrite: number
  saved: number
  lost: number
  unreadable: number
  shownOnly: number
  troubles: string[]
  delays: number[]
}

const SMALL = 300_000
const LARGE = 3_000_000
/** So many kills a session lives through before a new one is begun. */
const LIVES = 25

/** Somewhere in a session's life; half of the time while a file is being written. */
function aimAt(random: Random): Aim {
  const draw = random.next()
  if (draw < 0.3) return { at: 'snapshot', times: 1 + random.below(2), after: random.below(25) }
  if (draw < 0.4) return { at: 'backup', times: 1, after: random.below(25) }
  if (draw < 0.5) return { at: 'rename', times: 1 + random.below(3), after: random.below(4) }
  if (draw < 0.6) return { at: 'opening', times: 1, after: random.below(120) }
  if (draw < 0.7) return { at: 'closing', times: 1, after: random.below(60) }
  return { at: 'editing', times: 1, after: random.below(1000) }
}

/** One bit of the snapshot turned, so that the next opening has something to mend. */
async function damageSnapshot(path: string): Promise<void> {
  const bytes = await readFile(path)
  const middle = Math.floor(bytes.byteLength / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(path, bytes)
}

/** A new session, killed again and again. */
async function liveAndDie(program: string, userData: string, random: Random, tally: Tally): Promise<void> {
  const id = `s${random.below(1_000_000_000)}`
  const isLarge = random.chance(0.2)
  const map = workshopOf(random, id, isLarge ? LARGE : SMALL)
  const folder = sessionFolder(userData, id)
  await makeSessionFolder({ files: nodeFileSystem, clock: stoppedClock }, userData, map)
  let known: Known = { seq: 0, map }
  for (let life = 0; life < LIVES && tally.left > 0; life += 1) {
    tally.left -= 1
    const isDamaged = random.chance(0.06)
    if (isDamaged) await damageSnapshot(folder.snapshot)
    const task = { userData, id, seed: random.below(2 ** 31), prefix: `${id}-${life}`, mostThings: thingsIn(map) }
    const aim: Aim = isDamaged ? { at: 'rename', times: 1 + random.below(3), after: random.below(8) } : aimAt(random)
    const round = await killRound(program, { ...task, pace: 50 }, aim)
    const where = `kill ${tally.done + 1} (${id}, ${aim.at} ${aim.times} + ${aim.after} ms)`
    tally.done += 1
    if (isLarge) tally.large += 1
    if (round.hit && ['snapshot', 'backup', 'rename'].includes(aim.at)) tally.midWrite += 1
    tally.saved += Math.max(0, round.savedSeq - known.seq)
    tally.delays.push(...round.delays)
    try {
      const reopened = await reopen(folder, known, round, isDamaged)
      tally.shownOnly += round.shown.filter((commit) => commit.seq > round.savedSeq).length
      tally.lost += reopened.lost
      tally.troubles.push(...reopened.troubles.map((each) => `${where}: ${each}`))
      known = reopened.known
    } catch (thrown) {
      tally.unreadable += 1
      tally.troubles.push(`${where}: ${thrown}`)
      return
    }
  }
  if (!(await undoesToTheBeginning(folder, map)))
    tally.troubles.push(`${id}: undo does not reach back to the beginning`)
}

function figures(tally: Tally): Figure[] {
  const { done, large, midWrite, saved, lost, unreadable, shownOnly, troubles, delays } = tally
  const p99 = percentile(delays, 0.99)
  return [
    {
      id: 'R1',
      what: `${done} SIGKILLs while editing at 20/s (${done - large} on 300 KB, ${large} on 3 MB, ${midWrite} aimed at a write)`,
      goal: '0 saved edits lost, 0 unreadable, 0 leftovers, files 0600',
      reached: `${lost} of ${saved} lost, ${unreadable} unreadable, ${troubles.length} other than promised${troubles.length === 0 ? '' : `: ${troubles.slice(0, 3).join('; ')}`}`,
      holds: troubles.length === 0 && lost === 0 && unreadable === 0 && saved > 0,
    },
    {
      id: 'R2',
      what: `shown but not yet durable, ${delays.length} edits of the same run (${shownOnly} were cut short by a kill)`,
      goal: 'p99 ≤ 50 ms',
      reached: `p50 ${percentile(delays, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, most ${percentile(delays, 1).toFixed(1)} ms`,
      holds: p99 <= 50,
    },
  ]
}

/** R1 and R2: processes that run the app's session code are killed at any moment, and their sessions opened again. */
export async function kills({ kills: count, seed, atOnce, progress }: KillOptions): Promise<Figure[]> {
  const userData = await mkdtemp(join(tmpdir(), 'trama-kills-'))
  const { path, remove } = await bundle('kill-child.ts')
  const none = { done: 0, large: 0, midWrite: 0, saved: 0, lost: 0, unreadable: 0, shownOnly: 0 }
  const tally: Tally = { ...none, left: count, troubles: [], delays: [] }
  const lane = async (random: Random) => {
    while (tally.left > 0) {
      await liveAndDie(path, userData, random, tally)
      progress?.(tally.done)
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, (_, each) => lane(seeded(seed + each))))
  } finally {
    await remove()
    await rm(userData, { recursive: true, force: true })
  }
  return figures(tally)
}
