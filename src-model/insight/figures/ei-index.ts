import { SIDES, type Side } from '../../map/map'
import { type PeopleNetwork, pairsOf } from '../networks/people-network'

/** Pairs of people whose ends are of two sides, and pairs within one. */
export interface AcrossAndWithin {
  across: number
  within: number
}

/**
 * E–I index: (E − I)/(E + I), E pairs across and I pairs within, from −1, all within, to 1, all across
 * (Krackhardt & Stern 1988). `null` where there are none.
 */
export function eiIndex({ across, within }: AcrossAndWithin): number | null {
  return across + within === 0 ? null : (across - within) / (across + within)
}

function count(pairs: AcrossAndWithin, isAcross: boolean): void {
  if (isAcross) pairs.across += 1
  else pairs.within += 1
}

/** A value for each side. */
export function forSides<Value>(valueFor: (side: Side) => Value): Record<Side, Value> {
  return Object.fromEntries(SIDES.map((side) => [side, valueFor(side)])) as Record<Side, Value>
}

/** Tied pairs across and within: of the whole map, and those with at least one end on each side. */
export function tiedPairs(network: PeopleNetwork): { all: AcrossAndWithin; bySide: Record<Side, AcrossAndWithin> } {
  const all = { across: 0, within: 0 }
  const bySide = forSides(() => ({ across: 0, within: 0 }))
  for (const [one, other] of pairsOf(network)) {
    const ends = new Set([network.sides[one] as Side, network.sides[other] as Side])
    count(all, ends.size > 1)
    for (const side of ends) count(bySide[side], ends.size > 1)
  }
  return { all, bySide }
}

/** Tied pairs across and within of one person. */
export function pairsOfPerson({ neighbours, sides }: PeopleNetwork, person: number): AcrossAndWithin {
  const pairs = { across: 0, within: 0 }
  for (const other of neighbours[person] ?? []) count(pairs, sides[other] !== sides[person])
  return pairs
}

/** How many people each side has. */
export function peopleBySide({ sides }: PeopleNetwork): Record<Side, number> {
  return forSides((side) => sides.filter((each) => each === side).length)
}

/**
 * All possible pairs across and within (Krackhardt & Stern 1988), whose E–I index is what chance alone would come to:
 * of the whole map, and those with at least one end on each side, n_s(n − n_s) across and n_s(n_s − 1)/2 within.
 *
 * @param people how many each side has.
 */
export function possiblePairs(people: Readonly<Record<Side, number>>): {
  all: AcrossAndWithin
  bySide: Record<Side, AcrossAndWithin>
} {
  const n = SIDES.reduce((sum, side) => sum + people[side], 0)
  const bySide = forSides((side) => ({
    across: people[side] * (n - people[side]),
    within: (people[side] * (people[side] - 1)) / 2,
  }))
  const within = SIDES.reduce((sum, side) => sum + bySide[side].within, 0)
  return { all: { across: (n * (n - 1)) / 2 - within, within }, bySide }
}
