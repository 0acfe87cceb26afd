import type { Id } from '../map/ids'
import type { CommunityMap, ConnectionKind } from '../map/map'
import { tieIndex } from '../map/ties'
import { type PeopleNetwork, peopleNetwork } from './networks/people-network'
import { lackedBy, type ResourceEntry, resourceNetwork } from './networks/resource-network'
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

/** The ways from needs to who can meet them, as far as there is room for them. */
export interface Chains {
  chains: Chain[]
  /** How many ways more there are. */
  leftOut: number
  /** How many resources somebody holds and somebody needs who neither holds it nor is tied to any who do. */
  untied: number
}

/** How many ways are told at most, and how many people there may be on them in sum. */
export const MOST_WAYS = 200
export const MOST_ON_WAYS = 5_000

/** After so many needs or people on ways there is a pause. */
const WORK_BETWEEN_PAUSES = 500

/** Somebody who needs a resource, and how far from those who hold it: -1 where no ties lead there. */
interface Need {
  needer: Id
  steps: number
}

/** A resource with all who need it, the nearest to it first; a wanted one has no `holder`. */
interface NeededResource {
  resource: ResourceEntry
  holder: Id | null
  needs: Need[]
}

function tieOf(map: CommunityMap, person: Id | null, kind: ConnectionKind, resource: Id): Id[] {
  const ties = person === null ? [] : (tieIndex(map).byNode.get(person) ?? [])
  const tie = ties.find((each) => each.kind === kind && each.to === resource)
  return tie === undefined ? [] : [tie.id]
}

/** Where a need stands: the shorter the way the earlier, then those without a way, then those of wanted resources. */
function effortOf(holder: Id | null, steps: number): number {
  if (holder === null) return Number.POSITIVE_INFINITY
  return steps === -1 ? Number.MAX_SAFE_INTEGER : steps
}

function byEffort(one: number, other: number): number {
  return one === other ? 0 : one - other
}

function distancesOf(network: PeopleNetwork, { holds }: ResourceEntry): Distances {
  return distancesTo(
    network,
    [...holds].flatMap((id) => network.indexOf.get(id) ?? []),
  )
}

/** All needs of a resource, the nearest first; those alike in the map's order. `null` where there are none. */
function neededOf(network: PeopleNetwork, resource: ResourceEntry): NeededResource | null {
  const places = lackedBy(resource).flatMap((id) => network.indexOf.get(id) ?? [])
  if (places.length === 0) return null
  // Where no ties lead to any of them, one is as far as the other: the first in the map's order.
  const holder = network.ids.find((id) => resource.holds.has(id)) ?? null
  const distances = distancesOf(network, resource)
  const needs = places
    .sort((one, other) => one - other)
    .map((place) => ({ needer: network.ids[place] ?? '', steps: distances[place] ?? -1 }))
  return {
    resource,
    holder,
    needs: needs.toSorted((one, other) => byEffort(effortOf(holder, one.steps), effortOf(holder, other.steps))),
  }
}

/** The ways that there is room for: the nearest need of each resource before the second of any, shorter ones first. */
function waysToTell(all: readonly NeededResource[]): Set<Need> {
  const ways = all.flatMap(({ needs }) =>
    needs.filter(({ steps }) => steps !== -1).map((need, place) => ({ need, place })),
  )
  const chosen = new Set<Need>()
  let people = 0
  for (const { need } of ways.sort((one, other) => one.place - other.place || one.need.steps - other.need.steps)) {
    people += need.steps + 1
    // The first is told however long it is.
    if (chosen.size >= MOST_WAYS || (people > MOST_ON_WAYS && chosen.size > 0)) break
    chosen.add(need)
  }
  return chosen
}

/**
 * For everybody who needs a resource and does not hold it, the shortest human way to the nearest who does.
 *
 * @returns resources with the shortest way first, since a conversation is nearest there; then those of which somebody
 *   is known to whom no ties lead; wanted ones last. Those alike, and the people of each resource, in the map's order.
 *   Of very many ways some are left out: of each resource the longest.
 */
export function chainsOf(map: CommunityMap): Chains {
  return runThrough(chainSteps(map))
}

/** Finds in steps what `chainsOf` does. */
export function* chainSteps(map: CommunityMap, network = peopleNetwork(map)): Steps<Chains> {
  const all: NeededResource[] = []
  for (const resource of resourceNetwork(map)) {
    const needed = neededOf(network, resource)
    if (needed === null) continue
    all.push(needed)
    yield
  }
  const told = waysToTell(all)
  const effort = ({ holder, needs: [first] }: NeededResource) => effortOf(holder, first?.steps ?? -1)
  const chains: Chain[] = []
  let leftOut = 0
  let work = 0
  for (const { resource, holder, needs } of all.toSorted((one, other) => byEffort(effort(one), effort(other)))) {
    // Found again: kept of all resources they would be as many as resources times people.
    const distances = needs.some((need) => told.has(need)) ? distancesOf(network, resource) : []
    const held = tieOf(map, holder, 'holds', resource.id)
    for (const need of needs) {
      if (need.steps !== -1 && !told.has(need)) {
        leftOut += 1
        continue
      }
      const people = need.steps === -1 ? [] : wayFrom(network, network.indexOf.get(need.needer) ?? -1, distances)
      const nearest = people.at(-1) ?? holder
      const holds = nearest === holder ? held : tieOf(map, nearest, 'holds', resource.id)
      const ties = [...tieOf(map, need.needer, 'needs', resource.id), ...tiesAlong(map, people), ...holds]
      chains.push({ resource: resource.id, needer: need.needer, holder: nearest, people, ties })
      work += 1 + people.length
      if (work < WORK_BETWEEN_PAUSES) continue
      work = 0
      yield
    }
  }
  const untied = all.filter(({ holder, needs }) => holder !== null && needs.some(({ steps }) => steps !== 1)).length
  return { chains, leftOut, untied }
}
