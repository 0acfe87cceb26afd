import type { Shown } from '../../src-model/find/shown'
import type { Id } from '../../src-model/map/ids'

/** The tokens of `styles/tokens.css` that things on the canvas are painted with. */
export const PAINT_COLOURS = [
  'ground',
  'ink',
  'ink-soft',
  'accent',
  'accent-soft',
  'line-strong',
  'employee',
  'customer',
  'guest',
  'on-side',
  'side-outline',
  'resource',
  'resource-half',
  'resource-ground',
  'on-resource',
  'wanted',
  'tie',
  'tie-here',
  'tie-selected',
  'seal',
] as const
export type PaintColours = Readonly<Record<(typeof PAINT_COLOURS)[number], string>>

/** What of the styles decides how everything is painted. */
export interface PaintStyle {
  colours: PaintColours
  /** The families of all texts, as in the styles. */
  font: string
  /** Whether the system's few colours are in force. */
  isForced: boolean
  /** How heavy texts are that are not meant while something is shown. */
  weight: number
}

/** In which light things stand, besides what they are. See `Light` in the canvas, and `Shown`. */
export interface PaintedState {
  /** What is painted as selected. */
  selection: ReadonlySet<Id>
  /** Nodes whose ties are painted as near to what is selected. */
  near: ReadonlySet<Id>
  /** What is not painted, as it is shown elsewhere: nodes with their ties, and ties. */
  leftOut: ReadonlySet<Id>
  /** Nodes that are not painted, as they are elements; their ties are. */
  elements: ReadonlySet<Id>
  shown: Pick<Shown, 'nodes' | 'ties' | 'found'> | null
  light: {
    is: 'highlight' | 'away' | null
    nodes: ReadonlyMap<Id, string>
    ties: ReadonlyMap<Id, string>
  }
}

export const PLAIN_STATE: PaintedState = {
  selection: new Set(),
  near: new Set(),
  leftOut: new Set(),
  elements: new Set(),
  shown: null,
  light: { is: null, nodes: new Map(), ties: new Map() },
}
