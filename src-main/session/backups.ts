import { dirname, join } from 'node:path'
import { fileStamp } from './clock'
import { DurableAdapter } from './durable-adapter'
import type { Disk } from './durable-file'
import { writeDurably } from './durable-file'
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
  await writeDurably(disk, join(folder, name), Buffer.from(snapshotCodec.encode(snapshot), 'utf8'))
  const old = names.slice(MOST_BACKUPS - 1)
  await Promise.all(old.map((each) => disk.files.remove(join(folder, each)).catch(() => undefined)))
}

/** The backups that can be read, newest first. */
export async function readBackups(disk: Disk, folder: string): Promise<Snapshot[]> {
  const found: Snapshot[] = []
  for (const name of await namesOf(disk, folder)) {
    const adapter = new DurableAdapter<Snapshot>(disk, join(folder, name), snapshotCodec)
    const snapshot = await adapter.read().catch(() => null)
    if (snapshot) found.push(snapshot)
  }
  return found
}
