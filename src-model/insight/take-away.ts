import type { Id } from '../map/ids'

/** What is left of the people network without some of them. */
export interface TakenAway {
  /** Who is taken away. */
  people: Id[]
  /** Who hung together with them and others before, and is cut off from the largest part that is left. */
  fallen: Id[]
  /** Connections of those who are taken away. */
  ties: Id[]
  /** Share of the people left who still hang together; `null` where nobody is left. */
  largestShare: number | null
}
