import type { Id } from '../../map/ids'
import type { CommunityMap, Language } from '../../map/map'
import { Best } from './best'
import { introductionOf, textBetween } from './details'
import { type Ground, groundOf } from './ground'
import { type Dismissals, type Introduction, pairKey } from './introduction'
import { scoreOf } from './score'

/** Which introductions are asked for. */
export interface Wishes {
  /** Pairs that are left out while what lies between them is the same as it was then. */
  dismissed: Dismissals
  /** Pairs that come after all others, the latest last. By `pairKey`. */
  passed?: readonly string[]
  /** A person whose introductions alone are wanted. */
  only?: Id
  /** How many at the most. */
  most: number
  /** In which names are sorted. */
  language: Language
}

/** A pair on its way to be offered: its place in the order, and the two by the places of their names. */
interface Candidate {
  passed: number
  score: number
  ties: number
  first: number
  second: number
}

function goesBefore(one: Candidate, other: Candidate): number {
  return (
    one.passed - other.passed ||
    other.score - one.score ||
    one.ties - other.ties ||
    one.first - other.first ||
    one.second - other.second
  )
}

/** How much is looked at between two steps: some tenths of a millisecond. */
const WORK_PER_STEP = 20_000

/** Computes in steps what `introductionsOf` does, so that whoever calls can give it up. */
export function* introductionSteps(map: CommunityMap, wishes: Wishes): Generator<undefined, Introduction[]> {
  const ground = groundOf(map, wishes.language)
  const { network, componentOf, isLoaded, byName, placeOf } = ground
  const { neighbours, sides } = network
  const count = byName.length
  const best = new Best(wishes.most, goesBefore)
  const placeIn = orderOf(ground, wishes)
  // What the person whose turn it is has with each of the others; put back to nothing after the turn.
  const needs = new Int32Array(count)
  const acquaintances = new Int32Array(count)
  const tiedTo = new Int32Array(count).fill(-1)
  let work = 0

  const only = wishes.only === undefined ? undefined : network.indexOf.get(wishes.only)
  if (wishes.only !== undefined && only === undefined) return []
  for (const one of only === undefined ? byName : [only]) {
    const mine = neighbours[one] ?? []
    const matches = ground.matchesOf(one)
    for (const [at, other] of matches.others.entries()) needs[other] = (needs[other] ?? 0) + (matches.points[at] ?? 0)
    tiedTo[one] = one
    for (const known of mine) {
      tiedTo[known] = one
      for (const other of neighbours[known] ?? []) acquaintances[other] = (acquaintances[other] ?? 0) + 1
      work += neighbours[known]?.length ?? 0
    }
    const place = placeOf[one] ?? 0
    for (let at = only === undefined ? place + 1 : 0; at < count; at += 1) {
      const other = byName[at] ?? -1
      if (tiedTo[other] === one) continue
      const theirs = neighbours[other]?.length ?? 0
      const score = scoreOf({
        needs: needs[other] ?? 0,
        isAlone: mine.length === 0 || theirs === 0,
        joins: componentOf[one] !== componentOf[other],
        isCrossSide: sides[one] !== sides[other],
        acquaintances: acquaintances[other] ?? 0,
        loaded: Number(isLoaded[one]) + Number(isLoaded[other]),
      })
      if (score <= 0) continue
      const passed = placeIn(one, other)
      if (passed === null) continue
      best.add({ passed, score, ties: mine.length + theirs, first: Math.min(place, at), second: Math.max(place, at) })
    }
    for (const other of matches.others) needs[other] = 0
    for (const known of mine) for (const other of neighbours[known] ?? []) acquaintances[other] = 0
    work += count + matches.others.length
    if (work >= WORK_PER_STEP) {
      work = 0
      yield
    }
  }

  const offered: Introduction[] = []
  for (const { first, second, score } of best.sorted()) {
    offered.push(introductionOf(ground, byName[first] ?? -1, byName[second] ?? -1, score))
    yield
  }
  return offered
}

/**
 * Where two people stand among the pairs that were passed over: -1 for those that were not, `null` for those that are
 * not to be offered.
 */
function orderOf(ground: Ground, { dismissed, passed = [] }: Wishes): (one: number, other: number) => number | null {
  const { ids } = ground.network
  const places = new Map(passed.map((key, place) => [key, place]))
  const left = new Map(Object.entries(dismissed))
  if (places.size === 0 && left.size === 0) return () => -1
  return (one, other) => {
    const key = pairKey(ids[one] ?? '', ids[other] ?? '')
    const then = left.get(key)
    return then !== undefined && then === textBetween(ground, one, other) ? null : (places.get(key) ?? -1)
  }
}

/**
 * Whom to introduce to whom: pairs without a tie between them, by what speaks for it, the best first. Of equal ones
 * those with fewer ties between the two come first, then by their names. Nobody is offered without a reason, and
 * the order of the map does not matter.
 */
export function introductionsOf(map: CommunityMap, wishes: Wishes): Introduction[] {
  const steps = introductionSteps(map, wishes)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
