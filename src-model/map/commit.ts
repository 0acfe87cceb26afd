import type { Command } from './commands/command'
import { perform } from './commands/command'
import { type MapError, Refusal } from './errors'
import type { CommunityMap } from './map'
import type { Patch } from './patches'
import { patch } from './patches'

/** What a commit was made for: an edit, the taking back or redoing of earlier ones, or the erasing of a person. */
export type CommitKind = 'edit' | 'undo' | 'redo' | 'erasure'

/** A change that was made: what the journal keeps and the windows apply. */
export interface Commit {
  /** Counts the commits of a session from 1, without gaps. */
  seq: number
  /** ISO 8601, UTC. */
  at: string
  /** Who asked for it. */
  by: 'facilitator'
  kind: CommitKind
  /** The command it came from, for the name of an undo step. */
  command: Command['type']
  /** Commits with the same key, one after the other, are one undo step: a drag, a stretch of typing. */
  gesture?: string
  patches: Patch[]
  /** Brings the map back to before this commit. */
  inverse: Patch[]
}

/** A commit as windows are told of it: what it takes to go back is main's to know. */
export type ToldCommit = Omit<Commit, 'inverse'>

/** What a command did to a map, or why it was refused. */
export type RunResult =
  | { ok: true; map: CommunityMap; patches: Patch[]; inverse: Patch[] }
  | { ok: false; error: MapError }

/** Runs a command on a map. The map given stays as it is. */
export function run(map: CommunityMap, command: Command): RunResult {
  try {
    return { ok: true, ...patch(map, (draft) => perform(draft, command)) }
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, error: thrown.error }
    throw thrown
  }
}
