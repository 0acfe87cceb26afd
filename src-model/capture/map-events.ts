import { Followed, type FollowedChange } from '../map/followed'
import type { Id } from '../map/ids'
import { type CommunityMap, own } from '../map/map'
import { HABIT } from './habit-keys'

/** That something came onto a map. */
export interface MapEvent {
  /** ISO 8601, UTC. */
  at: string
  /** What was used in it, by its keys. */
  keys: string[]
}

/** The events of a collection. A later map's may be longer, and share them. */
export interface EventList {
  /** The same for lists of which one is the beginning of the other. */
  root: object
  events: MapEvent[]
  /** How many of the events are this list's. */
  count: number
}

const EVENT_OF = {
  participants: ({ participants }: CommunityMap, id: Id): MapEvent | undefined => {
    const person = own(participants, id)
    if (person === undefined) return undefined
    const keys = [HABIT.node(id)]
    if (person.organisation !== '') keys.push(HABIT.organisation(person.organisation))
    if (person.role !== '') keys.push(HABIT.role(person.role))
    return { at: person.createdAt, keys }
  },
  resources: ({ resources }: CommunityMap, id: Id): MapEvent | undefined => {
    const resource = own(resources, id)
    return resource && { at: resource.createdAt, keys: [HABIT.node(id)] }
  },
  connections: ({ connections }: CommunityMap, id: Id): MapEvent | undefined => {
    const tie = own(connections, id)
    return tie && { at: tie.createdAt, keys: [HABIT.node(tie.from), HABIT.node(tie.to), HABIT.kind(tie.kind)] }
  },
}
type Of = keyof typeof EVENT_OF

function allOf(of: Of, map: CommunityMap): EventList {
  const events = map.order[of].flatMap((id) => EVENT_OF[of](map, id) ?? [])
  return { root: {}, events, count: events.length }
}

function followed(of: Of, list: EventList, { before, after, changed }: FollowedChange): EventList {
  const ids = [...changed]
  const came = new Set(ids.filter((id) => !Object.hasOwn(before[of], id)))
  const tell = (map: CommunityMap, id: Id) => JSON.stringify(EVENT_OF[of](map, id))
  const isOther = ids.some((id) => !came.has(id) && tell(before, id) !== tell(after, id))
  const tail = after.order[of].slice(after.order[of].length - came.size)
  if (isOther || !tail.every((id) => came.has(id))) return allOf(of, after)
  const added = tail.flatMap((id) => EVENT_OF[of](after, id) ?? [])
  if (added.length === 0) return list
  // Another map has gone on from here already, and this one goes another way.
  if (list.events.length > list.count) {
    const events = [...list.events.slice(0, list.count), ...added]
    return { root: {}, events, count: events.length }
  }
  list.events.push(...added)
  return { root: list.root, events: list.events, count: list.events.length }
}

function listOf<Which extends Of>(of: Which): Followed<Which, EventList> {
  return new Followed<Which, EventList>(of, {
    make: (map) => allOf(of, map as CommunityMap),
    follow: (list, change) => followed(of, list, change),
  })
}

const LISTS = [listOf('participants'), listOf('resources'), listOf('connections')] as const

/** The events of a map's people, of its resources and of its ties. */
export function eventListsOf(map: CommunityMap): EventList[] {
  return LISTS.map((each) => each.of(map))
}
