import type { CommunityMap, Side } from '../../src-model/map/map'
import { peopleMap, type TieSketch, withTies } from './people-map'

/** People by letters and numbers, `E1` to `E5` for five of them. */
function numbered(letter: string, count: number, side: Side): [string, Side][] {
  return Array.from({ length: count }, (_, index) => [`${letter}${index + 1}`, side])
}

const WORKSHOP_10 = 'E1→E2 E2→E1 E1→E3 E2→E3 E3→E4 C1→C2 C2→C1 E1→C1 C3→E1 E4→C4 C4→E4 C2→C3'

/** Workshop-10: five employees and five customers whose figures are known exactly. */
export function workshop10Map(): CommunityMap {
  const ties = WORKSHOP_10.split(' ').map((arc): TieSketch => {
    const [from, to] = arc.split('→') as [string, string]
    return [from, to, { directed: true }]
  })
  return peopleMap([...numbered('E', 5, 'employee'), ...numbered('C', 5, 'customer')], ties)
}

/** Workshop-10 after three introductions. */
export function workshop10AfterMap(): CommunityMap {
  const made = { origin: 'workshop', kind: 'introduced' } as const
  return withTies(workshop10Map(), [
    ['E1', 'C2', made],
    ['E3', 'C4', made],
    ['E5', 'C5', made],
  ])
}

/** People `v1` to `v<count>`, tied by pairs of their numbers. */
function numberedMap(
  count: number,
  pairs: readonly (readonly [number, number])[],
  isCustomer?: (n: number) => boolean,
) {
  const people = Array.from({ length: count }, (_, index): [string, Side] => [
    `v${index + 1}`,
    isCustomer?.(index + 1) ? 'customer' : 'employee',
  ])
  return peopleMap(
    people,
    pairs.map(([one, other]): TieSketch => [`v${one}`, `v${other}`]),
  )
}

// Each member with those of higher number that they are tied to.
const KARATE: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
}
const OFFICER = [10, 15, 16, 19, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34]

/** Zachary's karate club (1977), its sides being Mr. Hi's (employees) and the Officer's (customers). */
export function karateMap(): CommunityMap {
  const pairs = Object.entries(KARATE).flatMap(([one, others]) => others.map((other) => [Number(one), other] as const))
  return numberedMap(34, pairs, (number) => OFFICER.includes(number))
}

/** Krackhardt's kite (1990). */
export function kiteMap(): CommunityMap {
  const near: [number, number][] = [
    [1, 2],
    [1, 3],
    [1, 4],
    [1, 6],
    [2, 4],
    [2, 5],
    [2, 7],
    [3, 4],
    [3, 6],
    [4, 5],
    [4, 6],
    [4, 7],
    [5, 7],
    [6, 7],
  ]
  return numberedMap(10, [...near, [6, 8], [7, 8], [8, 9], [9, 10]])
}

/** `v1` tied to all others. */
export function starMap(count: number): CommunityMap {
  return numberedMap(
    count,
    Array.from({ length: count - 1 }, (_, index) => [1, index + 2] as const),
  )
}

/** Each tied to the next. */
export function pathMap(count: number): CommunityMap {
  return numberedMap(
    count,
    Array.from({ length: count - 1 }, (_, index) => [index + 1, index + 2] as const),
  )
}

/** Each tied to the next, and the last to the first. */
export function ringMap(count: number): CommunityMap {
  return numberedMap(
    count,
    Array.from({ length: count }, (_, index) => [index + 1, ((index + 1) % count) + 1] as const),
  )
}

/** Twelve people in four separate triangles. */
export function trianglesMap(): CommunityMap {
  const pairs = [1, 4, 7, 10].flatMap((n): [number, number][] => [
    [n, n + 1],
    [n + 1, n + 2],
    [n, n + 2],
  ])
  return numberedMap(12, pairs)
}

/** Twelve people: three hubs that are tied to each other, with three leaves each. */
export function threeHubsMap(): CommunityMap {
  const leaves = [1, 2, 3].flatMap((hub) => [0, 1, 2].map((leaf): [number, number] => [hub, 3 * hub + 1 + leaf]))
  return numberedMap(12, [[1, 2], [2, 3], [1, 3], ...leaves])
}

/** Twelve people: five who are all tied to each other, and seven outsiders, each tied to two neighbouring ones of the five. */
export function coreMap(): CommunityMap {
  const core = [1, 2, 3, 4, 5].flatMap((one) =>
    [1, 2, 3, 4, 5].filter((other) => other > one).map((other): [number, number] => [one, other]),
  )
  const outsiders = Array.from({ length: 7 }, (_, index): [number, number][] => [
    [6 + index, (index % 5) + 1],
    [6 + index, ((index + 1) % 5) + 1],
  ])
  return numberedMap(12, [...core, ...outsiders.flat()])
}
