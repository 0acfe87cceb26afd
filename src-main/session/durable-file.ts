import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Clock } from './clock'
import { pause } from './clock'
import type { FileSystem, OpenFile } from './file-system'
import { errnoOf } from './file-system'

/** What writing needs from outside. */
export interface Disk {
  files: FileSystem
  clock: Clock
}

const LEFTOVER = /^\.trama-[0-9a-f]{16}\.tmp$/

// A virus scanner or an indexer may hold a file for a moment; Windows then refuses to replace it.
const HELD: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES'])
/** Pauses between attempts to rename, in milliseconds. */
const RENAME_PAUSES = [10, 20, 50, 100, 200, 400]

/**
 * Writes all bytes at a place of a file, however little the system takes at a time.
 *
 * @param position in bytes from the beginning.
 * @throws Error when the system stops taking any.
 */
export async function writeWhole(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.byteLength) {
    const count = await file.write(bytes.subarray(written), position + written)
    if (count <= 0) throw new Error('the system wrote nothing')
    written += count
  }
}

async function renameHeld({ files, clock }: Disk, from: string, to: string): Promise<void> {
  for (const ms of RENAME_PAUSES) {
    try {
      return await files.rename(from, to)
    } catch (thrown) {
      if (!HELD.has(errnoOf(thrown))) throw thrown
      await pause(clock, ms)
    }
  }
  return files.rename(from, to)
}

async function fillAndSync(file: OpenFile, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(file, bytes, 0)
    // Some network drives and full disks cut a file without an error.
    if ((await file.size()) !== bytes.byteLength) throw new Error('the file came out shorter than written')
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A file that is to be written. */
export interface FileToWrite {
  path: string
  bytes: Uint8Array
  /** The permissions of the file, `0o600` unless told otherwise. */
  mode?: number
}

/** Writes a file beside the one that it is to replace. @returns its path. */
async function writeBeside(disk: Disk, { path, bytes, mode = 0o600 }: FileToWrite): Promise<string> {
  const temporary = join(dirname(path), `.trama-${randomBytes(8).toString('hex')}.tmp`)
  const file = await disk.files.open(temporary, 'new', mode)
  try {
    await fillAndSync(file, bytes)
    return temporary
  } catch (thrown) {
    await disk.files.remove(temporary).catch(() => undefined)
    throw thrown
  }
}

/**
 * Replaces files so that after a crash or a power cut each is either the old one or the new one, whole. None is
 * replaced before all are written. When it resolves, the new ones are on the disk.
 *
 * @throws ErrnoException when the system refuses; the old files are then untouched, unless it was while they were
 * replaced: then the first of several may be the new ones already. The same holds of the flush of the folder.
 */
export async function writeAllDurably(disk: Disk, all: readonly FileToWrite[]): Promise<void> {
  const written: { path: string; temporary: string }[] = []
  try {
    for (const file of all) written.push({ path: file.path, temporary: await writeBeside(disk, file) })
    for (const { path, temporary } of written) await renameHeld(disk, temporary, path)
  } catch (thrown) {
    // Whatever stays behind is swept at the next start.
    for (const { temporary } of written) await disk.files.remove(temporary).catch(() => undefined)
    throw thrown
  }
  for (const folder of new Set(all.map(({ path }) => dirname(path)))) await disk.files.syncFolder(folder)
}

/**
 * Replaces a file so that after a crash or a power cut it is either the old
 * one or the new one, whole. When it resolves, the new one is on the disk.
 *
 * @param mode the permissions of the file, `0o600` unless told otherwise.
 * @throws ErrnoException when the system refuses; the old file is then untouched, unless it was the flush of the
 * folder that failed: then the new one may be in place already.
 */
export function writeDurably(disk: Disk, path: string, bytes: Uint8Array, mode = 0o600): Promise<void> {
  return writeAllDurably(disk, [{ path, bytes, mode }])
}

/** Whether a file is one that a write left behind. @param name of the file. */
export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name)
}

/** Removes the temporary files that a crash left in a folder. A folder that cannot be read is left alone. */
export async function sweepLeftovers(files: FileSystem, folder: string): Promise<void> {
  const names = await files.list(folder).catch(() => [])
  const leftovers = names.filter(isLeftover)
  await Promise.all(leftovers.map((name) => files.remove(join(folder, name)).catch(() => undefined)))
}
