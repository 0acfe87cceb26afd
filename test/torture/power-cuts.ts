import { OpenSession } from '../../src-main/session/open-session'
import { addPerson } from '../main/support/maps'
import { quietObserver } from '../main/support/observers'
import { recordedDisk } from '../main/support/recording-file-system'
import { type Coverage, type CrashState, crashStates } from './crash-states'
import type { Figure } from './figure'
import { stoppedClock } from './kill-check'
import { checkState, type Promised, promisedBy } from './power-cut-check'
import { seeded } from './random'
import { type Carelessness, DATA, FOLDER, MADE, recordLife, SAVED } from './recorded-life'

interface PowerCutOptions {
  /** How many states are looked at for one moment, where it has more. */
  most: number
  seed: number
  /** One state in so many is opened with the record running, and the power cut a second time; none unless told. */
  againEvery?: number
  /** What a careless program leaves out; nothing unless told otherwise. */
  careless?: Carelessness
  progress?: (states: number) => void
}

/** A program with so many troubles has been found out; what else there is to find takes long. */
const ENOUGH = 50

interface Tally {
  states: number
  coverage: Coverage
  troubles: string[]
}

/** Opens a session on a recorded disk, edits it once and closes it. */
async function openOnRecord(state: CrashState, promised: Promised) {
  const disk = await recordedDisk(DATA, state.content)
  disk.note(MADE)
  disk.note(`${SAVED}${promised.savedSeq}`)
  const from = disk.calls.length
  const shown = new Map(promised.shown)
  const saved = ({ seq }: { seq: number }) => disk.note(`${SAVED}${seq}`)
  const session = await OpenSession.open({ files: disk, clock: stoppedClock }, FOLDER, quietObserver({ saved }))
  session.execute(addPerson(2000), null)
  shown.set(session.state.seq, session.state.map)
  await session.close()
  return { disk, from, shown }
}

async function tryState(state: CrashState, promised: Promised, { troubles }: Tally): Promise<boolean> {
  try {
    await checkState(state, promised)
    return true
  } catch (thrown) {
    troubles.push(`after "${state.notes.at(-1) ?? 'nothing'}": ${thrown}`)
    return false
  }
}

async function cutAgain(state: CrashState, promised: Promised, tally: Tally, options: PowerCutOptions): Promise<void> {
  const { disk, from, shown } = await openOnRecord(state, promised)
  for (const again of crashStates(disk, options.most, seeded(options.seed), tally.coverage, from)) {
    tally.states += 1
    await tryState(again, promisedBy(again, shown), tally)
    if (tally.troubles.length >= ENOUGH) return
  }
}

/**
 * R4: a life of a session on a disk that records every call, and the session opened again from every state in which a
 * power cut at any moment may leave that disk. While it is opened again, the power may be cut again.
 */
export async function powerCuts(options: PowerCutOptions): Promise<Figure> {
  const { most, seed, againEvery = Number.POSITIVE_INFINITY, careless, progress } = options
  const { disk, shown } = await recordLife(careless)
  const coverage: Coverage = { moments: 0, sampled: 0 }
  const tally: Tally = { states: 0, coverage, troubles: [] }
  let first = 0
  for (const state of crashStates(disk, most, seeded(seed), coverage)) {
    first += 1
    tally.states += 1
    const promised = promisedBy(state, shown)
    const isKept = await tryState(state, promised, tally)
    if (isKept && promised.isThere && first % againEvery === 0) await cutAgain(state, promised, tally, options)
    if (tally.troubles.length >= ENOUGH) break
    if (first % 500 === 0) progress?.(tally.states)
  }
  const { states, troubles } = tally
  const { moments, sampled } = coverage
  const some = `all at ${moments - sampled} of ${moments} moments, ${most} at each of the others`
  const extent = sampled === 0 ? `all there are, at ${moments} moments` : some
  return {
    id: 'R4',
    what: `${states} states that a power cut may leave (${states - first} by a second cut in a row): ${extent}`,
    goal: 'each opens and holds every saved edit',
    reached: `${states - troubles.length} do${troubles.length === 0 ? '' : `, ${troubles.length} do not: ${[...new Set(troubles)].slice(0, 3).join('; ')}`}`,
    holds: troubles.length === 0 && states > 0,
  }
}
