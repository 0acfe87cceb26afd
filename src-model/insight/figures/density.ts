import type { PeopleNetwork } from '../networks/people-network'

/** Density: 2m / (n(n−1)), the tied pairs among all pairs (standard). `null` for fewer than two people. */
export function density({ ids: { length: n }, pairCount }: PeopleNetwork): number | null {
  return n < 2 ? null : (2 * pairCount) / (n * (n - 1))
}
