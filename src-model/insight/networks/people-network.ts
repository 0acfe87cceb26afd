import type { Id } from '../../map/ids'
import { type CommunityMap, own, type Side } from '../../map/map'

/**
 * Who is tied to whom: one vertex for each participant, and an edge between two of them if at least one connection
 * joins them, whatever its kind, direction and number. People are numbers here, their places in the map's order.
 */
export interface PeopleNetwork {
  /** In the map's order. */
  ids: readonly Id[]
  sides: readonly Side[]
  indexOf: ReadonlyMap<Id, number>
  /** Whom each is tied to, each once, from the smallest number up. */
  neighbours: readonly (readonly number[])[]
  /** How many pairs are tied. */
  pairCount: number
}

/** Connections with a person at both ends, as their numbers. */
export function peopleTies(
  map: CommunityMap,
  indexOf: ReadonlyMap<Id, number>,
): { from: number; to: number; directed: boolean }[] {
  return map.order.connections.flatMap((id) => {
    const tie = own(map.connections, id)
    if (tie === undefined) return []
    const [from, to] = [indexOf.get(tie.from), indexOf.get(tie.to)]
    return from === undefined || to === undefined || from === to ? [] : [{ from, to, directed: tie.directed }]
  })
}

/**
 * The network of some pairs.
 *
 * @param pairs of places in `ids`, in any order and direction, any number of times, never twice the same place.
 */
export function networkOf(
  ids: readonly Id[],
  sides: readonly Side[],
  pairs: Iterable<readonly [number, number]>,
): PeopleNetwork {
  const known = ids.map(() => new Set<number>())
  for (const [one, other] of pairs) {
    known[one]?.add(other)
    known[other]?.add(one)
  }
  const neighbours = known.map((each) => [...each].sort((a, b) => a - b))
  return {
    ids,
    sides,
    indexOf: new Map(ids.map((id, index) => [id, index])),
    neighbours,
    pairCount: neighbours.reduce((sum, each) => sum + each.length, 0) / 2,
  }
}

/** The people network of a map. */
export function peopleNetwork(map: CommunityMap): PeopleNetwork {
  const people = map.order.participants.flatMap((id) => own(map.participants, id) ?? [])
  const ids = people.map(({ id }) => id)
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const pairs = peopleTies(map, indexOf).map(({ from, to }) => [from, to] as const)
  return networkOf(
    ids,
    people.map(({ side }) => side),
    pairs,
  )
}

/** Tied pairs, each once, the smaller number first, in order. */
export function pairsOf({ neighbours }: PeopleNetwork): [number, number][] {
  return neighbours.flatMap((others, one) =>
    others.filter((other) => other > one).map((other): [number, number] => [one, other]),
  )
}
