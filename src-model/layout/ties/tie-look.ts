import type { ConnectionKind, Origin } from '../../map/map'

/** How kinds of tie are told by their lines, in units of lines. `canvas/ties.css` says the same; a test compares them. */
export const DASHES: Readonly<Partial<Record<ConnectionKind, readonly number[]>>> = {
  introduced: [0.1, 9],
  'works-with': [24, 6],
  'learns-from': [10, 7],
  needs: [3, 7],
  uses: [12, 6, 1, 6],
  other: [1, 7, 1, 7, 8, 7],
}

/** How thick ties are by their strength, those made here thicker. Two kinds have a thickness of their own while it is usual. */
export const WIDTHS: Readonly<Record<Origin, Readonly<Record<1 | 2 | 3, number>>>> = {
  before: { 1: 1.25, 2: 2, 3: 3 },
  workshop: { 1: 3, 2: 4, 3: 5.5 },
}
export const KIND_WIDTHS: Readonly<Partial<Record<ConnectionKind, number>>> = { introduced: 4, other: 2 }

/** What decides how a tie looks. */
export interface TieLook {
  kind: ConnectionKind
  origin: Origin
  strength: 1 | 2 | 3
}

/** How thick a tie's line is, in canvas units. */
export function tieWidth({ kind, origin, strength }: TieLook): number {
  return (strength === 2 && KIND_WIDTHS[kind]) || WIDTHS[origin][strength]
}
