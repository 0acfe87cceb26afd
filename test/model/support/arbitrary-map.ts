import fc from 'fast-check'
import { KEYS, type KeyedObject } from '../../../src-model/formats/community-map/community-map-keys'
import type { Id } from '../../../src-model/map/ids'
import { endsOf, kindsFor } from '../../../src-model/map/kinds'
import {
  COMMITMENT_STATUSES,
  type CommunityMap,
  type Connection,
  emptyMap,
  LANGUAGES,
  ORIGINS,
  type Participant,
  RESOURCE_KINDS,
  RESOURCE_STATUSES,
  type Resource,
  type SessionInfo,
  SIDES,
  type UnknownFields,
  type Zone,
} from '../../../src-model/map/map'
import { day, id, line, moment, name, text } from './arbitrary-text'

const UNSAFE = /"(__proto__|constructor|prototype)":/

const json = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)))
  .filter((value) => !UNSAFE.test(JSON.stringify(value)))

/** Fields that this version does not know, or none. */
function unknownOf(kind: KeyedObject): fc.Arbitrary<{ unknown?: UnknownFields }> {
  const known: readonly string[] = [...KEYS[kind], '__proto__', 'constructor', 'prototype']
  const key = fc.string().filter((each) => !known.includes(each))
  const fields = fc.dictionary(key, json, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fields.map((unknown) => ({ unknown: unknown as UnknownFields })) },
  )
}

function withUnknown<Thing extends object>(kind: KeyedObject, thing: fc.Arbitrary<Thing>): fc.Arbitrary<Thing> {
  return fc.tuple(thing, unknownOf(kind)).map(([known, unknown]) => ({ ...known, ...unknown }))
}

export const coordinate = fc.oneof(
  fc.integer({ min: -5_000, max: 5_000 }),
  fc.constant(-0),
  fc.double({ min: -1_000_000, max: 1_000_000, noNaN: true }),
)
export const position = fc.record({ x: coordinate, y: coordinate })
const extent = fc.double({ min: 0.001, max: 1_000_000, noNaN: true })

export const participantFields = {
  name,
  side: fc.constantFrom(...SIDES),
  organisation: line,
  role: line,
  notes: text,
}
export const resourceFields = {
  name,
  kind: fc.constantFrom(...RESOURCE_KINDS),
  status: fc.constantFrom(...RESOURCE_STATUSES),
  description: text,
}
export const zoneFields = {
  label: line,
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
  colour: fc.stringMatching(/^#[0-9a-fA-F]{6}$/),
}
export const sessionFields = {
  title: name,
  question: text,
  organisation: line,
  place: line,
  date: day,
  language: fc.constantFrom(...LANGUAGES),
  facilitators: fc.array(name, { maxLength: 3 }),
}
export const tieFields = {
  strength: fc.constantFrom(1 as const, 2 as const, 3 as const),
  note: text,
  origin: fc.constantFrom(...ORIGINS),
}
export const promiseFields = {
  what: text,
  by: fc.option(day),
  status: fc.constantFrom(...COMMITMENT_STATUSES),
}

/** What is known of a workshop. */
export const session: fc.Arbitrary<SessionInfo> = withUnknown(
  'session',
  fc.record(
    { id, ...sessionFields, startedAt: moment, endedAt: moment },
    { requiredKeys: ['id', 'title', 'question', 'organisation', 'place', 'date', 'language', 'facilitators'] },
  ),
)

/** A person, who may have asked not to be named. */
export function participantRecord(known: fc.Arbitrary<Id>): fc.Arbitrary<Participant> {
  const fields = { id: known, ...participantFields, position, createdAt: moment }
  return fc
    .tuple(fc.record(fields), fc.boolean())
    .map(([person, isUnnamed]) => (isUnnamed ? { ...person, unnamed: true } : person))
}

const participantWith = (known: Id): fc.Arbitrary<Participant> =>
  withUnknown('participant', participantRecord(fc.constant(known)))
const resourceWith = (known: Id): fc.Arbitrary<Resource> =>
  withUnknown('resource', fc.record({ id: fc.constant(known), ...resourceFields, position, createdAt: moment }))
const zoneWith = (known: Id): fc.Arbitrary<Zone> =>
  withUnknown('zone', fc.record({ id: fc.constant(known), ...zoneFields }))

function recordsOf<Thing extends { id: Id }>(things: readonly Thing[]): Record<Id, Thing> {
  return Object.fromEntries(things.map((each) => [each.id, each]))
}

function nodesArbitrary(ids: readonly Id[], people: number, zones: number): fc.Arbitrary<CommunityMap> {
  const order = {
    participants: ids.slice(0, people),
    resources: ids.slice(people, ids.length - zones),
    connections: [],
    zones: ids.slice(ids.length - zones),
  }
  return fc
    .tuple(
      session,
      fc.tuple(...order.participants.map(participantWith)),
      fc.tuple(...order.resources.map(resourceWith)),
      fc.tuple(...order.zones.map(zoneWith)),
      unknownOf('file'),
    )
    .map(([info, participants, resources, areas, unknown]) => ({
      ...emptyMap(info),
      participants: recordsOf(participants),
      resources: recordsOf(resources),
      zones: recordsOf(areas),
      order,
      ...unknown,
    }))
}

function connectionIn(map: CommunityMap, known: Id): fc.Arbitrary<Connection> {
  const nodes = [...map.order.participants, ...map.order.resources]
  const pair = fc.shuffledSubarray(nodes, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[Id, Id]>
  const who = fc.subarray(map.order.participants, { maxLength: Math.min(3, map.order.participants.length) })
  const commitment = withUnknown('commitment', fc.record({ who, ...promiseFields }))
  return pair.chain(([from, to]) => {
    const kinds = kindsFor(endsOf(map, from, to) ?? 'people')
    const required = { kind: fc.constantFrom(...kinds), directed: fc.boolean(), createdAt: moment, ...tieFields }
    const tie = { id: fc.constant(known), from: fc.constant(from), to: fc.constant(to), ...required }
    return withUnknown(
      'connection',
      fc.record({ ...tie, commitment }, { requiredKeys: Object.keys(tie) as (keyof typeof tie)[] }),
    )
  })
}

function tiedMap(map: CommunityMap, ids: readonly Id[]): fc.Arbitrary<CommunityMap> {
  if (map.order.participants.length + map.order.resources.length < 2) return fc.constant(map)
  return fc.tuple(...ids.map((each) => connectionIn(map, each))).map((connections) => ({
    ...map,
    connections: recordsOf(connections),
    order: { ...map.order, connections: [...ids] },
  }))
}

/** Any map that keeps the invariants, small, with fields that this version does not know. */
export const communityMap: fc.Arbitrary<CommunityMap> = fc
  .record({
    ids: fc.uniqueArray(id, { maxLength: 24 }),
    people: fc.nat({ max: 8 }),
    zones: fc.nat({ max: 2 }),
    ties: fc.nat({ max: 10 }),
  })
  .chain(({ ids, people, zones, ties }) => {
    const nodeIds = ids.slice(ties)
    const areas = Math.min(zones, nodeIds.length)
    return nodesArbitrary(nodeIds, Math.min(people, nodeIds.length - areas), areas).chain((map) =>
      tiedMap(map, ids.slice(0, ties)),
    )
  })
  // As a file or the disk gives it: plain objects only.
  .map((map) => JSON.parse(JSON.stringify(map)) as CommunityMap)
