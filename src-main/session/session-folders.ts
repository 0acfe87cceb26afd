import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import type { Disk } from './durable-file'
import { writeDurably } from './durable-file'
import { isMissing } from './file-system'
import { DELETED } from './library-scan'
import { journalBytes } from './mending'
import { snapshotAdapter } from './session-files'
import { sessionFolder, sessionsFolder } from './session-folder'

/**
 * Makes the folder of a new session, with the map it begins with.
 *
 * @throws ErrnoException when the system refuses; nothing of the session is then left, unless that is refused as well.
 */
export async function makeSessionFolder(disk: Disk, userData: string, map: CommunityMap): Promise<void> {
  const folder = sessionFolder(userData, map.session.id)
  const start = { seq: 0, map }
  try {
    await disk.files.makeFolder(folder.path)
    await writeDurably(disk, folder.journal, journalBytes(start))
    await snapshotAdapter(disk, folder).write(start)
    // The names of the folders themselves have to survive a power cut, too.
    await disk.files.syncFolder(sessionsFolder(userData))
    await disk.files.syncFolder(userData)
  } catch (thrown) {
    await disk.files.removeFolder(folder.path).catch(() => undefined)
    throw thrown
  }
}

/**
 * Deletes a session's folder: map, journal and backups. One that is missing is no error.
 *
 * @throws ErrnoException when the system refuses; the session is then still whole.
 */
export async function deleteSessionFolder({ files }: Disk, userData: string, id: Id): Promise<void> {
  const { path } = sessionFolder(userData, id)
  try {
    // Renamed first, so that a crash half way leaves no session in pieces: the rest is swept at the next start.
    await files.rename(path, `${path}${DELETED}`)
  } catch (thrown) {
    if (isMissing(thrown)) return
    throw thrown
  }
  const syncNames = () => files.syncFolder(sessionsFolder(userData)).catch(() => undefined)
  // The new name has to be on the disk before anything is missing under it, or a power cut may bring the old one back
  // with a part of its files.
  await syncNames()
  await files.removeFolder(`${path}${DELETED}`).catch(() => undefined)
  await syncNames()
}
