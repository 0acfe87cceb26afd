import type { Id } from '../../map/ids'
import type { CommunityMap } from '../../map/map'
import { type Components, components } from '../figures/components'
import { carryingMuch } from '../figures/degree'
import { type PeopleNetwork, peopleNetwork } from '../networks/people-network'
import { lackedBy, type ResourceEntry, resourceNetwork } from '../networks/resource-network'
import { byName } from './name-order'
import { POINTS } from './score'

/** What a person's needs and holdings come to: who is at the other end, and the points of each. */
interface Matches {
  others: number[]
  points: number[]
}

/** All that introductions are computed from. People are the numbers that they are in the people network. */
export interface Ground {
  map: CommunityMap
  network: PeopleNetwork
  resources: ResourceEntry[]
  componentOf: Components['componentOf']
  isLoaded: boolean[]
  /** People in the order of their names, and the place of each in it. */
  byName: number[]
  placeOf: number[]
  /** What each person holds that somebody else lacks, and lacks that somebody else holds. */
  matchesOf: (person: number) => Matches
}

function isSleeping({ status }: ResourceEntry): boolean {
  return status !== 'mobilised'
}

/** The resources of each person, of which they are one of the people. */
function resourcesOf(
  network: PeopleNetwork,
  resources: readonly ResourceEntry[],
  peopleOf: (resource: ResourceEntry) => Iterable<Id>,
): ResourceEntry[][] {
  const found: ResourceEntry[][] = network.ids.map(() => [])
  for (const resource of resources) {
    for (const id of peopleOf(resource)) found[network.indexOf.get(id) ?? -1]?.push(resource)
  }
  return found
}

function matching(network: PeopleNetwork, resources: readonly ResourceEntry[]): Ground['matchesOf'] {
  const held = resourcesOf(network, resources, ({ holds }) => holds)
  const lacked = resourcesOf(network, resources, lackedBy)
  return (person) => {
    const matches: Matches = { others: [], points: [] }
    const meet = (resource: ResourceEntry, ids: Iterable<Id>) => {
      const points = POINTS.need + (isSleeping(resource) ? POINTS.sleeping : 0)
      for (const id of ids) {
        matches.others.push(network.indexOf.get(id) ?? -1)
        matches.points.push(points)
      }
    }
    for (const resource of held[person] ?? []) meet(resource, lackedBy(resource))
    for (const resource of lacked[person] ?? []) meet(resource, resource.holds)
    return matches
  }
}

/** Gathers what introductions are computed from. Names are sorted as the session's language does. */
export function groundOf(map: CommunityMap): Ground {
  const network = peopleNetwork(map)
  const resources = resourceNetwork(map)
  const people = network.ids.flatMap((id) => map.participants[id] ?? [])
  const order = byName(people, map.session.language).map(({ id }) => network.indexOf.get(id) ?? -1)
  const placeOf = network.ids.map(() => 0)
  for (const [place, person] of order.entries()) placeOf[person] = place
  return {
    map,
    network,
    resources,
    componentOf: components(network).componentOf,
    isLoaded: carryingMuch(network),
    byName: order,
    placeOf,
    matchesOf: matching(network, resources),
  }
}
