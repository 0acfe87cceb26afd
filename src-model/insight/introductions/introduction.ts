import type { Id } from '../../map/ids'

/** A resource that one of two people holds, and that the other needs and does not hold. */
export interface MetNeed {
  resource: Id
  holder: Id
  needer: Id
  /** Whether it is hidden or underused. */
  isSleeping: boolean
}

/** Two people who are not tied yet and might be, with all that speaks for it. */
export interface Introduction {
  /** The two, in the order of their names. */
  a: Id
  b: Id
  /** The sum of `POINTS`. */
  score: number
  met: MetNeed[]
  /** Those of the two who have no tie to anybody. */
  alone: Id[]
  /** Whether the two are of different components. */
  joins: boolean
  crossSide: boolean
  /** All who know both, in the map's order. */
  acquaintances: Id[]
  /** Those of the two who carry many ties already. */
  loaded: Id[]
  /** The people on the shortest way between the two, both included; empty where there is none. */
  path: Id[]
  /** A connection between each two of `path` that follow each other. */
  pathTies: Id[]
  /** What lies between the two, as a text that changes when it does: a dismissal holds for as long. */
  between: string
}

/** Dismissed pairs: what lay between the two then, by `pairKey`. */
export type Dismissals = Readonly<Record<string, string>>

/** Which introductions are asked for. */
export interface Wishes {
  /** Pairs that are left out while what lies between them is the same as it was then. */
  dismissed: Dismissals
  /** Pairs that come after all others, the latest last. By `pairKey`. */
  passed?: readonly string[]
  /** A person whose introductions alone are wanted. */
  only?: Id
  /** How many at the most. */
  most: number
}

/** The key of a pair of people, whichever is named first. */
export function pairKey(one: Id, other: Id): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
