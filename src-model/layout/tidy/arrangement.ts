import type { Position } from '../../map/map'
import { type Body, type Line, moveBody } from './body'
import { type Flaws, LineTable } from './line-table'

/** The ground to fill, in canvas units. */
export interface Frame {
  centre: Position
  /** Half of its width and height. */
  half: Position
}

/** Clear ground wished for round every node: less than `least` looks cramped, more than `ample` is not better. */
const AIR = { least: 16, ample: 56 }

// What each flaw of an arrangement costs. Only sums, products and square roots are used throughout: they give the
// same bits on every machine, and with them the same map.
const COST = { overlap: 400, deeper: 4, cramped: 30, close: 1.5, outside: 1 / 3, farOut: 2 }
const FLAWS: Flaws = { crossing: 9, length: 1 / 90, sameWay: 50, tooShort: 0.3, through: 20 }
/** What a line through a node costs in the end; at first little, or nodes could never change places. */
const THROUGH_AT_LAST = 70

function crowding(a: Body['box'], b: Body['box']): number {
  const gap = Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom)
  if (gap >= AIR.ample) return 0
  const close = COST.close * (1 - Math.max(gap, 0) / AIR.ample)
  if (gap >= AIR.least) return close
  if (gap >= 0) return close + COST.cramped * (1 - gap / AIR.least)
  return COST.overlap - gap * COST.deeper
}

/** An arrangement of nodes that gets better by moving one node at a time. Nodes are named by their place in `bodies`. */
export class Arrangement {
  readonly bodies: readonly Body[]
  readonly #frame: Frame
  readonly #lines: LineTable
  readonly #flaws = { ...FLAWS }

  constructor(bodies: readonly Body[], lines: readonly Line[], frame: Frame) {
    this.bodies = bodies
    this.#frame = frame
    this.#lines = new LineTable(bodies, lines)
  }

  /** Which nodes a node is tied to. */
  tiedTo(index: number): readonly number[] {
    return this.#lines.tiedTo(index)
  }

  /** How freely lines may run through nodes. @param heat from 1, in the beginning, to 0. */
  set heat(heat: number) {
    this.#flaws.through = THROUGH_AT_LAST + (FLAWS.through - THROUGH_AT_LAST) * heat
  }

  /** Moves a node. */
  move(index: number, { x, y }: Position): void {
    const body = this.bodies[index]
    if (body === undefined) return
    moveBody(body, x, y)
    this.#lines.moved(index)
  }

  /** What all flaws cost: each counts once for every node that has a part in it. */
  total(): number {
    let cost = this.#lines.total(this.#flaws)
    for (const [index, body] of this.bodies.entries()) {
      cost += this.#outside(body)
      for (let next = index + 1; next < this.bodies.length; next += 1) {
        const other = this.bodies[next]
        if (other) cost += 2 * crowding(body.box, other.box)
      }
    }
    return cost
  }

  /**
   * What the flaws cost that a node has a part in.
   *
   * @param limit from where on the exact sum does not matter: it may come out too low, but above the limit.
   */
  costOf(index: number, limit = Number.POSITIVE_INFINITY): number {
    const body = this.bodies[index]
    if (body === undefined) return 0
    let cost = this.#outside(body)
    for (const other of this.bodies) {
      if (other !== body) cost += crowding(body.box, other.box)
      if (cost > limit) return cost
    }
    return cost + this.#lines.costOf(index, this.#flaws, limit - cost)
  }

  #outside({ x, y }: Body): number {
    const { centre, half } = this.#frame
    const dx = Math.abs(x - centre.x)
    const dy = Math.abs(y - centre.y)
    const beyond = Math.max(0, dx - half.x) + Math.max(0, dy - half.y)
    const out = (dx / half.x) * (dx / half.x) + (dy / half.y) * (dy / half.y)
    return beyond * COST.outside * (1 + beyond / 400) + out * COST.farOut
  }
}
