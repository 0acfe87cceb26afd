import { type Box, overlaps } from '../footprint'
import { crosses, runsThrough, sameWay } from '../lines'
import type { Body, Line } from './body'

/** What each flaw of a line costs. */
export interface Flaws {
  crossing: number
  /** For each canvas unit, more for long lines. */
  length: number
  /** How much two lines that leave a node in almost the same direction cost at most, times the last part of a cosine. */
  sameWay: number
  /** For each canvas unit that a line lacks. */
  tooShort: number
  /** A line that runs through a node. */
  through: number
}

/** Clear ground wished for between tied nodes, so that the tie is seen, with its label or its seal. */
const TIE_AIR = { x: 48, y: 56 }
/** Ties of one pair fan out; this is how far each more takes them from the straight line, in canvas units. */
const FAN = 9
/** How far lines keep from a node. A participant's name seldom fills its footprint: a tie may pass nearer to it. */
const KEEP_OFF = { participant: -14, resource: 4 }
/** With more ties than this a node has no room left to fan them out. */
const MOST_FANNED = 16

/** A line with what is asked of it a million times. */
interface Entry {
  from: number
  to: number
  a: Body
  b: Body
  fan: number
  ties: number
  /** The smallest box round it. */
  box: Box
}

function stretch(entry: Entry): void {
  const { a, b, box } = entry
  box.left = Math.min(a.x, b.x)
  box.right = Math.max(a.x, b.x)
  box.top = Math.min(a.y, b.y)
  box.bottom = Math.max(a.y, b.y)
}

function cross(one: Entry, other: Entry): boolean {
  return overlaps(one.box, other.box) && crosses(one.a, one.b, other.a, other.b)
}

function passesThrough({ a, b, fan, box: reach }: Entry, { kind, box }: Body): boolean {
  const aside = fan + KEEP_OFF[kind]
  if (reach.left >= box.right + aside || reach.right <= box.left - aside) return false
  if (reach.top >= box.bottom + fan || reach.bottom <= box.top - fan) return false
  return runsThrough(a, b, box, aside, fan)
}

function lack({ a: { box: a }, b: { box: b }, ties }: Entry): number {
  const wished = ties > 1 ? FAN * ties : 0
  const x = TIE_AIR.x + wished - Math.max(a.left - b.right, b.left - a.right)
  const y = TIE_AIR.y + wished - Math.max(a.top - b.bottom, b.top - a.bottom)
  return x > 0 && y > 0 ? Math.min(x, y) : 0
}

/** The lines of an arrangement, and what their flaws cost. Nodes are named by their place in the list of bodies. */
export class LineTable {
  readonly #bodies: readonly Body[]
  readonly #entries: readonly Entry[]
  readonly #entriesOf: readonly Entry[][]
  readonly #tiedTo: readonly number[][]

  constructor(bodies: readonly Body[], lines: readonly Line[]) {
    const places = new Map(bodies.map((body, index) => [body, index]))
    this.#bodies = bodies
    this.#entriesOf = bodies.map(() => [])
    this.#tiedTo = bodies.map(() => [])
    this.#entries = lines.flatMap(({ from: a, to: b, ties }) => {
      const [from, to] = [places.get(a), places.get(b)]
      if (from === undefined || to === undefined) return []
      const entry: Entry = {
        from,
        to,
        a,
        b,
        ties,
        fan: FAN * (ties - 1),
        box: { left: 0, top: 0, right: 0, bottom: 0 },
      }
      this.#entriesOf[from]?.push(entry)
      this.#entriesOf[to]?.push(entry)
      this.#tiedTo[from]?.push(to)
      this.#tiedTo[to]?.push(from)
      stretch(entry)
      return [entry]
    })
  }

  tiedTo(index: number): readonly number[] {
    return this.#tiedTo[index] ?? []
  }

  /** Has to be called when a node was moved. */
  moved(index: number): void {
    for (const entry of this.#entriesOf[index] ?? []) stretch(entry)
  }

  /** What the flaws of a node's lines cost, and of lines that run through it. @param limit see `Arrangement`. */
  costOf(index: number, flaws: Flaws, limit: number): number {
    const body = this.#bodies[index]
    const own = this.#entriesOf[index] ?? []
    if (body === undefined) return 0
    let cost = 0
    for (const entry of own) cost += lengthCost(entry, flaws)
    if (cost > limit) return cost
    for (const entry of this.#entries) {
      if (entry.from !== index && entry.to !== index && passesThrough(entry, body)) cost += flaws.through
    }
    for (const entry of own) {
      if (cost > limit) return cost
      cost += this.#disturbances(entry, flaws)
    }
    return cost + this.#sameWay(index) * flaws.sameWay
  }

  /** What the flaws of all lines cost: each as often as nodes have a part in it. */
  total(flaws: Flaws): number {
    let cost = 0
    for (const [index, entry] of this.#entries.entries()) {
      cost += 2 * lengthCost(entry, flaws)
      for (let next = index + 1; next < this.#entries.length; next += 1) {
        const other = this.#entries[next]
        if (other && cross(entry, other)) cost += 4 * flaws.crossing
      }
      for (const body of this.#bodies) {
        if (body !== entry.a && body !== entry.b && passesThrough(entry, body)) cost += 3 * flaws.through
      }
    }
    for (const [index, ends] of this.#tiedTo.entries()) {
      if (ends.length <= MOST_FANNED) cost += 3 * this.#sameWayAt(index, ends) * flaws.sameWay
    }
    return cost
  }

  /** Lines that one crosses, and nodes that it runs through. */
  #disturbances(entry: Entry, flaws: Flaws): number {
    const { a, b } = entry
    let cost = 0
    for (const other of this.#entries) if (cross(entry, other)) cost += flaws.crossing
    for (const body of this.#bodies) {
      if (body !== a && body !== b && passesThrough(entry, body)) cost += flaws.through
    }
    return cost
  }

  /** How much lines leave in the same direction, at this node and at those tied to it. */
  #sameWay(index: number): number {
    const ends = this.tiedTo(index)
    let sum = ends.length > MOST_FANNED ? 0 : this.#sameWayAt(index, ends)
    for (const end of ends) {
      const others = this.tiedTo(end)
      if (others.length > MOST_FANNED) continue
      for (const other of others) if (other !== index) sum += this.#sameWayOf(end, index, other)
    }
    return sum
  }

  #sameWayAt(index: number, ends: readonly number[]): number {
    let sum = 0
    for (const [place, end] of ends.entries()) {
      for (let next = place + 1; next < ends.length; next += 1) {
        sum += this.#sameWayOf(index, end, ends[next] ?? end)
      }
    }
    return sum
  }

  #sameWayOf(at: number, one: number, other: number): number {
    const [middle, a, b] = [this.#bodies[at], this.#bodies[one], this.#bodies[other]]
    return middle && a && b ? sameWay(middle, a, b) : 0
  }
}

function lengthCost(entry: Entry, { length, tooShort }: Flaws): number {
  const dx = entry.a.x - entry.b.x
  const dy = entry.a.y - entry.b.y
  const far = Math.sqrt(dx * dx + dy * dy)
  return far * length * (1 + far / 700) + lack(entry) * tooShort
}
