import type { Id } from '../map/ids'
import type { CommunityMap, ConnectionKind, ResourceStatus } from '../map/map'
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

/**
 * Where needs stand, the earliest first: a conversation is nearest where a way leads to somebody not met yet; then
 * comes who could be met without a way, and what the room is to be asked for; last what is on its way already.
 */
const STANDINGS = ['way', 'apart', 'wanted', 'tied', 'mobilised'] as const
type Standing = (typeof STANDINGS)[number]

/** Somebody who needs a resource, and how far from those who hold it: -1 where no ties lead there. */
interface Need {
  needer: Id
  steps: number
  standing: Standing
}

/** A resource with all who need it, as they stand; a wanted one has no `holder`. */
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

/** How a need of a resource stands. Who is not tied to a holder still has somebody to meet, also of a mobilised one. */
function standingOf(status: ResourceStatus, holder: Id | null, steps: number): Standing {
  if (holder === null) return 'wanted'
  if (steps === -1) return 'apart'
  if (steps > 1) return 'way'
  return status === 'mobilised' ? 'mobilised' : 'tied'
}

function byStanding(one: Need, other: Need): number {
  return STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing) || one.steps - other.steps
}

function distancesOf(network: PeopleNetwork, { holds }: ResourceEntry): Distances {
  return distancesTo(
    network,
    [...holds].flatMap((id) => network.indexOf.get(id) ?? []),
  )
}

/** All needs of a resource, as they stand; those alike in the map's order. `null` where there are none. */
function neededOf(network: PeopleNetwork, resource: ResourceEntry): NeededResource | null {
  const places = lackedBy(resource).flatMap((id) => network.indexOf.get(id) ?? [])
  if (places.length === 0) return null
  // Where no ties lead to any of them, one is as far as the other: the first in the map's order.
  const holder = network.ids.find((id) => resource.holds.has(id)) ?? null
  const distances = distancesOf(network, resource)
  const needs = places
    .sort((one, other) => one - other)
    .map((place): Need => {
      const steps = distances[place] ?? -1
      return { needer: network.ids[place] ?? '', steps, standing: standingOf(resource.status, holder, steps) }
    })
  return { resource, holder, needs: needs.toSorted(byStanding) }
}

/**
 * The ways that there is room for: those to people not met yet before those of the tied; of those alike the nearest
 * need of each resource before the second of any, shorter ones first.
 */
function waysToTell(all: readonly NeededResource[]): Set<Need> {
  const ways = (['way', 'tied', 'mobilised'] as const).flatMap((standing) =>
    all
      .flatMap(({ needs }) =>
        needs.filter((need) => need.standing === standing).map((need, place) => ({ need, place })),
      )
      .sort((one, other) => one.place - other.place || one.need.steps - other.need.steps),
  )
  const chosen = new Set<Need>()
  let people = 0
  for (const { need } of ways) {
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
 * @returns ways to people not met yet first, the shortest at the top, since a conversation is nearest there; then needs
 *   from which no ties lead to who could meet them, and those of wanted resources; then those of people who are tied to
 *   a holder already, of mobilised resources last. Those alike in the map's order, of resources and then of people.
 *   Of very many ways some are left out: those of the tied before others, and of each resource the longest.
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
  const chains: { need: Need; chain: Chain }[] = []
  let leftOut = 0
  let work = 0
  for (const { resource, holder, needs } of all) {
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
      chains.push({ need, chain: { resource: resource.id, needer: need.needer, holder: nearest, people, ties } })
      work += 1 + people.length
      if (work < WORK_BETWEEN_PAUSES) continue
      work = 0
      yield
    }
  }
  const isUntied = ({ standing }: Need) => standing === 'way' || standing === 'apart'
  return {
    chains: chains.sort((one, other) => byStanding(one.need, other.need)).map(({ chain }) => chain),
    leftOut,
    untied: all.filter(({ needs }) => needs.some(isUntied)).length,
  }
}
