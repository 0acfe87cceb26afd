import type { Id } from '../map/ids'
import type { CommunityMap, ConnectionKind } from '../map/map'
import { tieIndex } from '../map/ties'
import { type PeopleNetwork, peopleNetwork } from './networks/people-network'
import { type ResourceEntry, resourceNetwork } from './networks/resource-network'
import { type Distances, distancesTo, tiesAlong, wayFrom } from './networks/ways'
import { runThrough, type Steps } from './steps'

/** The way from somebody who needs a resource to the nearest who holds it. */
export interface Chain {
  resource: Id
  needer: Id
  /** The nearest of those who hold it; `null` where nobody does: the resource is wanted. */
  holder: Id | null
  /** The people from the one who needs to the one who holds, both included; empty where no ties lead there. */
  people: Id[]
  /** A connection between each two of `people` that follow each other, and those of both ends to the resource. */
  ties: Id[]
}

function tieOf(map: CommunityMap, person: Id | null, kind: ConnectionKind, resource: Id): Id[] {
  const ties = person === null ? [] : (tieIndex(map).byNode.get(person) ?? [])
  return ties
    .filter((each) => each.kind === kind && each.to === resource)
    .map(({ id }) => id)
    .slice(0, 1)
}

/** Where a chain stands in the list: the shorter the way the earlier, then those without a way, then wanted ones. */
function effortOf({ holder, people }: Chain): number {
  if (holder === null) return Number.POSITIVE_INFINITY
  return people.length === 0 ? Number.MAX_SAFE_INTEGER : people.length
}

function byEffort(one: number, other: number): number {
  return one === other ? 0 : one - other
}

function chainOf(map: CommunityMap, network: PeopleNetwork, resource: ResourceEntry, needer: Id, distances: Distances) {
  const start = network.indexOf.get(needer)
  const people = start === undefined ? [] : wayFrom(network, start, distances)
  // Where no ties lead to any of them, one is as far as the other: the first in the map's order.
  const holder = people.at(-1) ?? network.ids.find((id) => resource.holds.has(id)) ?? null
  const needs = tieOf(map, needer, 'needs', resource.id)
  const holds = tieOf(map, holder, 'holds', resource.id)
  return { resource: resource.id, needer, holder, people, ties: [...needs, ...tiesAlong(map, people), ...holds] }
}

/**
 * For everybody who needs a resource and does not hold it, the shortest human way to the nearest who does.
 *
 * @returns resources with the shortest way first, since a conversation is nearest there; then those of which somebody
 *   is known to whom no ties lead; wanted ones last. Those alike, and the people of each resource, in the map's order.
 */
export function chainsOf(map: CommunityMap): Chain[] {
  return runThrough(chainSteps(map))
}

/** Finds in steps what `chainsOf` does. */
export function* chainSteps(map: CommunityMap, network = peopleNetwork(map)): Steps<Chain[]> {
  const chains: Chain[][] = []
  for (const resource of resourceNetwork(map)) {
    const needers = network.ids.filter((id) => resource.needs.has(id) && !resource.holds.has(id))
    if (needers.length === 0) continue
    const holders = [...resource.holds].flatMap((id) => network.indexOf.get(id) ?? [])
    const distances = distancesTo(network, holders)
    const ofResource = needers.map((needer) => chainOf(map, network, resource, needer, distances))
    chains.push(ofResource.toSorted((one, other) => byEffort(effortOf(one), effortOf(other))))
    yield
  }
  const effort = (ofResource: readonly Chain[]) => (ofResource[0] ? effortOf(ofResource[0]) : 0)
  return chains.toSorted((one, other) => byEffort(effort(one), effort(other))).flat()
}
