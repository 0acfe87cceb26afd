import { type Ends, endsOf, KIND_RULES, kindsFor } from '../../src-model/map/kinds'
import {
  type CommunityMap,
  type Connection,
  emptyMap,
  type Participant,
  RESOURCE_KINDS,
  RESOURCE_STATUSES,
  type Resource,
  SIDES,
} from '../../src-model/map/map'
import type { Random } from './random'

/** A moment for whatever needs one. */
const THEN = '2026-05-01T09:00:00.000Z'

const WORDS =
  'bottega legno sedia città treno orario però lampada cliente prova disegno ritardo officina tempo aiuto idée garden workshop bench station morning together glue rail ticket measure list Übung café letter roof'.split(
    ' ',
  )

/** Some words in a row. */
export function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(WORDS)).join(' ')
}

/** A place on the canvas. */
export function place(random: Random): { x: number; y: number } {
  return { x: random.below(8000) - 4000, y: random.below(6000) - 3000 }
}

export function somebody(random: Random, id: string): Participant {
  return {
    id,
    name: `${words(random, 2)} ${id}`,
    side: random.pick(SIDES),
    organisation: words(random, 2),
    role: words(random, 3),
    notes: words(random, 20),
    position: place(random),
    createdAt: THEN,
  }
}

export function something(random: Random, id: string): Resource {
  return {
    id,
    name: `${words(random, 2)} ${id}`,
    kind: random.pick(RESOURCE_KINDS),
    status: random.pick(RESOURCE_STATUSES),
    description: words(random, 16),
    position: place(random),
    createdAt: THEN,
  }
}

/** A tie between any two of a map, `null` when chance found none that fits. */
export function tie(random: Random, id: string, map: CommunityMap): Connection | null {
  const nodes = [...map.order.participants, ...map.order.resources]
  if (nodes.length < 2) return null
  const [from, to] = [random.pick(nodes), random.pick(nodes)]
  const ends: Ends | undefined = from === to ? undefined : endsOf(map, from, to)
  if (ends === undefined) return null
  const kind = random.pick(kindsFor(ends))
  const strength = random.pick([1, 2, 3] as const)
  const note = words(random, random.below(10))
  return {
    id,
    from,
    to,
    kind,
    directed: KIND_RULES[kind].directed,
    strength,
    note,
    origin: random.pick(['before', 'workshop'] as const),
    createdAt: THEN,
  }
}

/**
 * A made-up workshop: for each resource two people, and three ties for each of them.
 *
 * @param bytes about how large the map is as JSON.
 */
export function workshopOf(random: Random, id: string, bytes: number): CommunityMap {
  const info = { title: 'A made-up workshop', question: words(random, 8), organisation: '', place: 'Cantù' }
  const map = emptyMap({ id, ...info, date: '2026-05-01', language: 'it', facilitators: [] })
  let size = JSON.stringify(map).length
  for (let number = 1; size < bytes; number += 1) {
    const things = [somebody(random, `p${2 * number}`), somebody(random, `p${2 * number + 1}`)]
    const resource = something(random, `r${number}`)
    for (const person of things) map.participants[person.id] = person
    map.order.participants.push(...things.map((each) => each.id))
    map.resources[resource.id] = resource
    map.order.resources.push(resource.id)
    size += JSON.stringify([...things, resource]).length
    for (let each = 0; each < 9; each += 1) {
      const connection = tie(random, `c${9 * number + each}`, map)
      if (connection === null) continue
      map.connections[connection.id] = connection
      map.order.connections.push(connection.id)
      size += JSON.stringify(connection).length
    }
  }
  return map
}
