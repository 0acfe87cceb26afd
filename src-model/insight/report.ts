import type { Id } from '../map/ids'
import type { Side } from '../map/map'
import type { Chain } from './chains'
import type { Difference } from './differences'
import type { Insight, ResourceGroup } from './insight'
import type { Sketch } from './sketch'

/** Pairs of people whose ends are of two sides, and pairs within one. */
export interface AcrossAndWithin {
  across: number
  within: number
}

/** What the insight panel shows of a map: its figures, and who and what is behind them. Lists are in the map's order. */
export interface InsightReport {
  figures: Omit<Insight, 'perPerson'>
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
  madeHere: { all: { here: number; all: number }; crossSide: { here: number; all: number } }
  /** Connections with a commitment of each kind. `late` ones are not among the `open`. */
  commitments: Record<'done' | 'open' | 'late' | 'dropped', Id[]>
  chains: Chain[]
  /** What has changed since another moment of the session; `null` where there is none to compare with. */
  differences: Difference[] | null
  sketch: Sketch
}
