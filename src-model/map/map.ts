import type { Id } from './ids'

/** A value that survives JSON unchanged. Maps hold nothing else, which is what keeps patches exact. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Fields of a file that this version does not know. They are kept, so that a round trip loses nothing. */
export type UnknownFields = { [key: string]: Json }

/** The centre of something on the canvas, in canvas units (one unit is one CSS pixel at zoom 1). */
export interface Position {
  x: number
  y: number
}

export const SIDES = ['employee', 'customer', 'guest'] as const
/** Where a participant comes from, seen from the organisation that holds the workshop. */
export type Side = (typeof SIDES)[number]

export const RESOURCE_KINDS = [
  'skill',
  'knowledge',
  'time',
  'space',
  'tool',
  'data',
  'money',
  'contact',
  'other',
] as const
export type ResourceKind = (typeof RESOURCE_KINDS)[number]

export const RESOURCE_STATUSES = ['hidden', 'underused', 'mobilised'] as const
/** Hidden: few know of it. Underused: known, seldom used. Mobilised: put to work. */
export type ResourceStatus = (typeof RESOURCE_STATUSES)[number]

export const CONNECTION_KINDS = [
  'knows',
  'works-with',
  'introduced',
  'helps',
  'learns-from',
  'holds',
  'needs',
  'uses',
  'combines-with',
  'other',
] as const
export type ConnectionKind = (typeof CONNECTION_KINDS)[number]

export const ORIGINS = ['before', 'workshop'] as const
/** Whether a connection was there before the workshop or was made in it. */
export type Origin = (typeof ORIGINS)[number]

export const COMMITMENT_STATUSES = ['promised', 'done', 'dropped'] as const
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number]

export const LANGUAGES = ['en', 'it'] as const
export type Language = (typeof LANGUAGES)[number]

/** What is known of the workshop itself. */
export interface SessionInfo {
  id: Id
  title: string
  /** The question that the workshop is about, as asked to the room. */
  question: string
  organisation: string
  place: string
  /** `YYYY-MM-DD`. */
  date: string
  language: Language
  facilitators: string[]
  /** ISO 8601, UTC. */
  startedAt?: string
  /** ISO 8601, UTC. */
  endedAt?: string
  unknown?: UnknownFields
}

/** A person in the room. */
export interface Participant {
  id: Id
  name: string
  side: Side
  organisation: string
  role: string
  notes: string
  /** There for somebody who asked not to be named: the room sees their mark only. */
  unnamed?: true
  position: Position
  /** ISO 8601, UTC. */
  createdAt: string
  unknown?: UnknownFields
}

/** Anything held, needed or used. */
export interface Resource {
  id: Id
  name: string
  kind: ResourceKind
  status: ResourceStatus
  description: string
  position: Position
  /** ISO 8601, UTC. */
  createdAt: string
  unknown?: UnknownFields
}

/** Who does what by when. It lives on the connection that it strengthens. */
export interface Commitment {
  what: string
  /** Ids of the participants who promised. */
  who: Id[]
  /** `YYYY-MM-DD`, or `null` where no day was named. */
  by: string | null
  status: CommitmentStatus
  unknown?: UnknownFields
}

/** A tie between two nodes. */
export interface Connection {
  id: Id
  from: Id
  to: Id
  kind: ConnectionKind
  /** Whether the tie has a direction. A kind says what is usual; a file may say otherwise. */
  directed: boolean
  strength: 1 | 2 | 3
  note: string
  origin: Origin
  /** ISO 8601, UTC. */
  createdAt: string
  commitment?: Commitment
  unknown?: UnknownFields
}

/** A labelled area of the canvas. `x` and `y` are its top left corner. */
export interface Zone {
  id: Id
  label: string
  x: number
  y: number
  width: number
  height: number
  colour: string
  unknown?: UnknownFields
}

/** The kinds of thing that a map keeps, each as records by id and an order list. */
export const COLLECTIONS = ['participants', 'resources', 'connections', 'zones'] as const
export type Collection = (typeof COLLECTIONS)[number]

/** The document of one session. Plain JSON, never changed in place. */
export interface CommunityMap {
  session: SessionInfo
  participants: Record<Id, Participant>
  resources: Record<Id, Resource>
  connections: Record<Id, Connection>
  zones: Record<Id, Zone>
  /** The ids of each collection in the order in which they came. */
  order: Record<Collection, Id[]>
  unknown?: UnknownFields
}

/** Anything that a map keeps by id. */
export type Thing = CommunityMap[Collection][Id]

/** What can stand at the end of a connection. */
export type MapNode = Participant | Resource

/** A map with nobody in it yet. */
export function emptyMap(session: SessionInfo): CommunityMap {
  return {
    session,
    participants: {},
    resources: {},
    connections: {},
    zones: {},
    order: { participants: [], resources: [], connections: [], zones: [] },
  }
}

/** Looks an id up among a record's own keys only. */
export function own<T>(record: Record<Id, T>, id: Id): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}

/** The participant or resource with this id. */
export function nodeOf(map: CommunityMap, id: Id): MapNode | undefined {
  return own(map.participants, id) ?? own(map.resources, id)
}

/** Whether the id belongs to a participant of the map. */
export function isParticipant(map: CommunityMap, id: Id): boolean {
  return Object.hasOwn(map.participants, id)
}

/** Whether the id belongs to a resource of the map. */
export function isResource(map: CommunityMap, id: Id): boolean {
  return Object.hasOwn(map.resources, id)
}

/** Whether anything of the map has this id: a participant, a resource, a connection or a zone. */
export function mapHas(map: CommunityMap, id: Id): boolean {
  return COLLECTIONS.some((each) => Object.hasOwn(map[each], id))
}
