import type { Commit } from './commit'
import { HeldStep } from './held-step'
import { COLLECTIONS } from './map'
import type { Patch } from './patches'

/** One step that undo takes back whole: one commit, or those of one gesture. */
export type UndoStep = Pick<Commit, 'at' | 'command' | 'gesture' | 'patches' | 'inverse'>

/** So many steps from the last one on stay as they are when others are put away. */
const AT_HAND = 64

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

/** Whether a patch writes another value of a field in place of the one before. */
function isOfField({ op, path }: Patch): boolean {
  const [part] = path
  if (op !== 'replace') return false
  return (
    path.length === (part === 'session' ? 2 : 3) && (part === 'session' || COLLECTIONS.some((each) => each === part))
  )
}

/** Patches without those whose field a later one writes again. */
function lastOfEach(patches: readonly Patch[]): Patch[] {
  return [...new Map(patches.map((each) => [each.path.join(' '), each])).values()]
}

/** Whether a gesture ended where it began: every place that it wrote to has its old value again. */
function cancelsOut({ patches, inverse }: Pick<UndoStep, 'patches' | 'inverse'>): boolean {
  const before = new Map(inverse.map(({ path, value }) => [path.join(' '), JSON.stringify(value)]))
  return patches.every(({ path, value }) => before.get(path.join(' ')) === JSON.stringify(value))
}

function withEdit(history: History, commit: Commit): History {
  const last = history.done?.top
  if (last?.gesture === undefined || last.gesture !== commit.gesture) {
    return { done: { top: commit, below: history.done }, undone: null }
  }
  const patches = [...last.patches, ...commit.patches]
  const inverse = [...commit.inverse, ...last.inverse]
  // A stretch of typing writes the same field at each key: the step does not grow with it.
  const isOfFields = patches.every(isOfField) && inverse.every(isOfField)
  const change = isOfFields ? { patches: lastOfEach(patches), inverse: lastOfEach(inverse) } : { patches, inverse }
  const joined: UndoStep = { at: last.at, command: last.command, gesture: last.gesture, ...change }
  const below = history.done?.below ?? null
  return { done: isOfFields && cancelsOut(joined) ? below : { top: joined, below }, undone: null }
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

/**
 * Puts away what undo is not likely to take back soon. The history is the same afterwards, and takes less memory.
 *
 * @param store takes a text, and answers with what gives it back.
 */
export function putAway({ done }: History, store: (text: string) => () => string): void {
  let stack = done
  for (let count = 0; count < AT_HAND && stack !== null; count += 1) stack = stack.below
  const old: Stack[] = []
  for (; stack !== null && !(stack.top instanceof HeldStep); stack = stack.below) old.push(stack)
  if (old.length === 0) return
  const restore = store(JSON.stringify(old.map(({ top: { patches, inverse } }) => ({ patches, inverse }))))
  for (const [index, each] of old.entries()) each.top = new HeldStep(each.top, () => JSON.parse(restore())[index])
}
