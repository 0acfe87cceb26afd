/** Numbers from 0 to 1 that look random, the same for the same seed (the generator known as mulberry32). */
export function uniform(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws one of several things each time it is called. */
export type Sampler = () => number

/**
 * Draws places of a list, the heavier the more often.
 *
 * @param places what is drawn from.
 * @param weights of all places, by place.
 */
export function sampler(places: readonly number[], weights: readonly number[], random: () => number): Sampler {
  let whole = 0
  const sums = places.map((place) => {
    whole += weights[place] ?? 0
    return whole
  })
  return () => {
    const drawn = random() * whole
    const index = sums.findIndex((sum) => sum >= drawn)
    return places[index === -1 ? places.length - 1 : index] ?? 0
  }
}
