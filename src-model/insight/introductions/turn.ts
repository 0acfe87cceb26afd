import type { Ground } from './ground'
import { scoreOf } from './score'

/**
 * What one person has with each of the others, person after person. It is counted from the ties that there are, so
 * that pairs with nothing in common cost next to nothing.
 */
export class Turn {
  readonly #ground: Ground
  readonly #needs: Int32Array
  readonly #acquaintances: Int32Array
  /** Whose turn it was last that each was tied to. */
  readonly #tiedTo: Int32Array
  #one = -1
  #matched: readonly number[] = []
  #work = 0

  constructor(ground: Ground) {
    const count = ground.byName.length
    this.#ground = ground
    this.#needs = new Int32Array(count)
    this.#acquaintances = new Int32Array(count)
    this.#tiedTo = new Int32Array(count).fill(-1)
  }

  begin(one: number): void {
    const { neighbours } = this.#ground.network
    const { others, points } = this.#ground.matchesOf(one)
    this.#one = one
    this.#matched = others
    this.#work = others.length
    this.#tiedTo[one] = one
    for (const [at, other] of others.entries()) add(this.#needs, other, points[at] ?? 0)
    for (const known of neighbours[one] ?? []) {
      this.#tiedTo[known] = one
      this.#work += neighbours[known]?.length ?? 0
      for (const other of neighbours[known] ?? []) add(this.#acquaintances, other, 1)
    }
  }

  /** The points of the one whose turn it is and somebody else; none where the two are tied, or the same. */
  scoreWith(other: number): number {
    if (this.#tiedTo[other] === this.#one) return 0
    const { network, componentOf, isLoaded } = this.#ground
    const { neighbours, sides } = network
    const one = this.#one
    return scoreOf({
      needs: this.#needs[other] ?? 0,
      isAlone: neighbours[one]?.length === 0 || neighbours[other]?.length === 0,
      joins: componentOf[one] !== componentOf[other],
      isCrossSide: sides[one] !== sides[other],
      acquaintances: this.#acquaintances[other] ?? 0,
      loaded: Number(isLoaded[one]) + Number(isLoaded[other]),
    })
  }

  /** How many people the two are tied to, in sum. */
  tiesWith(other: number): number {
    const { neighbours } = this.#ground.network
    return (neighbours[this.#one]?.length ?? 0) + (neighbours[other]?.length ?? 0)
  }

  /** @returns how much there was to count. */
  end(): number {
    const { neighbours } = this.#ground.network
    for (const other of this.#matched) this.#needs[other] = 0
    for (const known of neighbours[this.#one] ?? []) {
      for (const other of neighbours[known] ?? []) this.#acquaintances[other] = 0
    }
    return this.#work
  }
}

function add(counts: Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by
}
