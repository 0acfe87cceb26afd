import type { PeopleNetwork } from '../networks/people-network'
import { components, largestShare } from './components'

/** Betweenness that is the same but for rounding: sums of the same fractions in another order. */
const ROUNDING = 1e-9

function goesBefore(network: PeopleNetwork, betweenness: readonly number[], one: number, other: number): boolean {
  const [mine, theirs] = [betweenness[one] ?? 0, betweenness[other] ?? 0]
  if (Math.abs(mine - theirs) > ROUNDING * Math.max(1, mine, theirs)) return mine > theirs
  const degrees = (network.neighbours[one]?.length ?? 0) - (network.neighbours[other]?.length ?? 0)
  return degrees === 0 ? (network.ids[one] ?? '') < (network.ids[other] ?? '') : degrees > 0
}

/** The person with the highest betweenness; of several the one with more ties, then with the smaller id. */
export function hubOf(network: PeopleNetwork, betweenness: readonly number[]): number | null {
  return network.ids.reduce<number | null>(
    (hub, _, person) => (hub === null || goesBefore(network, betweenness, person, hub) ? person : hub),
    null,
  )
}

/** The busiest person: the hub, where it lies between others at all. */
export function busiestOf(network: PeopleNetwork, betweenness: readonly number[]): number | null {
  const hub = hubOf(network, betweenness)
  return hub !== null && (betweenness[hub] ?? 0) > ROUNDING ? hub : null
}

/**
 * Hub-loss share: the largest component without the hub, among the n − 1 who are left. `null` for fewer than two
 * people.
 */
export function hubLossShare(network: PeopleNetwork, betweenness: readonly number[]): number | null {
  const hub = hubOf(network, betweenness)
  return hub === null ? null : largestShare(components(network, new Set([hub])))
}
