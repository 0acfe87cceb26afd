import type { Commit } from './commit'
import { HeldStep } from './held-step'
import { JoinedStep, joinedChange } from './joined-step'

/** One step that undo takes back whole: one commit, or those of one gesture. */
export type UndoStep = Pick<Commit, 'at' | 'command' | 'gesture' | 'patches' | 'inverse'>

/** So many steps from the last one on stay as they are when others are put away. */
const AT_HAND = 64
/** So many of those are put away together at most: to take one back costs as much as all of them. */
const TOGETHER = 64

type Change = Pick<Commit, 'patches' | 'inverse'>

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

function isNothing(step: UndoStep): boolean {
  return step instanceof JoinedStep && step.isNothing
}

/** A stack from its first step on: a gesture that was not looked at yet may turn out to be none. */
function settled(stack: Stack | null): Stack | null {
  let first = stack
  while (first !== null && isNothing(first.top)) first = first.below
  return first
}

/** The step that undo would take back now. */
export function nextUndo(history: History): UndoStep | undefined {
  return settled(history.done)?.top
}

/** The step that redo would bring back now. */
export function nextRedo(history: History): UndoStep | undefined {
  return history.undone?.top
}

/** Every step that undo can take back, the oldest first. */
export function stepsOf({ done }: History): UndoStep[] {
  const steps: UndoStep[] = []
  for (let stack = done; stack !== null; stack = stack.below) {
    if (!isNothing(stack.top)) steps.push(stack.top)
  }
  return steps.reverse()
}

function withEdit({ done }: History, commit: Commit): History {
  const top = done?.top
  const gesture = top?.gesture
  const goesOn = top !== undefined && gesture !== undefined && gesture === commit.gesture
  // Opening looks at no step: that of a gesture is put together when undo comes to it.
  if (commit instanceof HeldStep) {
    const step = goesOn ? new JoinedStep(top, commit) : commit
    return { done: { top: step, below: goesOn ? (done?.below ?? null) : done }, undone: null }
  }
  if (!goesOn || isNothing(top)) return { done: { top: commit, below: settled(done) }, undone: null }
  const below = done?.below ?? null
  const change = joinedChange(top, commit)
  if (change === null) return { done: below, undone: null }
  const { at, command } = top
  return { done: { top: { at, command, gesture, ...change }, below }, undone: null }
}

/** The history after one more commit. */
export function advance(history: History, commit: Commit): History {
  if (commit.kind === 'erasure') return EMPTY_HISTORY
  if (commit.kind === 'edit') return withEdit(history, commit)
  const done = settled(history.done)
  const [from, to] = commit.kind === 'undo' ? [done, history.undone] : [history.undone, done]
  if (from === null) return history
  const moved: Stack = { top: from.top, below: to }
  return commit.kind === 'undo' ? { done: from.below, undone: moved } : { done: moved, undone: from.below }
}

/** Steps put into one text, which is read once for all of them that are looked at in one go. */
function holdTogether(stacks: readonly Stack[], store: (text: string) => () => string): void {
  const restore = store(JSON.stringify(stacks.map(({ top: { patches, inverse } }) => ({ patches, inverse }))))
  let known: WeakRef<Change[]> | null = null
  const read = (index: number): Change => {
    const changes: Change[] = known?.deref() ?? JSON.parse(restore())
    known = new WeakRef(changes)
    return changes[index] as Change
  }
  for (const [index, each] of stacks.entries()) each.top = new HeldStep(each.top, () => read(index))
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
  for (let from = 0; from < old.length; from += TOGETHER) holdTogether(old.slice(from, from + TOGETHER), store)
}
