import { dirname, join } from 'node:path'
import { fileStamp } from './clock'
import { DurableAdapter, UnusableFile } from './durable-adapter'
import type { Disk } from './durable-file'
import { writeDurably } from './durable-file'
import { listIfThere } from './file-system'
import type { Snapshot } from './snapshot-file'
import { snapshotCodec } from './snapshot-file'

/** How many backups of a session are kept. */
export const MOST_BACKUPS = 20

const NAME = /^\d{8}T\d{9}Z-(\d+)\.json$/

/** The names of the backups in a folder, newest first. A folder that is missing has none. */
async function namesOf({ files }: Disk, folder: string): Promise<string[]> {
  const names = await files.list(folder).catch(() => [])
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
}

function seqOf(name: string | undefined): number {
  return Number(NAME.exec(name ?? '')?.[1] ?? 0)
}

/** The number of the commit in the newest backup, as its name tells; `null` when there is none. */
export async function newestBackupSeq(disk: Disk, folder: string): Promise<number | null> {
  const [newest] = await namesOf(disk, folder)
  return newest === undefined ? null : seqOf(newest)
}

/**
 * Keeps a snapshot in the backups folder, unless the newest backup is of the
 * same commit, and lets go of those beyond the last twenty.
 *
 * @throws ErrnoException when the system refuses.
 */
export async function keepBackup(disk: Disk, folder: string, snapshot: Snapshot): Promise<void> {
  const names = await namesOf(disk, folder)
  if (names.length > 0 && seqOf(names[0]) === snapshot.seq) return
  if (names.length === 0) {
    await disk.files.makeFolder(folder)
    await disk.files.syncFolder(dirname(folder))
  }
  const name = `${fileStamp(disk.clock)}-${snapshot.seq}.json`
  await writeDurably(disk, join(folder, name), await snapshotCodec.encodeInSlices(snapshot))
  const old = names.slice(MOST_BACKUPS - 1)
  await Promise.all(old.map((each) => disk.files.remove(join(folder, each)).catch(() => undefined)))
}

function adapterOf(disk: Disk, folder: string, name: string): DurableAdapter<Snapshot> {
  return new DurableAdapter(disk, join(folder, name), snapshotCodec)
}

/** The backups that can be read, newest first. */
export async function readBackups(disk: Disk, folder: string): Promise<Snapshot[]> {
  const found: Snapshot[] = []
  for (const name of await namesOf(disk, folder)) {
    const snapshot = await adapterOf(disk, folder, name)
      .read()
      .catch(() => null)
    if (snapshot) found.push(snapshot)
  }
  return found
}

/**
 * Writes every backup anew.
 *
 * @param change makes the new one; where it answers `null` the backup is removed. It is given `null` for a backup that
 * holds nothing usable.
 * @throws ErrnoException when the system refuses; some are then new, the others as they were.
 */
export async function rewriteBackups(
  disk: Disk,
  folder: string,
  change: (backup: Snapshot | null) => Snapshot | null,
): Promise<void> {
  const names = await listIfThere(disk.files, folder)
  for (const name of names.filter((each) => NAME.test(each))) {
    const adapter = adapterOf(disk, folder, name)
    const backup = await adapter.read().catch((thrown: unknown) => {
      if (thrown instanceof UnusableFile) return null
      throw thrown
    })
    const changed = change(backup)
    if (changed === null) await disk.files.remove(join(folder, name))
    else await adapter.write(changed)
  }
  if (names.length > 0) await disk.files.syncFolder(folder)
}
