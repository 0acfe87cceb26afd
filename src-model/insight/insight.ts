import type { Id } from '../map/ids'
import type { ResourceStatus, Side } from '../map/map'
import type { Stage } from './stage'

/** What resources are counted by: their status, and what follows from who holds and needs them. */
export const RESOURCE_GROUPS = ['hidden', 'underused', 'mobilised', 'wanted', 'matched', 'idle'] as const
export type ResourceGroup = ResourceStatus | 'wanted' | 'matched' | 'idle'

/** The figures of one person. They are in the export; no screen lists people by them. */
export interface PersonFigures {
  /** Distinct people that they are tied to. */
  degree: number
  betweenness: number
  constraint: number | null
  eiIndex: number | null
}

/** How many commitments there are of each kind. `late` ones are among the promised. */
export interface CommitmentCounts {
  promised: number
  done: number
  dropped: number
  late: number
}

/** All figures of a map, as the export has them. What is not defined for a map is `null`. */
export interface Insight {
  people: number
  /** Pairs of people with at least one tie. */
  ties: number
  density: number | null
  components: number
  /** How many have no tie to anybody. */
  isolates: number
  largestShare: number | null
  degreeCentralization: number | null
  betweennessCentralization: number | null
  eiIndex: number | null
  eiChance: number | null
  eiBySide: Record<Side, number | null>
  transitivity: number | null
  reciprocity: number | null
  /** In the map's order. */
  cutPeople: Id[]
  hubLossShare: number | null
  coreOrder: number
  stage: Stage
  resources: Record<ResourceGroup, number>
  /** Shares of connections. */
  madeHere: { all: number | null; crossSide: number | null }
  commitments: CommitmentCounts
  perPerson: Record<Id, PersonFigures>
}
