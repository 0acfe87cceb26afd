import type { Id } from '../map/ids'
import type { CommunityMap, ConnectionKind, Origin, Side } from '../map/map'

/** What a line is read against. */
export interface CaptureContext {
  map: CommunityMap
  /** The side of new people whose line names none. */
  side: Side
  /** The kind of ties whose line names none, where it fits their ends. */
  kind: ConnectionKind
  /** The origin of new ties. */
  origin: Origin
  /** `YYYY-MM-DD`, for promises whose day has no year. */
  today: string
  /** The facilitator's answers, by the key of the question: somebody who is there, or somebody new. */
  answers: Readonly<Record<string, Id | 'new'>>
}
