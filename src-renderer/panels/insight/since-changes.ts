import type { Difference } from '../../../src-model/insight/differences'
import type { ExplainedFigure } from './explained'
import { figureSpec } from './figure-list'
import type { FigureLook } from './format-figure'

/** A figure that is another than at the opening of the session, as the panel tells of it. */
export interface SinceChange {
  figure: ExplainedFigure
  look: FigureLook | 'stage'
  /** Stages by their names. */
  before: number | string
  after: number | string | null
}

/** What everybody understands, in the order in which it is told. */
const PLAIN = ['stage', 'ties', 'isolates', 'components', 'across'] as const satisfies readonly ExplainedFigure[]

/** How many are told at once. */
const MOST_TOLD = 4

function changeOf(difference: Difference): SinceChange | null {
  const { figure, before, after } = difference
  // What could not be told at the opening has not changed, it has come.
  if (before === null) return null
  if (figure === 'stage') return { figure, look: 'stage', before, after }
  return { figure, look: figureSpec(figure)?.look ?? 'count', before: before as number, after }
}

/** How many of the ties lead across, which E–I says on a scale from −1 to +1. */
function acrossOf(difference: Difference): SinceChange | null {
  if (difference.figure !== 'eiIndex' || difference.before === null || difference.after === null) return null
  return { figure: 'across', look: 'share', before: (difference.before + 1) / 2, after: (difference.after + 1) / 2 }
}

/** What has changed, in plain words first; `others` are the figures for those who ask. */
export function sinceChanges(differences: readonly Difference[]): { told: SinceChange[]; others: SinceChange[] } {
  const all = differences.flatMap((each) => [changeOf(each) ?? [], acrossOf(each) ?? []].flat())
  const plain = PLAIN.flatMap((figure) => all.find((each) => each.figure === figure) ?? [])
  const told = plain.slice(0, MOST_TOLD)
  return { told, others: all.filter((each) => !told.includes(each)) }
}
