import type { Id } from '../map/ids'
import type { Side } from '../map/map'

/** A small picture of the shape of the people network: who is tied to whom, without names. */
export interface Sketch {
  /** Places within a box of `width` by 1, `width` being `SKETCH_RATIO`. */
  people: { id: Id; side: Side; x: number; y: number }[]
  /** Pairs of indices into `people`. */
  ties: [number, number][]
}

/** The width of a sketch for a height of 1. */
export const SKETCH_RATIO = 2
