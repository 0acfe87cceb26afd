import type { Id } from './ids'
import type { Collection } from './map'
import type { Patch } from './patches'

/** From so many ids that come and go on, a whole list may be the smaller patch. */
const MANY = 100

/** The places in `before` of the ids that leave a list, and those in `after` of the ids that come. */
interface Moves {
  left: number[]
  came: number[]
}

/** @returns `null` where those that stay changed places. */
function movesBetween(before: readonly Id[], after: readonly Id[], stays: Stays): Moves | null {
  const moves: Moves = { left: [], came: [] }
  let [from, to] = [0, 0]
  while (from < before.length || to < after.length) {
    const [old, now] = [before[from], after[to]]
    if (old === now) {
      from += 1
      to += 1
    } else if (old !== undefined && !stays.isIn(old)) moves.left.push(from++)
    else if (now !== undefined && !stays.wasIn(now)) moves.came.push(to++)
    else return null
  }
  return moves
}

/** Whether an id is in the list after the change, and whether it was in it before. */
interface Stays {
  isIn(id: Id): boolean
  wasIn(id: Id): boolean
}

/**
 * The places where ids left a list, and where they came; the whole list where those that stayed changed places, or
 * where they are fewer than those that come and go. What it costs beyond comparing the two goes with those.
 */
export function orderPatches(
  collection: Collection,
  before: readonly Id[],
  after: readonly Id[],
  stays: Stays,
): Patch[] {
  if (before === after) return []
  const moves = movesBetween(before, after, stays)
  const changes = moves === null ? 0 : moves.left.length + moves.came.length
  if (moves === null || changes > Math.max(MANY, before.length - moves.left.length))
    return [{ op: 'replace', path: ['order', collection], value: [...after] }]
  const path = (place: number) => ['order', collection, place]
  return [
    ...moves.left.toReversed().map((place): Patch => ({ op: 'remove', path: path(place) })),
    ...moves.came.map((place): Patch => ({ op: 'add', path: path(place), value: after[place] as Id })),
  ]
}
