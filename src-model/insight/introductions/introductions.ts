import type { CommunityMap } from '../../map/map'
import { runThrough, type Steps } from '../steps'
import { Best } from './best'
import { introductionOf } from './details'
import { groundOf } from './ground'
import type { Introduction, Wishes } from './introduction'
import { Standing } from './standing'
import { Turn } from './turn'

/** A pair on its way to be offered. */
interface Candidate {
  /** See `Standing`. */
  standing: number
  score: number
  /** How many people the two are tied to, in sum. */
  ties: number
  /** The two, by the places of their names. */
  first: number
  second: number
}

function byWorth(one: Candidate, other: Candidate): number {
  return (
    one.standing - other.standing ||
    other.score - one.score ||
    one.ties - other.ties ||
    one.first - other.first ||
    one.second - other.second
  )
}

/** How many pairs are looked at in one step: some tenths of a millisecond. */
const PAIRS_PER_STEP = 10_000

/** Finds in steps what `introductionsOf` does. */
export function* introductionSteps(map: CommunityMap, wishes: Wishes): Steps<Introduction[]> {
  const ground = groundOf(map)
  yield
  const { network, byName, placeOf } = ground
  const only = wishes.only === undefined ? undefined : network.indexOf.get(wishes.only)
  if (wishes.only !== undefined && only === undefined) return []
  const best = new Best(wishes.most, byWorth)
  const standing = new Standing(ground, wishes)
  const turn = new Turn(ground)
  let pairs = 0
  for (const one of only === undefined ? byName : [only]) {
    turn.begin(one)
    const place = placeOf[one] ?? 0
    // Each pair once: with those whose names come later.
    for (let at = only === undefined ? place + 1 : 0; at < byName.length; at += 1) {
      const other = byName[at] ?? -1
      const score = turn.scoreWith(other)
      if (score <= 0) continue
      const stands = standing.of(one, other)
      if (stands === null) continue
      const ties = turn.tiesWith(other)
      best.add({ standing: stands, score, ties, first: Math.min(place, at), second: Math.max(place, at) })
    }
    pairs += byName.length + turn.end()
    if (pairs < PAIRS_PER_STEP) continue
    pairs = 0
    yield
  }
  const offered: Introduction[] = []
  for (const { first, second, score } of best.sorted()) {
    offered.push(introductionOf(ground, byName[first] ?? -1, byName[second] ?? -1, score))
    yield
  }
  return offered
}

/**
 * Whom to introduce to whom: pairs without a tie between them, by what speaks for it, the best first. Of equal ones
 * those with fewer ties between the two come first, then by their names. Nobody is offered without a reason, and the
 * order of the map does not matter.
 */
export function introductionsOf(map: CommunityMap, wishes: Wishes): Introduction[] {
  return runThrough(introductionSteps(map, wishes))
}
