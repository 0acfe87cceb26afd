import type { Commit } from './commit'
import type { Patch } from './patches'

/** One step that undo takes back whole: one commit, or those of one gesture. */
export interface UndoStep {
  /** When it was made, ISO 8601, UTC. */
  at: string
  command: Commit['command']
  gesture: string | undefined
  patches: Patch[]
  inverse: Patch[]
}

/** A stack that shares its tail, so that each commit costs the same however long the session is. */
interface Stack {
  top: UndoStep
  below: Stack | null
}

/** What can be undone and redone: a value made from the commits alone, so that it survives a restart. */
export interface History {
  done: Stack | null
  undone: Stack | null
}

export const EMPTY_HISTORY: History = { done: null, undone: null }

/** The step that undo would take back now. */
export function nextUndo(history: History): UndoStep | undefined {
  return history.done?.top
}

/** The step that redo would bring back now. */
export function nextRedo(history: History): UndoStep | undefined {
  return history.undone?.top
}

/** Every step that undo can take back, the oldest first. */
export function stepsOf({ done }: History): UndoStep[] {
  const steps: UndoStep[] = []
  for (let stack = done; stack !== null; stack = stack.below) steps.push(stack.top)
  return steps.reverse()
}

function stepOf(commit: Commit): UndoStep {
  return {
    at: commit.at,
    command: commit.command,
    gesture: commit.gesture,
    patches: commit.patches,
    inverse: commit.inverse,
  }
}

/** Whether a gesture ended where it began: every place that it wrote to has its old value again. */
function cancelsOut({ patches, inverse }: UndoStep): boolean {
  if ([...patches, ...inverse].some(({ op }) => op !== 'replace')) return false
  const last = (list: readonly Patch[]) =>
    new Map(list.map(({ path, value }) => [JSON.stringify(path), JSON.stringify(value)]))
  const before = last(inverse)
  return [...last(patches)].every(([path, value]) => before.get(path) === value)
}

function withEdit(history: History, commit: Commit): History {
  const last = history.done?.top
  if (last?.gesture === undefined || last.gesture !== commit.gesture) {
    return { done: { top: stepOf(commit), below: history.done }, undone: null }
  }
  const joined: UndoStep = {
    ...last,
    patches: [...last.patches, ...commit.patches],
    inverse: [...commit.inverse, ...last.inverse],
  }
  const below = history.done?.below ?? null
  return { done: cancelsOut(joined) ? below : { top: joined, below }, undone: null }
}

/** The history after one more commit. */
export function advance(history: History, commit: Commit): History {
  if (commit.kind === 'erasure') return EMPTY_HISTORY
  if (commit.kind === 'edit') return withEdit(history, commit)
  const [from, to] = commit.kind === 'undo' ? [history.done, history.undone] : [history.undone, history.done]
  if (from === null) return history
  const moved: Stack = { top: from.top, below: to }
  return commit.kind === 'undo' ? { done: from.below, undone: moved } : { done: moved, undone: from.below }
}
