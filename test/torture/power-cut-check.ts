import { isDeepStrictEqual } from 'node:util'
import { OpenSession } from '../../src-main/session/open-session'
import { readSession, UnusableSession } from '../../src-main/session/session-files'
import { violationsOf } from '../../src-model/map/check'
import type { CommunityMap } from '../../src-model/map/map'
import { addPerson } from '../main/support/maps'
import { MemoryFileSystem } from '../main/support/memory-file-system'
import { quietObserver } from '../main/support/observers'
import type { CrashState } from './crash-states'
import { stoppedClock } from './kill-check'
import { DATA, DELETED, DELETING, FOLDER, MADE, SAVED } from './recorded-life'

/** What somebody was told of a session before the power was cut. */
export interface Promised {
  /** Whether somebody was told that the session is there, and not that it is going to be deleted. */
  isThere: boolean
  isDeleted: boolean
  savedSeq: number
  /** The map as it was shown at each commit. */
  shown: ReadonlyMap<number, CommunityMap>
}

/** What had been promised when a state came about. */
export function promisedBy({ notes }: CrashState, shown: Promised['shown']): Promised {
  const saved = notes.filter((each) => each.startsWith(SAVED)).map((each) => Number(each.slice(SAVED.length)))
  return {
    isThere: notes.includes(MADE) && !notes.includes(DELETING),
    isDeleted: notes.includes(DELETED),
    savedSeq: Math.max(0, ...saved),
    shown,
  }
}

/** @throws Error with a sentence when a state that was read is not what was promised. */
function compare(state: { seq: number; map: CommunityMap }, { savedSeq, shown }: Promised): void {
  if (state.seq < savedSeq) throw new Error(`${savedSeq} was called saved, ${state.seq} was there`)
  if (!isDeepStrictEqual(state.map, shown.get(state.seq))) throw new Error(`another map at ${state.seq} than was shown`)
  if (violationsOf(state.map).length > 0) throw new Error(`the map at ${state.seq} breaks rules`)
}

/** Opens it as the app does, edits once, and looks whether that is there after yet another cut, and after closing. */
async function openAndEdit(files: MemoryFileSystem, promised: Promised): Promise<void> {
  const disk = { files, clock: stoppedClock }
  const session = await OpenSession.open(disk, FOLDER, quietObserver())
  compare(session.state, promised)
  session.execute(addPerson(1000), null)
  if (!(await session.flush())) throw new Error('it cannot be written any more')
  const { map } = session.state
  const cut = await readSession({ files: files.afterPowerCut(), clock: stoppedClock }, FOLDER)
  if (!isDeepStrictEqual(cut.state.map, map)) throw new Error('an edit made after the cut did not last')
  await session.close()
  const again = await readSession(disk, FOLDER)
  if (!isDeepStrictEqual(again.state.map, map) || again.notice) throw new Error('it was not mended')
}

/**
 * Opens the session from a state, and compares it with what had been promised.
 *
 * @throws Error with a sentence when the promise was not kept.
 */
export async function checkState(state: CrashState, promised: Promised): Promise<void> {
  const files = new MemoryFileSystem(DATA, state.content)
  try {
    const { state: read, notice } = await readSession({ files, clock: stoppedClock }, FOLDER)
    if (promised.isDeleted) throw new Error('it is there, though it was deleted')
    compare(read, promised)
    const unsaved = Math.max(...promised.shown.keys()) - promised.savedSeq
    if ((notice?.lost ?? 0) > unsaved) throw new Error(`it speaks of ${notice?.lost} lost edits`)
  } catch (thrown) {
    const isMissing = thrown instanceof UnusableSession && thrown.reason === 'missing'
    // Before somebody was told that it is there, a session may be in pieces; while it is deleted it may be gone.
    if (thrown instanceof UnusableSession && !state.notes.includes(MADE)) return
    if (isMissing && !promised.isThere) return
    throw thrown
  }
  await openAndEdit(files, promised)
}
