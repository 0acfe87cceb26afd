import type { Insight } from './insight'
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
