import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Clock } from '../../src-main/session/clock'
import { nodeFileSystem } from '../../src-main/session/node-file-system'
import { OpenSession } from '../../src-main/session/open-session'
import type { SessionFolder } from '../../src-main/session/session-folder'
import { violationsOf } from '../../src-model/map/check'
import type { CommunityMap } from '../../src-model/map/map'
import { applyAll } from '../../src-model/map/patches'
import { quietObserver } from '../main/support/observers'
import type { KillRound } from './kill-round'

/** What a session must come back as. */
export interface Known {
  seq: number
  map: CommunityMap
}

/** What came of opening a session again. */
export interface Reopened {
  known: Known
  /** Everything that was not as promised, as sentences. */
  troubles: string[]
  /** Commits called saved that did not come back. */
  lost: number
}

// What is only looked at must not go on working: whatever waits on this clock never comes.
export const stoppedClock: Clock = { now: () => new Date(), after: () => () => undefined }

/** Files and folders that somebody else may read, anywhere in a folder. On Windows modes say nothing. */
async function readableByOthers(folder: string): Promise<string[]> {
  if (process.platform === 'win32') return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    const mode = (await lstat(join(entry.parentPath, entry.name))).mode & 0o777
    if (mode !== (entry.isDirectory() ? 0o700 : 0o600)) found.push(`${entry.name} has mode ${mode.toString(8)}`)
  }
  return found
}

async function leftovers(folder: SessionFolder): Promise<string[]> {
  const names = await readdir(folder.path, { recursive: true })
  return names.filter((name) => name.endsWith('.tmp')).map((name) => `${name} was left over`)
}

function differences(session: OpenSession, before: Known, round: KillRound): Reopened {
  const { seq, map } = session.state
  const troubles: string[] = []
  const told = round.shown.filter((commit) => commit.seq > before.seq && commit.seq <= seq)
  if (told.length !== seq - before.seq) troubles.push(`came back at ${seq}, which nobody was shown`)
  const expected = applyAll(
    before.map,
    told.flatMap((commit) => commit.patches),
  )
  if (!isDeepStrictEqual(map, expected)) troubles.push(`the map at ${seq} is another than was shown`)
  const broken = violationsOf(map)
  if (broken.length > 0) troubles.push(`the map breaks ${broken.length} rules`)
  const lost = Math.max(0, Math.max(round.savedSeq, before.seq) - seq)
  if (lost > 0) troubles.push(`${lost} edits called saved are gone`)
  return { known: { seq, map }, troubles, lost }
}

/**
 * Opens a session after its program was killed, and compares it with what the program had shown and called saved.
 *
 * @param mayBeMended whether something had been damaged on purpose, of which opening may tell.
 */
export async function reopen(
  folder: SessionFolder,
  before: Known,
  round: KillRound,
  mayBeMended: boolean,
): Promise<Reopened> {
  const open = await readableByOthers(folder.path)
  const session = await OpenSession.open({ files: nodeFileSystem, clock: stoppedClock }, folder, quietObserver())
  const reopened = differences(session, before, round)
  const { notice } = session.snapshot()
  if (notice !== null && !(mayBeMended && (notice.lost ?? 0) === 0)) {
    reopened.troubles.push(`it says ${notice.code}, ${notice.lost} lost`)
  }
  if (!(await session.flush())) reopened.troubles.push('it cannot be written any more')
  // What was mended is written to, so its files are let go of; the others stay as the kill left them.
  if (mayBeMended) await session.close()
  reopened.troubles.push(...open, ...(await leftovers(folder)), ...round.troubles)
  return reopened
}

/** Takes back everything that was ever done in a session. @returns whether that led to the map it began with. */
export async function undoesToTheBeginning(folder: SessionFolder, beginning: CommunityMap): Promise<boolean> {
  const session = await OpenSession.open({ files: nodeFileSystem, clock: stoppedClock }, folder, quietObserver())
  while (session.execute({ type: 'history/undo' }, null).ok);
  const saved = await session.close()
  return saved && isDeepStrictEqual(session.state.map, beginning)
}
