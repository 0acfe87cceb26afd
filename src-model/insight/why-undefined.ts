import type { InsightReport } from './report'

/** Why a figure is not defined for a map. */
export type WhyUndefined =
  | 'nobody'
  | 'two-people'
  | 'three-people'
  | 'no-ties'
  | 'no-ties-of-side'
  | 'no-two-ties'
  | 'no-across'

/** The figures that can be undefined; those by side stand for each of them. */
export type MaybeUndefined =
  | 'density'
  | 'largestShare'
  | 'degreeCentralization'
  | 'betweennessCentralization'
  | 'hubLossShare'
  | 'eiIndex'
  | 'eiChance'
  | 'eiBySide'
  | 'transitivity'
  | 'reciprocity'
  | 'madeHere.all'
  | 'madeHere.crossSide'

/** Why one of these figures is `null`. @param figure the one that is. */
export function whyUndefined(figure: MaybeUndefined, figures: InsightReport['figures']): WhyUndefined {
  if (figure === 'madeHere.all') return 'no-ties'
  if (figure === 'madeHere.crossSide') return 'no-across'
  if (figures.people === 0) return 'nobody'
  if (figures.people < 2) return 'two-people'
  if (figure === 'degreeCentralization' || figure === 'betweennessCentralization') return 'three-people'
  if (figures.ties === 0) return 'no-ties'
  if (figure === 'eiBySide') return 'no-ties-of-side'
  return figure === 'transitivity' ? 'no-two-ties' : 'no-ties'
}
