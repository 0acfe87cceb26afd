import type { Id } from '../map/ids'
import { COLLECTIONS, type Collection, type CommunityMap } from '../map/map'
import type { PeopleData } from './choices'

// Ids come from files, too, and may be names. Nothing that is told from others by its id has to keep it outside.

const WORDS: Readonly<Record<Collection, string>> = {
  participants: 'person',
  resources: 'resource',
  connections: 'tie',
  zones: 'zone',
}

/** The number in a pseudonym. */
function numberOf(name: string | undefined): number {
  return Number(name?.slice(1) ?? 0)
}

/**
 * The order in which things are written. Under pseudonyms it says nothing of the order in which they came, which may
 * be that of a registration list: people by their numbers, resources by their names, ties by their ends.
 */
function orderOf(map: CommunityMap, how: PeopleData): CommunityMap['order'] {
  if (how !== 'pseudonyms') return map.order
  const { participants, resources, connections, zones } = map.order
  const name = (id: Id) => map.resources[id]?.name ?? ''
  const people = participants.toSorted(
    (one, other) => numberOf(map.participants[one]?.name) - numberOf(map.participants[other]?.name),
  )
  const things = resources.toSorted((one, other) => (name(one) < name(other) ? -1 : 1))
  const places = new Map([...people, ...things].map((id, place) => [id, place]))
  const place = (id: Id, end: 'from' | 'to') => places.get(map.connections[id]?.[end] ?? '') ?? 0
  const ties = connections.toSorted(
    (one, other) => place(one, 'from') - place(other, 'from') || place(one, 'to') - place(other, 'to'),
  )
  return { participants: people, resources: things, connections: ties, zones }
}

/** The map under other ids, with everything in the order given. @param more of people, resources and ties. */
function underIds(map: CommunityMap, ids: ReadonlyMap<Id, Id>, order: CommunityMap['order'], more = {}): CommunityMap {
  const of = (id: Id): Id => ids.get(id) ?? id
  const renamed = <Thing extends { id: Id }>(collection: Collection, things: Record<Id, Thing>, fields: object) =>
    Object.fromEntries(
      order[collection].flatMap((id) => {
        const thing = things[id]
        return thing === undefined ? [] : [[of(id), { ...thing, id: of(id), ...fields }]]
      }),
    ) as Record<Id, Thing>
  const connections = Object.fromEntries(
    Object.entries(renamed('connections', map.connections, more)).map(([id, tie]) => {
      const ends = { ...tie, from: of(tie.from), to: of(tie.to) }
      const { commitment } = ends
      return [id, commitment ? { ...ends, commitment: { ...commitment, who: commitment.who.map(of) } } : ends]
    }),
  )
  return {
    ...map,
    participants: renamed('participants', map.participants, more),
    resources: renamed('resources', map.resources, more),
    connections,
    zones: renamed('zones', map.zones, {}),
    order: {
      participants: order.participants.map(of),
      resources: order.resources.map(of),
      connections: order.connections.map(of),
      zones: order.zones.map(of),
    },
  }
}

/** The map under ids that say nothing. Pseudonyms are ids by themselves. */
export function renamedIds(map: CommunityMap, how: PeopleData): CommunityMap {
  const order = orderOf(map, how)
  const ids = new Map<Id, Id>()
  for (const collection of COLLECTIONS) {
    for (const [index, id] of order[collection].entries()) {
      const isNumbered = collection === 'participants' && how === 'pseudonyms'
      ids.set(id, isNumbered ? (map.participants[id]?.name ?? id) : `${WORDS[collection]}-${index + 1}`)
    }
  }
  // When somebody was written down is the order of the list by another name.
  return underIds(map, ids, order, how === 'pseudonyms' ? { createdAt: `${map.session.date}T00:00:00.000Z` } : {})
}

/** The map with others in the place of those ids that say too much. The same map where there are none. */
export function unsaidIds(map: CommunityMap, isTelling: (id: Id) => boolean): CommunityMap {
  const taken = new Set(COLLECTIONS.flatMap((collection) => map.order[collection]))
  const ids = new Map<Id, Id>()
  for (const collection of COLLECTIONS) {
    let number = 0
    for (const id of map.order[collection].filter(isTelling)) {
      do number += 1
      while (taken.has(`${WORDS[collection]}-${number}`))
      ids.set(id, `${WORDS[collection]}-${number}`)
    }
  }
  return ids.size === 0 ? map : underIds(map, ids, map.order)
}
