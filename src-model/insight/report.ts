import type { Id } from '../map/ids'
import type { CommunityMap, Side } from '../map/map'
import { type Chain, chainSteps } from './chains'
import { type Difference, differencesBetween } from './differences'
import { type CommitmentGroups, commitmentGroups } from './figures/commitments'
import { carryingMuch } from './figures/degree'
import { type AcrossAndWithin, eiIndex, forSides, peopleBySide, possiblePairs, tiedPairs } from './figures/ei-index'
import { busiestOf } from './figures/hub'
import { type HereAndAll, madeHere } from './figures/made-here'
import { resourceGroups } from './figures/resource-groups'
import { type Figures, insightSteps, type ResourceGroup } from './insight'
import { type PeopleNetwork, peopleNetwork } from './networks/people-network'
import { resourceNetwork } from './networks/resource-network'
import { type Sketch, sketchSteps } from './sketch'
import { runThrough, type Steps } from './steps'

/** What the insight panel shows of a map: its figures, and who and what is behind them. Lists are in the map's order. */
export interface InsightReport {
  figures: Figures
  /** What ties across would come to by chance, seen from each side. */
  chanceBySide: Record<Side, number | null>
  peopleBySide: Record<Side, number>
  pairs: AcrossAndWithin
  pairsBySide: Record<Side, AcrossAndWithin>
  /** People with no tie to anybody, and with one. */
  noTie: Id[]
  oneTie: Id[]
  /** People with more ties than the mean and one standard deviation. */
  carrying: Id[]
  /** The person with the highest betweenness; `null` where nobody is between others. */
  busiest: Id | null
  resources: Record<ResourceGroup, Id[]>
  /** Connections made in the workshop, of all; and the same of those across sides. */
  madeHere: { all: HereAndAll; crossSide: HereAndAll }
  /** Connections with a commitment of each kind. `late` ones are not among the `open`. */
  commitments: CommitmentGroups
  /** Ways from needs to who can meet them, and how many more there are than are told. */
  chains: Chain[]
  chainsLeftOut: number
  /** How many resources somebody holds and somebody needs who is tied to none of those. */
  untiedNeeds: number
  /** What has changed since another moment of the session; `null` where there is none to compare with. */
  differences: Difference[] | null
  sketch: Sketch
}

/** What a report depends on besides the map. */
export interface ReportOptions {
  /** `YYYY-MM-DD`: what was promised for an earlier day is late. */
  today: string
  /** The figures of another moment of the session, to compare with; none when left out. */
  before?: Figures | null
  /** The sketch that is on the screen, which the new one keeps as far as the map allows. */
  sketch?: Sketch | null
}

function idsWhere(network: PeopleNetwork, isOne: (person: number) => boolean): Id[] {
  return network.ids.filter((_, person) => isOne(person))
}

/** Makes the report of a map in bounded pieces, so that it can be given up for the next one in between. */
export function* reportSteps(map: CommunityMap, { today, before, sketch }: ReportOptions): Steps<InsightReport> {
  const network = peopleNetwork(map)
  const { perPerson, ...figures } = yield* insightSteps(map, network, today)
  const pairs = tiedPairs(network)
  const people = peopleBySide(network)
  const possible = possiblePairs(people)
  const carries = carryingMuch(network)
  const busiest = busiestOf(
    network,
    network.ids.map((id) => perPerson[id]?.betweenness ?? 0),
  )
  const degreeOf = (person: number): number | undefined => network.neighbours[person]?.length
  yield
  const { chains, leftOut, untied } = yield* chainSteps(map, network)
  yield
  return {
    figures,
    chanceBySide: forSides((side) => eiIndex(possible.bySide[side])),
    peopleBySide: people,
    pairs: pairs.all,
    pairsBySide: pairs.bySide,
    noTie: idsWhere(network, (person) => degreeOf(person) === 0),
    oneTie: idsWhere(network, (person) => degreeOf(person) === 1),
    carrying: idsWhere(network, (person) => carries[person] === true),
    busiest: busiest === null ? null : (network.ids[busiest] ?? null),
    resources: resourceGroups(resourceNetwork(map)),
    madeHere: madeHere(map),
    commitments: commitmentGroups(map, today),
    chains,
    chainsLeftOut: leftOut,
    untiedNeeds: untied,
    differences: before ? differencesBetween(before, figures) : null,
    sketch: yield* sketchSteps(network, sketch ?? null),
  }
}

/** The report of a map. */
export function reportOf(map: CommunityMap, options: ReportOptions): InsightReport {
  return runThrough(reportSteps(map, options))
}
