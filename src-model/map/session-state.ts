import { z } from '../zod'
import type { Command } from './commands/command'
import { commandSchema } from './commands/command'
import type { Commit, CommitKind } from './commit'
import { run } from './commit'
import type { MapError } from './errors'
import type { History, UndoStep } from './history'
import { advance, EMPTY_HISTORY, nextRedo, nextUndo } from './history'
import type { CommunityMap } from './map'
import { mapAfter } from './patches'

/** Undo and redo ask for a change like any command; what they change follows from the history. */
export const instructionSchema = z.union([
  commandSchema,
  z.strictObject({ type: z.literal('history/undo') }),
  z.strictObject({ type: z.literal('history/redo') }),
])
export type Instruction = Command | { type: 'history/undo' } | { type: 'history/redo' }

/** An open session as a value: the map, the number of its last commit, and what can be undone. */
export interface SessionState {
  map: CommunityMap
  seq: number
  history: History
}

/** What the caller knows of a command besides the command itself. */
export interface Stamp {
  /** ISO 8601, UTC. */
  at: string
  /** See `Commit.gesture`. */
  gesture?: string | undefined
}

/** A session's state after an instruction. `commit` is null where nothing changed. */
export type ExecuteResult = { ok: true; state: SessionState; commit: Commit | null } | { ok: false; error: MapError }

/** The state of a session that has made no commits yet. */
export function startState(map: CommunityMap): SessionState {
  return { map, seq: 0, history: EMPTY_HISTORY }
}

function commitOf(
  state: SessionState,
  stamp: Stamp,
  change: { kind: CommitKind; command: Commit['command'] } & Pick<Commit, 'patches' | 'inverse'>,
): Commit {
  const base: Commit = { seq: state.seq + 1, at: stamp.at, by: 'facilitator', ...change }
  return stamp.gesture === undefined ? base : { ...base, gesture: stamp.gesture }
}

function moveThroughHistory(state: SessionState, kind: 'undo' | 'redo', step: UndoStep, stamp: Stamp): ExecuteResult {
  const [patches, inverse] = kind === 'undo' ? [step.inverse, step.patches] : [step.patches, step.inverse]
  const commit = commitOf(state, { at: stamp.at }, { kind, command: step.command, patches, inverse })
  return { ok: true, state: applyCommit(state, commit), commit }
}

/** Carries an instruction out on an open session. The state given stays as it is. */
export function execute(state: SessionState, instruction: Instruction, stamp: Stamp): ExecuteResult {
  if (instruction.type === 'history/undo') {
    const step = nextUndo(state.history)
    if (step === undefined) return { ok: false, error: { code: 'nothing-to-undo', params: {} } }
    return moveThroughHistory(state, 'undo', step, stamp)
  }
  if (instruction.type === 'history/redo') {
    const step = nextRedo(state.history)
    if (step === undefined) return { ok: false, error: { code: 'nothing-to-redo', params: {} } }
    return moveThroughHistory(state, 'redo', step, stamp)
  }
  const result = run(state.map, instruction)
  if (!result.ok) return result
  if (result.patches.length === 0) return { ok: true, state, commit: null }
  const commit = commitOf(state, stamp, {
    kind: 'edit',
    command: instruction.type,
    patches: result.patches,
    inverse: result.inverse,
  })
  return {
    ok: true,
    state: { map: result.map, seq: commit.seq, history: advance(state.history, commit) },
    commit,
  }
}

/**
 * The state after a commit that somebody else made: the journal on opening, the main process for a window.
 *
 * @throws RangeError when the commit is not the next one.
 */
export function applyCommit(state: SessionState, commit: Commit): SessionState {
  if (commit.seq !== state.seq + 1) throw new RangeError(`commit ${commit.seq} does not follow ${state.seq}`)
  return {
    map: mapAfter(state.map, commit),
    seq: commit.seq,
    history: advance(state.history, commit),
  }
}
