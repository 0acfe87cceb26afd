import { join } from 'node:path'
import type { LibraryEntry } from '../../src-model/contract/library'
import { type Id, isId } from '../../src-model/map/ids'
import type { Disk } from './durable-file'
import { type FileSystem, listIfThere } from './file-system'
import { entryOf } from './library-file'
import { readSession } from './session-files'
import { sessionFolder, sessionsFolder } from './session-folder'

/** Ends the name of a folder whose session was deleted, in case its removal was cut short. No id ends so. */
export const DELETED = '.deleted'

/** Removes what is left of deleted sessions. */
export async function sweepDeleted(files: FileSystem, userData: string): Promise<void> {
  const folder = sessionsFolder(userData)
  const names = await files.list(folder).catch(() => [])
  const deleted = names.filter((name) => name.endsWith(DELETED))
  await Promise.all(deleted.map((name) => files.removeFolder(join(folder, name)).catch(() => undefined)))
}

/** The entry of a session that the library does not know, `null` when its folder holds none. */
async function readEntry(disk: Disk, userData: string, id: Id): Promise<LibraryEntry | null> {
  const folder = sessionFolder(userData, id)
  try {
    const { map } = (await readSession(disk, folder)).state
    const { modifiedAt } = await disk.files.facts(folder.journal).catch(() => disk.files.facts(folder.path))
    return entryOf(map, modifiedAt.toISOString())
  } catch {
    // Its files stay where they are; opening it would say no more than this.
    return null
  }
}

/**
 * The entries of all sessions that have a folder: those known, and new ones for the others.
 *
 * @returns `null` when the folders cannot be listed just now.
 */
export async function entriesInFolders(
  disk: Disk,
  userData: string,
  known: Readonly<Record<Id, LibraryEntry>>,
): Promise<Record<Id, LibraryEntry> | null> {
  let names: string[]
  try {
    names = await listIfThere(disk.files, sessionsFolder(userData))
  } catch {
    return null
  }
  const entries: Record<Id, LibraryEntry> = {}
  for (const id of names.filter(isId)) {
    const entry = Object.hasOwn(known, id) ? known[id] : await readEntry(disk, userData, id)
    if (entry) entries[id] = entry
  }
  return entries
}
