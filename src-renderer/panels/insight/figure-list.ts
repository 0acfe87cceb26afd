import { RESOURCE_GROUPS } from '../../../src-model/insight/insight'
import type { InsightReport } from '../../../src-model/insight/report'
import type { MaybeUndefined } from '../../../src-model/insight/why-undefined'
import type { TextKey } from '../../../src-model/language/translate'
import { SIDES, type Side } from '../../../src-model/map/map'
import type { ExplainedFigure } from './explained'
import type { FigureLook } from './format-figure'

type Figures = InsightReport['figures']

/** A number of the list: what it is called in the export, how it is explained, how it is read. */
export interface FigureSpec {
  /** Its key in `insight` of the export; a dot for each step down. */
  key: string
  explains: ExplainedFigure
  look: FigureLook
  of: (figures: Figures) => number | null
  /** By what its being undefined is explained; none for figures that always are defined. */
  undefinedAs?: MaybeUndefined
  /** The side that it is of. */
  side?: Side
}

function count(key: 'people' | 'ties' | 'components' | 'isolates' | 'coreOrder'): FigureSpec {
  return { key, explains: key, look: 'count', of: (figures) => figures[key] }
}

type Plain = Exclude<MaybeUndefined, 'eiBySide' | 'madeHere.all' | 'madeHere.crossSide'>

function maybe(key: Plain, look: FigureLook = 'share'): FigureSpec {
  return { key, explains: key, look, of: (figures) => figures[key], undefinedAs: key }
}

const BY_SIDE: readonly FigureSpec[] = SIDES.map((side) => ({
  key: `eiBySide.${side}`,
  explains: 'eiBySide',
  look: 'index',
  of: ({ eiBySide }) => eiBySide[side],
  undefinedAs: 'eiBySide',
  side,
}))

const RESOURCES: readonly FigureSpec[] = RESOURCE_GROUPS.map((group) => ({
  key: `resources.${group}`,
  explains: `resources.${group}`,
  look: 'count',
  of: ({ resources }) => resources[group],
}))

const MADE: readonly FigureSpec[] = (['all', 'crossSide'] as const).map((which) => ({
  key: `madeHere.${which}`,
  explains: `madeHere.${which}`,
  look: 'share',
  of: ({ madeHere }) => madeHere[which],
  undefinedAs: `madeHere.${which}`,
}))

const PROMISES: readonly FigureSpec[] = (['promised', 'done', 'dropped', 'late'] as const).map((which) => ({
  key: `commitments.${which}`,
  explains: `commitments.${which}`,
  look: 'count',
  of: ({ commitments }) => commitments[which],
}))

/** All figures of a whole map, as the panel lists them. Stage and people who hold parts together are no numbers. */
export const FIGURE_GROUPS: readonly { title: TextKey; figures: readonly (FigureSpec | 'stage' | 'cutPeople')[] }[] = [
  {
    title: 'insight.all.people',
    figures: [
      count('people'),
      count('ties'),
      maybe('density'),
      count('components'),
      count('isolates'),
      maybe('largestShare'),
    ],
  },
  {
    title: 'insight.all.shape',
    figures: [
      'stage',
      maybe('degreeCentralization'),
      maybe('betweennessCentralization'),
      maybe('hubLossShare'),
      'cutPeople',
      count('coreOrder'),
      maybe('transitivity'),
      maybe('reciprocity'),
    ],
  },
  { title: 'insight.all.across', figures: [maybe('eiIndex', 'index'), maybe('eiChance', 'index'), ...BY_SIDE] },
  { title: 'insight.all.resources', figures: RESOURCES },
  { title: 'insight.all.made', figures: MADE },
  { title: 'insight.all.promises', figures: PROMISES },
]

/** A number of the list by its key. */
export function figureSpec(key: string): FigureSpec | undefined {
  return FIGURE_GROUPS.flatMap(({ figures }) => figures).find(
    (each): each is FigureSpec => typeof each !== 'string' && each.key === key,
  )
}
