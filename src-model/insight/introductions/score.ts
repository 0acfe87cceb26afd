/** What each thing that speaks for or against an introduction counts (the points are ours). */
export const POINTS = {
  /**
   * For each resource that one of two holds, and that the other needs and does not hold; and how much more where it is
   * not mobilised.
   */
  need: 4,
  sleeping: 1,
  /** Once, where one of the two or both have no tie. */
  alone: 3,
  /** Where they are of two components. */
  joins: 2,
  crossSide: 2,
  /** For each who knows both, up to `MOST_ACQUAINTANCES`. */
  acquaintance: 1,
  /** For each of the two who carries many ties. */
  loaded: -2,
} as const

/** How many acquaintances count. */
export const MOST_ACQUAINTANCES = 2

/** What speaks for and against two people being introduced, counted. */
export interface Counts {
  /** Points for needs that are met. */
  needs: number
  isAlone: boolean
  joins: boolean
  isCrossSide: boolean
  acquaintances: number
  loaded: number
}

/** The points of two people. */
export function scoreOf({ needs, isAlone, joins, isCrossSide, acquaintances, loaded }: Counts): number {
  return (
    needs +
    (isAlone ? POINTS.alone : 0) +
    (joins ? POINTS.joins : 0) +
    (isCrossSide ? POINTS.crossSide : 0) +
    Math.min(acquaintances, MOST_ACQUAINTANCES) * POINTS.acquaintance +
    loaded * POINTS.loaded
  )
}
