import { Buffer } from 'node:buffer'
import type { Commit } from '../../src-model/map/commit'
import { fileStamp } from './clock'
import type { Disk } from './durable-file'
import { writeDurably } from './durable-file'
import { isMissing } from './file-system'
import { JOURNAL_VERSION, journalLine } from './journal-lines'
import { type ReadSession, snapshotAdapter } from './session-files'
import type { SessionFolder } from './session-folder'
import type { Snapshot } from './snapshot-file'

const PUT_ASIDE = '.damaged-'

/** Whether a file is one that was put aside. @param name of the file. */
export function isPutAside(name: string): boolean {
  return name.includes(PUT_ASIDE)
}

/**
 * Renames a damaged file to `<name>.damaged-<time>`, its content untouched. One that is missing is no error.
 *
 * @throws ErrnoException when the system refuses.
 */
export async function putAside({ files, clock }: Disk, path: string): Promise<void> {
  try {
    await files.rename(path, `${path}${PUT_ASIDE}${fileStamp(clock)}`)
  } catch (thrown) {
    if (!isMissing(thrown)) throw thrown
  }
}

/** A whole journal as bytes: where it starts, and the commits from there. */
export function journalBytes(start: Snapshot, commits: readonly Commit[] = []): Buffer {
  const first = journalLine({ start: { version: JOURNAL_VERSION, seq: start.seq, map: start.map } })
  return Buffer.concat([first, ...commits.map((commit) => journalLine({ commit }))])
}

/**
 * What has to be done to a session's folder after it was read, so that its files are whole again.
 *
 * @returns `null` when nothing is wrong; otherwise a function that does it,
 * may be called again after it failed, and answers the new journal's length in bytes.
 */
export function mendingOf(disk: Disk, folder: SessionFolder, read: ReadSession): (() => Promise<number>) | null {
  const { newJournal, snapshot, state } = read
  let goodBytes = read.goodBytes
  const steps: (() => Promise<void>)[] = []
  if (snapshot === 'unusable') steps.push(() => putAside(disk, folder.snapshot))
  // The snapshot comes before the journal: it holds everything while there is none.
  if (snapshot !== 'good' || newJournal) steps.push(() => snapshotAdapter(disk, folder).write(state))
  if (newJournal) {
    const bytes = journalBytes(newJournal.start, newJournal.commits)
    goodBytes = bytes.byteLength
    steps.push(() => putAside(disk, folder.journal))
    steps.push(() => writeDurably(disk, folder.journal, bytes))
  }
  if (steps.length === 0) return null
  return async () => {
    for (let step = steps[0]; step !== undefined; step = steps[0]) {
      await step()
      steps.shift()
    }
    return goodBytes
  }
}
