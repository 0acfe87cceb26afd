import type { Id } from '../../src-model/map/ids'
import {
  type CommunityMap,
  type Connection,
  emptyMap,
  type Participant,
  type Resource,
  type ResourceStatus,
  type Side,
} from '../../src-model/map/map'

const CREATED = '2030-05-04T09:00:00.000Z'

function recordsOf<Thing extends { id: Id }>(things: readonly Thing[]): Record<Id, Thing> {
  return Object.fromEntries(things.map((each) => [each.id, each]))
}

/** A tie by its ends; undirected and from before when no more is said. */
export type TieSketch = readonly [from: Id, to: Id, fields?: Partial<Connection>]

/**
 * A map of people and ties, for what counts them. Everybody is called by their id.
 *
 * @param ties of kind `knows`, or `helps` where they are directed; ids are `tie-0` and so on.
 */
export function peopleMap(people: readonly (readonly [Id, Side])[], ties: readonly TieSketch[]): CommunityMap {
  const participants = people.map(([id, side], index): Participant => {
    const position = { x: (index % 8) * 240, y: Math.floor(index / 8) * 200 }
    return { id, name: id, side, organisation: '', role: '', notes: '', position, createdAt: CREATED }
  })
  const map: CommunityMap = {
    ...emptyMap({
      id: 'workshop',
      title: 'Workshop',
      question: '',
      organisation: '',
      place: '',
      date: '2030-05-04',
      language: 'en',
      facilitators: [],
    }),
    participants: recordsOf(participants),
  }
  map.order.participants = participants.map(({ id }) => id)
  return withTies(map, ties)
}

/** The map with more ties. */
export function withTies(map: CommunityMap, ties: readonly TieSketch[]): CommunityMap {
  const known = map.order.connections.length
  const connections = ties.map(([from, to, fields], index): Connection => {
    const kind = fields?.directed ? 'helps' : 'knows'
    const usual = { kind, directed: false, strength: 1, note: '', origin: 'before', createdAt: CREATED } as const
    return { ...usual, ...fields, id: fields?.id ?? `tie-${known + index}`, from, to }
  })
  return {
    ...map,
    connections: { ...map.connections, ...recordsOf(connections) },
    order: { ...map.order, connections: [...map.order.connections, ...connections.map(({ id }) => id)] },
  }
}

/** The map with more resources, called by their ids, each with those who hold it and those who need it. */
export function withResources(
  map: CommunityMap,
  resources: readonly { id: Id; status?: ResourceStatus; holds?: readonly Id[]; needs?: readonly Id[] }[],
): CommunityMap {
  const added = resources.map(({ id, status = 'mobilised' }, index): Resource => {
    const position = { x: index * 240, y: -240 }
    return { id, name: id, kind: 'tool', status, description: '', position, createdAt: CREATED }
  })
  const ties = resources.flatMap(({ id, holds = [], needs = [] }): TieSketch[] => [
    ...holds.map((person): TieSketch => [person, id, { kind: 'holds', directed: true }]),
    ...needs.map((person): TieSketch => [person, id, { kind: 'needs', directed: true }]),
  ])
  return withTies(
    {
      ...map,
      resources: { ...map.resources, ...recordsOf(added) },
      order: { ...map.order, resources: [...map.order.resources, ...resources.map(({ id }) => id)] },
    },
    ties,
  )
}
