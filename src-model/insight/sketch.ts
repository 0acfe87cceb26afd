import type { Id } from '../map/ids'
import type { Side } from '../map/map'
import { type PeopleNetwork, pairsOf } from './networks/people-network'
import { runThrough, type Steps } from './steps'

/** A small picture of the shape of the people network: who is tied to whom, without names. */
export interface Sketch {
  /** Places within a box of `width` by 1, `width` being `SKETCH_RATIO`. */
  people: { id: Id; side: Side; x: number; y: number }[]
  /** Pairs of indices into `people`. */
  ties: [number, number][]
}

/** The width of a sketch for a height of 1. */
export const SKETCH_RATIO = 2

/**
 * Draws the sketch of a people network in bounded pieces.
 *
 * @param before the sketch that is on the screen: people stay near where they are in it.
 */
export function* sketchSteps(network: PeopleNetwork, _before: Sketch | null): Steps<Sketch> {
  const { length: n } = network.ids
  yield
  return {
    people: network.ids.map((id, person) => {
      const angle = (2 * Math.PI * person) / n
      const x = SKETCH_RATIO / 2 + Math.cos(angle) * 0.45
      return { id, side: network.sides[person] as Side, x, y: 0.5 + Math.sin(angle) * 0.45 }
    }),
    ties: pairsOf(network),
  }
}

/** The sketch of a people network. */
export function sketchOf(network: PeopleNetwork, before: Sketch | null): Sketch {
  return runThrough(sketchSteps(network, before))
}
