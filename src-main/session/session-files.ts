import { erasePerson } from '../../src-model/map/erase'
import type { Id } from '../../src-model/map/ids'
import { newestBackupSeq, readBackups } from './backups'
import { isoNow } from './clock'
import { DurableAdapter, UnusableFile } from './durable-adapter'
import type { Disk } from './durable-file'
import { type ErasureOnDisk, findErasing } from './erasing'
import { readIfThere } from './file-system'
import { EMPTY_JOURNAL, isContiguous, JOURNAL_VERSION, type JournalContents, readJournal } from './journal-lines'
import { isWhole, type Recovery, recover } from './recovery'
import type { SessionFolder } from './session-folder'
import { type Snapshot, snapshotCodec } from './snapshot-file'

/** A session read from its folder. Nothing on the disk has been changed. */
export interface ReadSession extends Recovery {
  /** How the snapshot on the disk is; `unusable` ones are to be put aside. */
  snapshot: 'good' | 'missing' | 'unusable'
  /** The number of the commit in the snapshot on the disk, -1 when there is no usable one. */
  snapshotSeq: number
  /** The length of the journal up to its last good line, in bytes. */
  goodBytes: number
  /** The erasure that a crash cut short, to be done on the disk; `state` is as after it. */
  erasing: ErasureOnDisk | null
}

/** The session's files are not there, hold nothing that can be used, or come from a newer version of the app. */
export class UnusableSession extends Error {
  constructor(readonly reason: 'missing' | 'damaged' | 'newer') {
    super(`the session is ${reason}`)
  }
}

/** The adapter between lowdb and a session's snapshot. */
export function snapshotAdapter(disk: Disk, folder: SessionFolder): DurableAdapter<Snapshot> {
  return new DurableAdapter(disk, folder.snapshot, snapshotCodec)
}

interface FoundSnapshot {
  is: ReadSession['snapshot']
  snapshot: Snapshot | null
}

const MISSING: FoundSnapshot = { is: 'missing', snapshot: null }

async function findSnapshot(disk: Disk, folder: SessionFolder): Promise<FoundSnapshot> {
  try {
    const snapshot = await snapshotAdapter(disk, folder).read()
    if (snapshot === null) return { is: 'missing', snapshot }
    // Files may have been swapped between the folders of two sessions.
    return snapshot.map.session.id === folder.id ? { is: 'good', snapshot } : { is: 'unusable', snapshot: null }
  } catch (thrown) {
    if (!(thrown instanceof UnusableFile)) throw thrown
    if (thrown.state === 'newer') throw new UnusableSession('newer')
    return { is: 'unusable', snapshot: null }
  }
}

/** The journal's content; `null` when there is no such file. */
async function findJournal({ files }: Disk, folder: SessionFolder): Promise<JournalContents | null> {
  const bytes = await readIfThere(files, folder.journal)
  if (bytes === null) return null
  const journal = readJournal(bytes)
  const { start, session, commits } = journal
  if (start !== null && start.version > JOURNAL_VERSION) throw new UnusableSession('newer')
  const isOwn = start === null || session === folder.id
  return isOwn ? journal : { ...EMPTY_JOURNAL, badLines: commits.length + 1, isFirstLineBad: true }
}

/**
 * Reads a session from its folder: the newest state that its files hold.
 *
 * @throws UnusableSession when there is none, ErrnoException when a file cannot be read just now.
 */
export async function readSession(disk: Disk, folder: SessionFolder): Promise<ReadSession> {
  const journal = await findJournal(disk, folder)
  const person = await findErasing(disk, folder)
  // While somebody is being erased, the snapshot may be of the time before, and the journal of the time after.
  const isJournalEnough = person !== null && journal !== null && isContiguous(journal)
  const found = isJournalEnough ? MISSING : await findSnapshot(disk, folder)
  const { snapshot } = found
  const newestBackup = await newestBackupSeq(disk, folder.backups)
  const hasOther = found.is !== 'missing' || newestBackup !== null
  const remains = { snapshot, journal: journal ?? EMPTY_JOURNAL, hasOther }
  const backups = isWhole(remains, newestBackup ?? 0) ? [] : await readBackups(disk, folder.backups)
  const recovery = recover({ ...remains, backups: backups.filter((each) => each.map.session.id === folder.id) })
  if (recovery === null) throw new UnusableSession(journal === null && !hasOther ? 'missing' : 'damaged')
  const { goodBytes } = remains.journal
  const read = { ...recovery, snapshot: found.is, snapshotSeq: snapshot?.seq ?? -1, goodBytes, erasing: null }
  return person === null ? read : withoutPerson(read, person, isoNow(disk.clock))
}

function withoutPerson(read: ReadSession, person: Id, at: string): ReadSession {
  const erasure = erasePerson(read.state, person, { at })
  // That there was no snapshot to look at is nothing to tell of.
  const notice = read.notice?.code === 'snapshot-rebuilt' ? null : read.notice
  return { ...read, state: erasure.state, notice, erasing: { person, erasure } }
}
