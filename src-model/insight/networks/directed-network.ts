import type { CommunityMap } from '../../map/map'
import { type PeopleNetwork, peopleTies } from './people-network'

/** Who is tied towards whom. People are the numbers that they are in the people network. */
export interface DirectedNetwork {
  /** Towards whom each has an arc. */
  successors: readonly ReadonlySet<number>[]
}

/**
 * The directed people network of a map: an arc for each directed connection, two for one without direction. Several
 * the same way between the same two are one arc.
 */
export function directedNetwork(map: CommunityMap, { ids, indexOf }: PeopleNetwork): DirectedNetwork {
  const successors = ids.map(() => new Set<number>())
  for (const { from, to, directed } of peopleTies(map, indexOf)) {
    successors[from]?.add(to)
    if (!directed) successors[to]?.add(from)
  }
  return { successors }
}
