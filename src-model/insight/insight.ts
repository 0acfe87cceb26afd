import type { Id } from '../map/ids'
import type { CommunityMap, ResourceStatus, Side } from '../map/map'
import { betweennessCentralization, betweennessSteps } from './figures/betweenness'
import { commitmentCounts, commitmentGroups } from './figures/commitments'
import { components, isolates, largestShare } from './figures/components'
import { constraint } from './figures/constraint'
import { coreOrder } from './figures/core-order'
import { cutPeople } from './figures/cut-people'
import { degreeCentralization } from './figures/degree'
import { density } from './figures/density'
import { eiIndex, forSides, pairsOfPerson, peopleBySide, possiblePairs, tiedPairs } from './figures/ei-index'
import { hubLossShare } from './figures/hub'
import { madeHere, shareOf } from './figures/made-here'
import { reciprocity } from './figures/reciprocity'
import { resourceGroups } from './figures/resource-groups'
import { transitivity } from './figures/transitivity'
import { directedNetwork } from './networks/directed-network'
import { type PeopleNetwork, peopleNetwork } from './networks/people-network'
import { resourceNetwork } from './networks/resource-network'
import { type Stage, stageOf } from './stage'
import { runThrough, type Steps } from './steps'

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

/** The figures of the whole map, without those of single people. */
export type Figures = Omit<Insight, 'perPerson'>

function personFigures(network: PeopleNetwork, betweenness: readonly number[]): Record<Id, PersonFigures> {
  const constraints = constraint(network)
  return Object.fromEntries(
    network.ids.map((id, person) => [
      id,
      {
        degree: network.neighbours[person]?.length ?? 0,
        betweenness: betweenness[person] ?? 0,
        constraint: constraints[person] ?? null,
        eiIndex: eiIndex(pairsOfPerson(network, person)),
      },
    ]),
  )
}

/**
 * Computes all figures of a map, in bounded pieces.
 *
 * @param network the people network of the map.
 * @param today `YYYY-MM-DD`: what was promised for an earlier day is late.
 */
export function* insightSteps(map: CommunityMap, network: PeopleNetwork, today: string): Steps<Insight> {
  const parts = components(network)
  const pairs = tiedPairs(network)
  const resources = resourceGroups(resourceNetwork(map))
  const made = madeHere(map)
  yield
  const betweenness = yield* betweennessSteps(network)
  const shape = {
    people: network.ids.length,
    largestShare: largestShare(parts),
    betweennessCentralization: betweennessCentralization(betweenness),
    coreOrder: coreOrder(network),
  }
  const cut = cutPeople(network).map((person) => network.ids[person] as Id)
  yield
  const perPerson = personFigures(network, betweenness)
  yield
  return {
    people: shape.people,
    ties: network.pairCount,
    density: density(network),
    components: parts.sizes.length,
    isolates: isolates(network),
    largestShare: shape.largestShare,
    degreeCentralization: degreeCentralization(network),
    betweennessCentralization: shape.betweennessCentralization,
    eiIndex: eiIndex(pairs.all),
    eiChance: eiIndex(possiblePairs(peopleBySide(network)).all),
    eiBySide: forSides((side) => eiIndex(pairs.bySide[side])),
    transitivity: transitivity(network),
    reciprocity: reciprocity(directedNetwork(map, network)),
    cutPeople: cut,
    hubLossShare: hubLossShare(network, betweenness),
    coreOrder: shape.coreOrder,
    stage: stageOf(shape),
    resources: {
      hidden: resources.hidden.length,
      underused: resources.underused.length,
      mobilised: resources.mobilised.length,
      wanted: resources.wanted.length,
      matched: resources.matched.length,
      idle: resources.idle.length,
    },
    madeHere: { all: shareOf(made.all), crossSide: shareOf(made.crossSide) },
    commitments: commitmentCounts(commitmentGroups(map, today)),
    perPerson,
  }
}

/** All figures of a map. @param today `YYYY-MM-DD`: what was promised for an earlier day is late. */
export function insightOf(map: CommunityMap, today: string): Insight {
  return runThrough(insightSteps(map, peopleNetwork(map), today))
}
