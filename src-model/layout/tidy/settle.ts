import type { Position } from '../../map/map'
import type { Arrangement } from './arrangement'
import { isShutOut, placeWithin } from './body'

/** How much work is put into an arrangement: about how many pairs of nodes and ties are looked at. */
const WORK = 5.5e7
/** More moves than this for one node gain little. */
const MOST_MOVES_EACH = 3_200
/** How many places are tried for a node before it is another's turn. */
const TRIES = 4
/** How far a move goes at most, at the end and in the beginning, in canvas units. */
const REACH = { last: 32, first: 420 }
/** A worse place may be taken early on, or the first tangle would stay: by how much. */
const TOLERANCE = 50
/** The last part of the moves only makes things better. */
const COOLING = 0.8
/** One turn in so many exchanges two nodes. */
const SWAPS = 0.1

function countTurns({ bodies }: Arrangement, lineCount: number, share: number): number {
  const count = bodies.length
  const workOfOne = (1 + (2 * lineCount) / count) * (count + lineCount)
  return Math.round((share * Math.min(MOST_MOVES_EACH * count, WORK / workOfOne)) / TRIES)
}

class Settling {
  readonly #arrangement: Arrangement
  readonly #random: () => number
  #reach = REACH.first
  #tolerance = TOLERANCE

  constructor(arrangement: Arrangement, random: () => number) {
    this.#arrangement = arrangement
    this.#random = random
  }

  /** @param heat from 1, in the beginning, to 0. */
  set heat(heat: number) {
    this.#arrangement.heat = heat
    this.#tolerance = TOLERANCE * heat * heat
    this.#reach = REACH.last + (REACH.first - REACH.last) * heat * heat
  }

  /** Tries a few places for a node, and takes each that is better, or hardly worse. */
  tryPlaces(index: number): void {
    let before = this.#arrangement.costOf(index)
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const old = this.#placeOf(index)
      const next = this.#nextPlace(index)
      if (next.x === old.x && next.y === old.y) continue
      this.#arrangement.move(index, next)
      const after = this.#arrangement.costOf(index, before + this.#tolerance)
      if (after > before + this.#tolerance) this.#arrangement.move(index, old)
      else before = after
    }
  }

  /** Exchanges two nodes if that is better, or hardly worse. */
  trySwap(one: number, other: number): void {
    const [a, b] = [this.#placeOf(one), this.#placeOf(other)]
    const before = this.#arrangement.costOf(one) + this.#arrangement.costOf(other)
    this.#arrangement.move(one, this.#within(one, b))
    this.#arrangement.move(other, this.#within(other, a))
    const limit = before + this.#tolerance
    const cost = this.#arrangement.costOf(one, limit)
    if (cost <= limit && cost + this.#arrangement.costOf(other, limit - cost) <= limit) return
    this.#arrangement.move(one, a)
    this.#arrangement.move(other, b)
  }

  #placeOf(index: number): Position {
    const { x, y } = this.#arrangement.bodies[index] ?? { x: 0, y: 0 }
    return { x, y }
  }

  #within(index: number, { x, y }: Position): Position {
    const body = this.#arrangement.bodies[index]
    if (body === undefined) return { x, y }
    const place = placeWithin(body, x, y)
    return isShutOut(body, place) ? this.#placeOf(index) : place
  }

  /** A step aside, a place near one that the node is tied to, or one amid all of them. */
  #nextPlace(index: number): Position {
    const choice = this.#random()
    const from = choice < 0.6 ? this.#placeOf(index) : this.#among(index, choice < 0.85)
    return this.#within(index, {
      x: from.x + (this.#random() * 2 - 1) * this.#reach,
      y: from.y + (this.#random() * 2 - 1) * this.#reach * 0.7,
    })
  }

  #among(index: number, justOne: boolean): Position {
    const tied = this.#arrangement.tiedTo(index)
    if (tied.length === 0) return this.#placeOf(index)
    if (justOne) return this.#placeOf(tied[Math.floor(this.#random() * tied.length)] ?? index)
    const sum = tied
      .map((each) => this.#placeOf(each))
      .reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
    return { x: sum.x / tied.length, y: sum.y / tied.length }
  }
}

/**
 * Makes an arrangement better, one move at a time.
 *
 * @param lineCount how many lines it has.
 * @param random the same numbers give the same arrangement.
 * @param share how much of the usual work is put into it, up to 1.
 */
export function settle(arrangement: Arrangement, lineCount: number, random: () => number, share = 1): void {
  const free = arrangement.bodies.flatMap(({ isFixed }, index) => (isFixed ? [] : [index]))
  const settling = new Settling(arrangement, random)
  const pick = () => free[Math.floor(random() * free.length)] ?? 0
  const turns = free.length === 0 ? 0 : countTurns(arrangement, lineCount, share)
  for (let turn = 0; turn < turns; turn += 1) {
    settling.heat = Math.max(0, 1 - turn / (turns * COOLING))
    const [one, other] = [pick(), pick()]
    if (one !== other && random() < SWAPS) settling.trySwap(one, other)
    else settling.tryPlaces(one)
  }
}
