import type { Id } from '../map/ids'
import type {
  CommitmentStatus,
  ConnectionKind,
  Language,
  Origin,
  Position,
  ResourceKind,
  ResourceStatus,
  Side,
} from '../map/map'

// What is not named here never reaches the wall's process.

/** A person as the room sees them. */
export interface WallParticipant {
  id: Id
  /** As the wall is to write it; empty for somebody who asked not to be named. */
  name: string
  /** The letters in the mark; empty for somebody who asked not to be named. */
  initials: string
  side: Side
  position: Position
}

/** A resource as the room sees it. */
export interface WallResource {
  id: Id
  name: string
  kind: ResourceKind
  status: ResourceStatus
  /** Whether it is needed and held by nobody. */
  wanted: boolean
  position: Position
}

/** A tie as the room sees it: that there is a promise, never what was promised or by whom. */
export interface WallConnection {
  id: Id
  from: Id
  to: Id
  kind: ConnectionKind
  directed: boolean
  strength: 1 | 2 | 3
  origin: Origin
  /** `null` where nothing was promised. */
  promise: CommitmentStatus | null
}

/** A labelled area as the room sees it. `x` and `y` are its top left corner. */
export interface WallZone {
  id: Id
  label: string
  x: number
  y: number
  width: number
  height: number
  colour: string
}

/** The map of a session, reduced to what the room may see. Never changed in place. */
export interface WallMap {
  /** The session's id, so that a map of another session is known for one. */
  session: Id
  /** The question that the workshop is about; may be empty. */
  question: string
  /** The language that the room speaks. */
  language: Language
  participants: Record<Id, WallParticipant>
  resources: Record<Id, WallResource>
  connections: Record<Id, WallConnection>
  zones: Record<Id, WallZone>
}

export const WALL_COLLECTIONS = ['participants', 'resources', 'connections', 'zones'] as const
export type WallCollection = (typeof WALL_COLLECTIONS)[number]

/** What of a map each collection holds. */
export type WallRecord<Of extends WallCollection> = WallMap[Of][Id]
