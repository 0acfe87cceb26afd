import type { CommunityMap } from '../../src-model/map/map'
import { sessionStore } from './session-store'

/**
 * What is to be done when its turn comes.
 *
 * @param map as what was before left it; `null` if the session that it was asked for in is not open any more.
 */
type Work<Result> = (map: CommunityMap | null) => Result | Promise<Result>

function openMap(): CommunityMap | null {
  return sessionStore.getState().session?.map ?? null
}

/**
 * Begins a line of things that are done one at a time, each setting out from where the one before it left the map.
 *
 * @returns puts one at the line's end. What becomes of it is for whoever asked: one that fails holds nobody up.
 */
export function inTurn(): <Result>(work: Work<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const askedIn = openMap()?.session.id
    const done = last.then(() => {
      const map = openMap()
      return work(map?.session.id === askedIn ? map : null)
    })
    last = done.catch(() => undefined)
    return done
  }
}
