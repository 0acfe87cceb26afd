import type { Commit } from './commit'
import { inNewRecords } from './followed'
import { advance, EMPTY_HISTORY, stepsOf, type UndoStep } from './history'
import type { Id } from './ids'
import type { CommunityMap, Thing } from './map'
import { COLLECTIONS, own } from './map'
import type { OpenMap } from './open-map'
import { applyAll, patch } from './patches'
import type { SessionState, Stamp } from './session-state'
import { PersonRemover } from './without-person'

/** A session as if a person had never been in it. */
export interface Erasure {
  /** The session from now on: its map, and what can be undone, without the person. There is nothing to redo. */
  state: SessionState
  /** Brings a window's map to that state. It goes to no journal and has no inverse: it cannot be undone. */
  commit: Commit
  /** Whatever the person was called. */
  names: string[]
  /** What the journal holds from now on, in place of what it held: the map before its commits, and these. */
  journal: { start: { seq: number; map: CommunityMap }; commits: Commit[] }
}

/** The map before the first step, and everything that a person was called on the way there. */
function beginningOf(
  state: SessionState,
  steps: readonly UndoStep[],
  person: Id,
): { map: CommunityMap; names: string[] } {
  let { map } = state
  let newest: string | undefined
  const names = new Set<string>()
  for (const step of [...steps.toReversed(), null]) {
    const name = own(map.participants, person)?.name
    newest ??= name
    // Of earlier names only whole ones are looked for in texts: half-typed ones are words that mean something else.
    if (name !== undefined && (name === newest || name.includes(' '))) names.add(name)
    if (step !== null) map = applyAll(map, step.inverse)
  }
  return { map, names: [...names] }
}

/** The things whose places in the map a step wrote to. */
function touchedBy({ patches, inverse }: UndoStep): Map<string, Set<Id>> {
  const touched = new Map<string, Set<Id>>()
  for (const { path } of [...patches, ...inverse]) {
    const [part, id] = path.map(String)
    const ids = touched.get(part ?? '') ?? new Set()
    touched.set(part ?? '', ids)
    if (id !== undefined) ids.add(id)
  }
  return touched
}

/** Writes what a step made of the whole map into the map without the person. */
function follow(draft: OpenMap, whole: CommunityMap, step: UndoStep, remover: PersonRemover): void {
  const touched = touchedBy(step)
  for (const collection of COLLECTIONS) {
    for (const id of touched.get(collection) ?? []) {
      const thing = own<Thing>(whole[collection], id)
      const next = thing && remover.thing(collection, thing)
      if (next) draft.put(collection, id, next)
      else draft.remove(collection, id)
    }
    if (touched.get('order')?.has(collection)) draft.putOrder(collection, remover.order(whole, collection))
  }
  if (touched.has('session') || touched.has('unknown')) draft.putRest(remover.rest(whole))
}

/** The steps again without the person; what was about nobody else is none any more. */
function stepsWithout(first: CommunityMap, steps: readonly UndoStep[], remover: PersonRemover) {
  const start = remover.map(first)
  let whole = first
  let map = start
  const made: Pick<Commit, 'at' | 'command' | 'patches' | 'inverse'>[] = []
  for (const step of steps) {
    const { at, command } = step
    whole = applyAll(whole, step.patches)
    const now = whole
    const next = patch(map, (draft) => follow(draft, now, step, remover))
    map = next.map
    if (next.patches.length > 0) made.push({ at, command, patches: next.patches, inverse: next.inverse })
  }
  return { start, map, made }
}

/** Takes the person out of a draft of a map. Things that are nobody else's business stay the same objects. */
function takeOut(draft: OpenMap, map: CommunityMap, remover: PersonRemover): void {
  for (const collection of COLLECTIONS) {
    for (const thing of Object.values<Thing>(map[collection])) {
      const next = remover.thing(collection, thing)
      if (next === undefined) draft.remove(collection, thing.id)
      else if (next !== thing) draft.put(collection, thing.id, next)
    }
    draft.putOrder(collection, remover.order(map, collection))
  }
  draft.putRest(remover.rest(map))
}

/**
 * Erases a person from a session: from its map with their ties, from texts that name them, and from every step that
 * undo can take back. What was undone before is forgotten. A person who is in the history only is erased as well.
 */
export function erasePerson(state: SessionState, person: Id, { at }: Pick<Stamp, 'at'>): Erasure {
  const steps = stepsOf(state.history)
  const { map: first, names } = beginningOf(state, steps, person)
  const remover = new PersonRemover(person, names)
  const { start, map, made } = stepsWithout(first, steps, remover)
  const seq = state.seq + 1
  const before = seq - made.length
  const commits = made.map(
    (each, index): Commit => ({ seq: before + index + 1, by: 'facilitator', kind: 'edit', ...each }),
  )
  const { patches } = patch(state.map, (draft) => takeOut(draft, state.map, remover))
  return {
    state: { map: inNewRecords(map), seq, history: commits.reduce(advance, EMPTY_HISTORY) },
    commit: { seq, at, by: 'facilitator', kind: 'erasure', command: 'map/remove', patches, inverse: [] },
    names,
    journal: { start: { seq: before, map: start }, commits },
  }
}
