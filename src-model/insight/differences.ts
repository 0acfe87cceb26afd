import type { CommunityMap } from '../map/map'
import { type Figures, type Insight, insightOf } from './insight'
import type { Stage } from './stage'

/** The figures of which two moments are compared. */
export type ComparedFigure = Exclude<
  { [Key in keyof Insight]: Insight[Key] extends number | null ? Key : never }[keyof Insight],
  undefined
>

/** A figure that is another at the later of two moments. */
export type Difference =
  | { figure: ComparedFigure; before: number | null; after: number | null }
  | { figure: 'stage'; before: Stage; after: Stage }

/** In the order of the figures in `Insight`. */
const COMPARED = [
  'people',
  'ties',
  'density',
  'components',
  'isolates',
  'largestShare',
  'degreeCentralization',
  'betweennessCentralization',
  'eiIndex',
  'eiChance',
  'transitivity',
  'reciprocity',
  'hubLossShare',
  'coreOrder',
] as const satisfies readonly ComparedFigure[]

/** Nearer to each other two figures differ by the rounding of their sums only. */
const ROUNDING = 1e-9

function isSame(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before === after
  return Math.abs(before - after) <= ROUNDING
}

/** What has changed from one moment of a session to a later one: the stage first, then figure by figure. */
export function differencesBetween(before: Figures, after: Figures): Difference[] {
  const stages: Difference[] =
    before.stage === after.stage ? [] : [{ figure: 'stage', before: before.stage, after: after.stage }]
  const others = COMPARED.filter((figure) => !isSame(before[figure], after[figure])).map((figure) => ({
    figure,
    before: before[figure],
    after: after[figure],
  }))
  return [...stages, ...others]
}

/** The same of two maps. @param today `YYYY-MM-DD`. */
export function differencesBetweenMaps(before: CommunityMap, after: CommunityMap, today: string): Difference[] {
  return differencesBetween(insightOf(before, today), insightOf(after, today))
}
