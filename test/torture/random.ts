/** Numbers that look like chance and are the same for the same seed, so that a failed trial can be had again. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number, at least 0 and less than `end`. */
  below(end: number): number
  /** One of the list. @throws RangeError when it is empty. */
  pick<Value>(list: readonly Value[]): Value
  /** True in about this share of all cases. @param share between 0 and 1. */
  chance(share: number): boolean
}

/** Chance from a seed (the generator is mulberry32). */
export function seeded(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    pick(list) {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      return list[below(list.length)] as (typeof list)[number]
    },
    chance: (share) => next() < share,
  }
}
