import type { RecoveryNotice } from '../../src-model/contract/contract'
import type { Commit } from '../../src-model/map/commit'
import { advance, EMPTY_HISTORY } from '../../src-model/map/history'
import { applyAll } from '../../src-model/map/patches'
import { rewind } from '../../src-model/map/replay'
import { applyCommit, type SessionState } from '../../src-model/map/session-state'
import { isContiguous, JOURNAL_VERSION, type JournalContents, type JournalStart } from './journal-lines'
import type { Snapshot } from './snapshot-file'

/** What was read of a session's files. */
export interface Remains {
  journal: JournalContents
  /** `null` when there is none that can be used. */
  snapshot: Snapshot | null
  /** Whether there is a snapshot or a backup, usable or not: the session had been made, and this is not its beginning. */
  hasOther: boolean
  /** Newest first. They need to be read only where `isWhole` says no. */
  backups: Snapshot[]
}

/** The state that was recovered, and what has to be put right on the disk. */
export interface Recovery {
  state: SessionState
  notice: RecoveryNotice | null
  /** How the journal has to be begun again, with the damaged one put aside; `null` when it is good as it is. */
  newJournal: { start: Snapshot; commits: Commit[] } | null
}

/** The number of the last commit that can be read in a journal. */
export function lastSeq(journal: JournalContents): number {
  return journal.commits.at(-1)?.seq ?? journal.start?.seq ?? 0
}

/** Whether journal and snapshot agree and are undamaged. @param newestBackup the number of its commit. */
export function isWhole({ journal, snapshot }: Pick<Remains, 'journal' | 'snapshot'>, newestBackup: number): boolean {
  const isBehind = Math.max(snapshot?.seq ?? 0, newestBackup) > lastSeq(journal)
  return isContiguous(journal) && journal.badLines === 0 && snapshot !== null && !isBehind
}

/** The commits that follow a number without a gap. */
function following(seq: number, commits: readonly Commit[]): Commit[] {
  const found: Commit[] = []
  for (const commit of commits) if (commit.seq === seq + found.length + 1) found.push(commit)
  return found
}

/** The state after those of the commits that follow it: without a gap, and as far as they fit. */
function follow(from: SessionState, commits: readonly Commit[]): SessionState {
  const next = following(from.seq, commits)
  try {
    // All patches at once: one by one, each would copy its part of the map again.
    const patches = next.flatMap((commit) => commit.patches)
    const map = applyAll(from.map, patches)
    return { map, seq: from.seq + next.length, history: next.reduce(advance, from.history) }
  } catch {
    return followWhileFit(from, next)
  }
}

function followWhileFit(from: SessionState, commits: readonly Commit[]): SessionState {
  let state = from
  try {
    for (const commit of commits) state = applyCommit(state, commit)
  } catch {
    // The state before the first commit that does not fit.
  }
  return state
}

/** The start of a journal whose first line alone is unreadable: the inverse patches lead back to it. */
function findStart({ journal, snapshot, backups }: Remains): JournalStart | null {
  const first = journal.commits[0]?.seq
  if (journal.start !== null || !journal.isFirstLineBad || first === undefined) return journal.start
  const isInside = (seq: number) => seq >= first - 1 && seq <= lastSeq(journal)
  const base = [snapshot, ...backups].find((each) => each !== null && isInside(each.seq))
  if (!base) return null
  const start = { version: JOURNAL_VERSION, seq: first - 1, map: base.map }
  if (!isContiguous({ ...journal, start })) return null
  const before = journal.commits.filter((commit) => commit.seq <= base.seq)
  return { ...start, map: rewind(base.map, before) }
}

/** How many commits the bad lines after the last readable one were. Without any readable one, one was the start. */
function lostAtTheEnd({ start, commits, badAtEnd, isFirstLineBad }: JournalContents): number {
  const isStartAmong = isFirstLineBad && start === null && commits.length === 0
  return Math.max(0, badAtEnd - (isStartAmong ? 1 : 0))
}

/** From a journal without a gap: everything, with the history of the whole session. */
function fromJournal(
  { snapshot, hasOther }: Remains,
  journal: JournalContents & { start: JournalStart },
): Recovery | null {
  const { commits, start } = journal
  const base = snapshot !== null && snapshot.seq >= start.seq ? snapshot : start
  const before = commits.filter((commit) => commit.seq <= base.seq)
  const state = follow({ seq: base.seq, map: base.map, history: before.reduce(advance, EMPTY_HISTORY) }, commits)
  if (state.seq !== lastSeq(journal)) return null
  if (journal.badLines > 0) {
    const notice: RecoveryNotice = { code: 'journal-cut', lost: lostAtTheEnd(journal) }
    return { state, notice, newJournal: { start: { seq: start.seq, map: start.map }, commits } }
  }
  const isRebuilt = snapshot === null && (hasOther || state.seq > start.seq)
  return { state, notice: isRebuilt ? { code: 'snapshot-rebuilt', lost: 0 } : null, newJournal: null }
}

/** From a journal with a gap, or none: the newest state that anything leads to, without a history. */
function fromPieces({ journal, snapshot, backups }: Remains): Recovery | null {
  const bases = [snapshot, journal.start, ...backups].filter((each) => each !== null)
  let best: { base: Snapshot; seq: number; map: Snapshot['map'] } | null = null
  for (const base of bases) {
    const { seq, map } = follow({ seq: base.seq, map: base.map, history: EMPTY_HISTORY }, journal.commits)
    if (best === null || seq > best.seq) best = { base, seq, map }
  }
  if (best === null) return null
  const { base, seq, map } = best
  const written = lastSeq(journal) + lostAtTheEnd(journal)
  const isEmpty = journal.start === null && journal.commits.length === 0
  // The journal is always written first: one that ends before another file has lost its end, nobody knows how much.
  const isCutOff = [snapshot, ...backups].some((each) => each !== null && each.seq > written)
  const lost = isEmpty || isCutOff ? null : Math.max(0, written - seq)
  return {
    state: { seq, map, history: EMPTY_HISTORY },
    notice: { code: backups.includes(base) ? 'backup-used' : 'journal-cut', lost },
    newJournal: { start: { seq, map }, commits: [] },
  }
}

/**
 * Works out the newest state that a session's files hold.
 *
 * @returns `null` when nothing in them can be used.
 */
export function recover(remains: Remains): Recovery | null {
  const journal = { ...remains.journal, start: findStart(remains) }
  const newest = Math.max(...[remains.snapshot, ...remains.backups].map((each) => each?.seq ?? 0))
  const whole = isContiguous(journal) && newest <= lastSeq(journal) ? fromJournal(remains, journal) : null
  return whole ?? fromPieces({ ...remains, journal })
}
