import type { PeopleNetwork } from '../networks/people-network'
import { components, largestShare } from './components'

/** What part of the highest betweenness rounding may take from one that is as high: sums in another order. */
const ROUNDING = 1e-12

/** The person with the highest betweenness; of several the one with more ties, then with the smaller id. */
export function hubOf({ ids, neighbours }: PeopleNetwork, betweenness: readonly number[]): number | null {
  const most = betweenness.reduce((max, each) => Math.max(max, each), 0)
  const highest = [...ids.keys()].filter((person) => (betweenness[person] ?? 0) >= most - ROUNDING * most)
  const ties = (person: number) => neighbours[person]?.length ?? 0
  const goesBefore = (one: number, other: number) =>
    ties(one) === ties(other) ? (ids[one] ?? '') < (ids[other] ?? '') : ties(one) > ties(other)
  return highest.reduce<number | null>((hub, each) => (hub === null || goesBefore(each, hub) ? each : hub), null)
}

/** The busiest person: the hub, where it lies between others at all. */
export function busiestOf(network: PeopleNetwork, betweenness: readonly number[]): number | null {
  const hub = hubOf(network, betweenness)
  return hub !== null && (betweenness[hub] ?? 0) > 0 ? hub : null
}

/**
 * Hub-loss share: the largest component without the hub, among the n − 1 who are left. `null` for fewer than two
 * people.
 */
export function hubLossShare(network: PeopleNetwork, betweenness: readonly number[]): number | null {
  const hub = hubOf(network, betweenness)
  return hub === null ? null : largestShare(components(network, new Set([hub])))
}
