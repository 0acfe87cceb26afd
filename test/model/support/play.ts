import { commandSchema } from '../../../src-model/map/commands/command'
import type { Commit } from '../../../src-model/map/commit'
import type { CommunityMap } from '../../../src-model/map/map'
import { execute, type Instruction, type SessionState, startState } from '../../../src-model/map/session-state'
import type { EventPlan } from './arbitrary-command'

const AT = '2030-01-01T00:00:00.000Z'

/** What came of playing events: the last state, and the commits made on the way. */
export interface Played {
  state: SessionState
  commits: Commit[]
}

function instructionOf(event: EventPlan, map: CommunityMap): Instruction {
  // Through the schema, as every command comes: the map only ever meets what the door let in.
  return event.type === 'command' ? commandSchema.parse(event.plan(map)) : event
}

/** Plays events on a map, refused ones included, and calls `each` after every one. */
export function play(
  start: CommunityMap,
  events: readonly EventPlan[],
  each: (state: SessionState, before: SessionState) => void = () => {},
): Played {
  let state = startState(start)
  const commits: Commit[] = []
  for (const event of events) {
    const before = state
    const gesture = event.type === 'command' ? event.gesture : undefined
    const result = execute(state, instructionOf(event, state.map), { at: AT, gesture })
    if (result.ok) {
      state = result.state
      if (result.commit) commits.push(result.commit)
    }
    each(state, before)
  }
  return { state, commits }
}

/** Carries instructions out one after the other; each must be accepted. */
export function stateAfter(
  state: SessionState,
  steps: readonly { instruction: Instruction; gesture?: string }[],
): SessionState {
  return steps.reduce((current, { instruction, gesture }) => {
    const result = execute(current, instruction, { at: AT, gesture })
    if (!result.ok) throw new Error(result.error.code)
    return result.state
  }, state)
}

/** Undoes or redoes until there is nothing left. */
export function playToEnd(from: SessionState, type: 'history/undo' | 'history/redo'): SessionState {
  let state = from
  for (;;) {
    const result = execute(state, { type }, { at: AT })
    if (!result.ok) return state
    state = result.state
  }
}
