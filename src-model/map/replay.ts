import type { Commit } from './commit'
import type { CommunityMap } from './map'
import { applyAll } from './patches'
import { applyCommit, type SessionState, startState } from './session-state'

/**
 * The state that a journal leads to.
 *
 * @param start the map before the first commit.
 * @param commits in order, from number 1.
 * @throws RangeError when a number is missing.
 */
export function replay(start: CommunityMap, commits: Iterable<Commit>): SessionState {
  let state = startState(start)
  for (const commit of commits) state = applyCommit(state, commit)
  return state
}

/** The map before the given commits, the last of which led to `map`. */
export function rewind(map: CommunityMap, commits: readonly Commit[]): CommunityMap {
  return commits.toReversed().reduce((later, commit) => applyAll(later, commit.inverse), map)
}
