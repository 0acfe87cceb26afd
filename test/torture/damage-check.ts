import { isDeepStrictEqual } from 'node:util'
import { OpenSession } from '../../src-main/session/open-session'
import { readSession, UnusableSession } from '../../src-main/session/session-files'
import type { SessionFolder } from '../../src-main/session/session-folder'
import { snapshotCodec } from '../../src-main/session/snapshot-file'
import type { RecoveryNotice } from '../../src-model/contract/contract'
import { violationsOf } from '../../src-model/map/check'
import type { CommunityMap } from '../../src-model/map/map'
import { addPerson } from '../main/support/maps'
import { type DiskContent, MemoryFileSystem } from '../main/support/memory-file-system'
import { quietObserver } from '../main/support/observers'
import { commitsIn, looksTorn } from './damage-kinds'
import { stoppedClock } from './kill-check'

/** A session some files of which were damaged. */
export interface DamagedCase {
  /** What was damaged, and how. */
  name: string
  before: DiskContent
  content: DiskContent
  damagedPaths: readonly string[]
  folder: SessionFolder
  /** The map as it was shown at each commit. Every one of them was called saved. */
  shown: ReadonlyMap<number, CommunityMap>
}

/** What came of opening it. */
export interface Outcome {
  name: string
  isRefused: boolean
  /** Edits that did not come back; `null` when it was refused. */
  lost: number | null
  /** What was not as promised. */
  troubles: string[]
}

/** The newest commit that a file holds which nothing happened to; -1 when there is none. */
function newestHeld({ before, damagedPaths, folder, shown }: DamagedCase): number {
  if (!damagedPaths.includes(folder.journal)) return Math.max(...shown.keys())
  let newest = -1
  for (const [path, bytes] of before) {
    const isSnapshot = path === folder.snapshot || path.startsWith(`${folder.backups}/`)
    if (!isSnapshot || bytes === null || damagedPaths.includes(path)) continue
    const decoded = snapshotCodec.decode(Buffer.from(bytes).toString('utf8'))
    if (typeof decoded === 'object') newest = Math.max(newest, decoded.data.seq)
  }
  return newest
}

/** Whether the journal came to harm in a way that nobody can see: it looks torn, and is behind no other file. */
function isTorn(damage: DamagedCase): boolean {
  const { before, content, folder } = damage
  const [original, bytes] = [before.get(folder.journal), content.get(folder.journal)]
  if (!original || !bytes || original === bytes) return false
  return looksTorn(original, bytes) && commitsIn(bytes) >= newestHeld(damage)
}

/** What is wrong with what opening told. @param lost how many edits did not come back. */
function wrongNotice(damage: DamagedCase, notice: RecoveryNotice | null, lost: number): string[] {
  const { damagedPaths, folder } = damage
  const isJournalHarmed = damagedPaths.includes(folder.journal)
  const isSnapshotHarmed = damagedPaths.includes(folder.snapshot)
  if (notice === null) {
    return isSnapshotHarmed || (isJournalHarmed && !isTorn(damage)) ? [`nothing was told, ${lost} lost`] : []
  }
  const troubles: string[] = []
  if (!isSnapshotHarmed && !isJournalHarmed) troubles.push(`${notice.code} was told for nothing`)
  if (!isJournalHarmed && notice.code !== 'snapshot-rebuilt')
    troubles.push(`${notice.code}, though the journal is good`)
  if (!isSnapshotHarmed && notice.code === 'snapshot-rebuilt') troubles.push('the snapshot was good')
  const isUnderstated = notice.lost !== null && notice.lost < lost
  if (isUnderstated && !isTorn(damage)) troubles.push(`${notice.lost} lost was told (${notice.code}), ${lost} are`)
  return troubles
}

/** Damaged files that are neither where they were nor put aside, as they were found. */
function overwritten(damage: DamagedCase, files: MemoryFileSystem, notice: RecoveryNotice | null): string[] {
  const found = files.content()
  const isKept = (path: string) => {
    const bytes = damage.content.get(path)
    const places = [...found].filter(([place]) => place === path || place.startsWith(`${path}.damaged-`))
    return !bytes || places.some(([, kept]) => kept !== null && Buffer.compare(kept, bytes) === 0)
  }
  // A torn last line is cut off where the rest of the journal is good; then the file goes on.
  const mayGoOn = isTorn(damage) && notice?.code !== 'journal-cut' && notice?.code !== 'backup-used'
  return damage.damagedPaths
    .filter((path) => !isKept(path) && !(path === damage.folder.journal && mayGoOn))
    .map((path) => `${path} was not kept`)
}

async function goOn(session: OpenSession, damage: DamagedCase, files: MemoryFileSystem): Promise<string[]> {
  session.execute(addPerson(5000), null)
  if (!(await session.close())) return ['it cannot be written any more']
  const again = await readSession({ files, clock: stoppedClock }, damage.folder)
  return again.notice === null && isDeepStrictEqual(again.state.map, session.state.map) ? [] : ['it was not mended']
}

function refusal(damage: DamagedCase, files: MemoryFileSystem, thrown: unknown): string[] {
  const isAllGone = damage.damagedPaths.every((path) => !damage.content.has(path))
  if (!(thrown instanceof UnusableSession)) return [String(thrown)]
  const troubles = newestHeld(damage) >= 0 ? ['refused, though a good file was there'] : []
  if (thrown.reason !== 'damaged' && !(isAllGone && thrown.reason === 'missing')) troubles.push(String(thrown))
  if (!isDeepStrictEqual(files.content(), damage.content)) troubles.push('refused, and the disk was changed')
  return troubles
}

/** Opens a damaged session as the app does, and compares what comes of it with what its good files held. */
export async function checkDamaged(damage: DamagedCase): Promise<Outcome> {
  const { name, content, folder, shown } = damage
  const files = new MemoryFileSystem('/data', content)
  let session: OpenSession
  try {
    session = await OpenSession.open({ files, clock: stoppedClock }, folder, quietObserver())
  } catch (thrown) {
    return { name, isRefused: true, lost: null, troubles: refusal(damage, files, thrown) }
  }
  const { seq, map } = session.state
  const { notice } = session.snapshot()
  const lost = Math.max(...shown.keys()) - seq
  const troubles: string[] = []
  if (seq < newestHeld(damage)) troubles.push(`opened at ${seq}, and ${newestHeld(damage)} was there`)
  if (!isDeepStrictEqual(map, shown.get(seq))) troubles.push(`another map at ${seq} than was shown`)
  if (violationsOf(map).length > 0) troubles.push('the map breaks rules')
  troubles.push(...wrongNotice(damage, notice, lost), ...(await goOn(session, damage, files)))
  troubles.push(...overwritten(damage, files, notice))
  return { name, isRefused: false, lost, troubles }
}
