import { join } from 'node:path'
import { withoutPseudonym } from '../../src-model/export/pseudonyms'
import type { Erasure } from '../../src-model/map/erase'
import type { Id } from '../../src-model/map/ids'
import { isId } from '../../src-model/map/ids'
import { own } from '../../src-model/map/map'
import { PersonRemover } from '../../src-model/map/without-person'
import { rewriteBackups } from './backups'
import type { DurableAdapter } from './durable-adapter'
import type { Disk } from './durable-file'
import { isLeftover, writeDurably } from './durable-file'
import { listIfThere, readIfThere } from './file-system'
import { isPutAside, journalBytes } from './mending'
import { keepPseudonyms } from './pseudonym-file'
import type { SessionFolder } from './session-folder'
import type { Snapshot } from './snapshot-file'

// While a person is being erased, `erasing.json` lies in the session's folder and says who, by id. A crash half way
// leaves it there, and the next opening begins the erasure again. Until it is gone the snapshot is not looked at: it
// may be of the time before, and the journal of the time after.

/** An erasure that has to be done on the disk. */
export interface ErasureOnDisk {
  person: Id
  erasure: Erasure
}

/** The person who is being erased from a session's files, as a crash left it; `null` when nobody is. */
export async function findErasing({ files }: Disk, folder: SessionFolder): Promise<Id | null> {
  const bytes = await readIfThere(files, folder.erasing)
  if (bytes === null) return null
  const id = Buffer.from(bytes).toString('utf8').trim()
  return isId(id) ? id : null
}

/** A backup without the person. What cannot be read, or is another session's, might hold anything, and goes. */
function backupWithout(
  backup: Snapshot | null,
  folder: SessionFolder,
  { person, erasure }: ErasureOnDisk,
): Snapshot | null {
  if (backup === null || backup.map.session.id !== folder.id) return null
  const { names } = erasure
  const name = own(backup.map.participants, person)?.name
  const remover = new PersonRemover(person, name?.includes(' ') ? [...names, name] : names)
  return { seq: backup.seq, map: remover.map(backup.map) }
}

/** Removes the damaged files that were put aside, which cannot be cleaned, and what failed writes left. */
async function removeRemains({ files }: Disk, folder: string): Promise<void> {
  for (const name of await listIfThere(files, folder)) {
    if (isPutAside(name) || isLeftover(name)) await files.remove(join(folder, name))
  }
}

/**
 * Erases a person from all files of a session. It may be called again after it failed, and after a crash.
 *
 * @param snapshots the adapter that every snapshot of the session is written through, so that no earlier one comes late.
 * @param inTurn runs a task when neither a backup nor pseudonyms are being written.
 * @returns the new journal's length, in bytes.
 * @throws ErrnoException when the system refuses.
 */
export async function eraseOnDisk(
  disk: Disk,
  folder: SessionFolder,
  erasing: ErasureOnDisk,
  snapshots: DurableAdapter<Snapshot>,
  inTurn: (task: () => Promise<void>) => Promise<void>,
): Promise<number> {
  const { person, erasure } = erasing
  const { state, journal } = erasure
  const bytes = journalBytes(journal.start, journal.commits)
  await writeDurably(disk, folder.erasing, Buffer.from(`${person}\n`, 'utf8'))
  // The backups before the journal: once that is written, nobody knows any more what the person was called.
  await inTurn(async () => {
    await rewriteBackups(disk, folder.backups, (backup) => backupWithout(backup, folder, erasing))
    await removeRemains(disk, folder.backups)
    await keepPseudonyms(disk, folder, (kept) => withoutPseudonym(kept, person))
  })
  await writeDurably(disk, folder.journal, bytes)
  await snapshots.write({ seq: state.seq, map: state.map })
  await removeRemains(disk, folder.path)
  await disk.files.syncFolder(folder.path)
  await disk.files.remove(folder.erasing)
  await disk.files.syncFolder(folder.path)
  return bytes.byteLength
}
