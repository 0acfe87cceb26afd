import type { Clock } from '../../src-main/session/clock'
import type { FileSystem } from '../../src-main/session/file-system'
import { OpenSession } from '../../src-main/session/open-session'
import { sessionFolder } from '../../src-main/session/session-folder'
import { deleteSessionFolder, makeSessionFolder } from '../../src-main/session/session-folders'
import type { CommunityMap } from '../../src-model/map/map'
import { ImpatientClock } from '../main/support/clocks'
import { FaultyFileSystem } from '../main/support/faulty-file-system'
import { addPerson, mapOf, REDO, UNDO } from '../main/support/maps'
import { quietObserver } from '../main/support/observers'
import { RecordingFileSystem } from '../main/support/recording-file-system'
import { turnBits } from './turn-bits'
import { until } from './until'

export const DATA = '/data'
export const FOLDER = sessionFolder(DATA, 'session-1')

/** A life of a session, with every call to the disk on record. */
export interface RecordedLife {
  disk: RecordingFileSystem
  /** The map as it was shown at each commit, by its number. */
  shown: ReadonlyMap<number, CommunityMap>
}

/** Notes that the record of a life holds: what somebody was told by then. */
export const MADE = 'made'
export const DELETING = 'deleting'
export const DELETED = 'deleted'
export const SAVED = 'saved '

/** Stands between the sessions and the disk, and leaves out what a careless program would. */
export type Carelessness = (files: FileSystem) => FileSystem

/** The steps of a life, each leaving the session closed. */
class Life {
  readonly shown = new Map<number, CommunityMap>([[0, mapOf()]])
  readonly disk = new RecordingFileSystem(DATA)
  readonly files: FaultyFileSystem
  readonly clock: Clock = new ImpatientClock()
  #lastId = 0

  constructor(careless: Carelessness) {
    this.files = new FaultyFileSystem(careless(this.disk))
  }

  async session(work: (session: OpenSession) => Promise<void>): Promise<void> {
    const session: OpenSession = await OpenSession.open(this, FOLDER, {
      ...quietObserver(),
      committed: ({ commit }) => void this.shown.set(commit.seq, session.state.map),
      saved: ({ seq }) => this.disk.note(`${SAVED}${seq}`),
    })
    await work(session)
    await until('all is saved', () => session.snapshot().savedSeq === session.state.seq)
    await session.close()
  }

  add(session: OpenSession, count: number): void {
    for (let each = 0; each < count; each += 1) {
      this.#lastId += 1
      session.execute(addPerson(this.#lastId), null)
    }
  }

  /** Fails the next calls of a kind. */
  failNext(name: string, faults: readonly ('short-write' | 'ENOSPC')[]): void {
    const left = [...faults]
    this.files.faultAt = (_call, called) => (called === name ? (left.shift() ?? null) : null)
  }
}

/** Made, edited alone and in groups, undone and redone, with a write torn by a full disk and a failed sync. */
async function workAndTrouble(life: Life): Promise<void> {
  await life.session(async (session) => {
    life.add(session, 1)
    await session.flush()
    life.add(session, 3)
    session.execute(UNDO, null)
    await session.flush()
    session.execute(REDO, null)
  })
  await life.session(async (session) => {
    life.add(session, 2)
    await session.flush()
    life.failNext('write', ['short-write', 'ENOSPC'])
    life.add(session, 2)
    await session.flush()
    life.disk.nextSyncFails = true
    life.add(session, 2)
    await session.flush()
  })
}

/** The snapshot damaged, then the journal, then the snapshot gone; mended, and edited while that is under way. */
async function damageAndMending(life: Life): Promise<void> {
  for (const path of [FOLDER.snapshot, FOLDER.journal]) {
    await turnBits(life.disk, path)
    await life.session(async (session) => life.add(session, 2))
  }
  await life.disk.remove(FOLDER.snapshot)
  await life.disk.syncFolder(FOLDER.path)
  await life.session(async (session) => life.add(session, 1))
}

/** Lives the life of a session from its making to its deletion. @param careless what a careless program leaves out. */
export async function recordLife(careless: Carelessness = (files) => files): Promise<RecordedLife> {
  const life = new Life(careless)
  await makeSessionFolder(life, DATA, mapOf())
  life.disk.note(MADE)
  await workAndTrouble(life)
  await damageAndMending(life)
  life.disk.note(DELETING)
  await deleteSessionFolder(life, DATA, FOLDER.id)
  life.disk.note(DELETED)
  return life
}
