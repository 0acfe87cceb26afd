import type { Id } from '../../map/ids'
import { textBetween } from './details'
import type { Ground } from './ground'
import type { Wishes } from './introduction'

/** Where pairs stand for what the facilitator said of them: those passed over come after all others. */
export class Standing {
  readonly #ground: Ground
  /** Pairs as numbers, since there are many to be looked up. */
  readonly #passed = new Map<number, number>()
  readonly #dismissed = new Map<number, string>()

  constructor(ground: Ground, { passed = [], dismissed }: Pick<Wishes, 'passed' | 'dismissed'>) {
    this.#ground = ground
    for (const [place, key] of passed.entries()) this.#passed.set(this.#numberOf(key), place)
    for (const [key, between] of Object.entries(dismissed)) this.#dismissed.set(this.#numberOf(key), between)
  }

  /**
   * Where two people stand, people being the numbers of the network.
   *
   * @returns -1, or the place among those that were passed over; `null` while the two are dismissed.
   */
  of(one: number, other: number): number | null {
    if (this.#passed.size === 0 && this.#dismissed.size === 0) return -1
    const pair = this.#number(one, other)
    const then = this.#dismissed.get(pair)
    if (then !== undefined && then === textBetween(this.#ground, one, other)) return null
    return this.#passed.get(pair) ?? -1
  }

  #number(one: number, other: number): number {
    return Math.min(one, other) * this.#ground.network.ids.length + Math.max(one, other)
  }

  /** @param key a `pairKey`; of people who are not there any more it stands for no pair. */
  #numberOf(key: string): number {
    const [one, other] = key.split(' ').map((id: Id) => this.#ground.network.indexOf.get(id))
    return one === undefined || other === undefined ? -1 : this.#number(one, other)
  }
}
