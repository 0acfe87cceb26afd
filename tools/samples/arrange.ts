import { type Box, footprint, type NodeKind } from '../../src-model/layout/footprint'
import { crosses, runsThrough } from '../../src-model/layout/lines'
import { seeded } from '../../src-model/layout/seeded'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Position, Side } from '../../src-model/map/map'

/** All positions are multiples of this, in canvas units. */
const GRID = 8
/** The ground to fill: a wide screen's shape. */
const GROUND = { x: 760, y: 470 }
/** Clear ground wished for round every node. */
const AIR = 14
/** Clear ground wished for between tied nodes, so that the tie between them is seen, and a seal on it. */
const TIE_AIR = 36
/** How many moves are tried. More of them gain little. */
const MOVES = 240_000

// What each flaw of an arrangement costs. Only sums, products and square roots are used throughout: they
// give the same bits on every machine, and with them the same map.
const COST = { overlap: 400, tooShort: 6, crossing: 8, length: 1 / 90, wrongSide: 1 / 30, outside: 1 / 6 }
/** What a line through a node costs: little at first, or nodes could never change places, and in the end a lot. */
const THROUGH = { first: 8, last: 40 }

interface Body {
  id: Id
  kind: NodeKind
  /** Employees gather on the left, customers on the right, so that ties across are seen. */
  pull: -1 | 0 | 1
  x: number
  y: number
  /** The ground it covers there, kept here because it is asked for millions of times. */
  box: Box
}

interface Line {
  from: Body
  to: Body
}

const PULL: Readonly<Record<Side, Body['pull']>> = { employee: -1, customer: 1, guest: 0 }

function moveTo(body: Body, x: number, y: number): void {
  body.x = x
  body.y = y
  body.box = footprint(body.kind, body)
}

/** How deep two boxes lie in each other's ground, air round both included, in steps of the grid. */
function overlap(a: Box, b: Box, air: number): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left) + air * 2
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + air * 2
  return width > 0 && height > 0 ? 1 + Math.min(width, height) / GRID : 0
}

function outside({ x, y, pull }: Body): number {
  const beyond = Math.max(0, Math.abs(x) - GROUND.x) + Math.max(0, Math.abs(y) - GROUND.y)
  return beyond * COST.outside + Math.max(0, 160 - x * pull) * Math.abs(pull) * COST.wrongSide
}

/** An arrangement that gets better by moving one node at a time. */
class Arrangement {
  readonly bodies: Body[]
  readonly #lines: Line[]
  readonly #linesOf = new Map<Body, Line[]>()
  /** What a line through a node costs now. */
  through = THROUGH.first

  constructor(bodies: Body[], lines: Line[]) {
    this.bodies = bodies
    this.#lines = lines
    for (const body of bodies)
      this.#linesOf.set(
        body,
        lines.filter((each) => each.from === body || each.to === body),
      )
  }

  linesOf(body: Body): Line[] {
    return this.#linesOf.get(body) ?? []
  }

  /** What the flaws cost that this node has a part in. */
  costOf(body: Body): number {
    let cost = outside(body)
    for (const other of this.bodies) if (other !== body) cost += overlap(body.box, other.box, AIR) * COST.overlap
    for (const { from, to } of this.#lines) {
      if (from !== body && to !== body && runsThrough(from, to, body.box)) cost += this.through
    }
    for (const line of this.linesOf(body)) cost += this.#costOfLine(line)
    return cost
  }

  #costOfLine({ from, to }: Line): number {
    const dx = from.x - to.x
    const dy = from.y - to.y
    const length = Math.sqrt(dx * dx + dy * dy)
    let cost = length * COST.length * (1 + length / 900)
    cost += overlap(from.box, to.box, TIE_AIR) * COST.tooShort
    for (const line of this.#lines) if (crosses(from, to, line.from, line.to)) cost += COST.crossing
    for (const body of this.bodies) {
      if (body !== from && body !== to && runsThrough(from, to, body.box)) cost += this.through
    }
    return cost
  }
}

function bodiesOf(map: CommunityMap, random: () => number): Body[] {
  const somewhere = (id: Id, kind: NodeKind, pull: Body['pull']): Body => {
    const x = snap((random() * 2 - 1) * GROUND.x)
    const y = snap((random() * 2 - 1) * GROUND.y)
    return { id, kind, pull, x, y, box: footprint(kind, { x, y }) }
  }
  const sideOf = (id: Id): Side => map.participants[id]?.side ?? 'guest'
  const people = map.order.participants.map((id) => somewhere(id, 'participant', PULL[sideOf(id)]))
  return [...people, ...map.order.resources.map((id) => somewhere(id, 'resource', 0))]
}

function snap(value: number): number {
  return Math.round(value / GRID) * GRID
}

/** Where a node is tried next: a step aside, near what it is tied to, or anywhere, the steps shorter with time. */
function nextPlace(arrangement: Arrangement, body: Body, heat: number, random: () => number): Position {
  const reach = 40 + 600 * heat
  const aside = (from: Position): Position => ({
    x: snap(from.x + (random() * 2 - 1) * reach),
    y: snap(from.y + (random() * 2 - 1) * reach),
  })
  const lines = arrangement.linesOf(body)
  const line = lines[Math.floor(random() * lines.length)]
  if (line === undefined || random() < 0.6) return aside(body)
  return aside(line.from === body ? line.to : line.from)
}

function improve(arrangement: Arrangement, random: () => number): void {
  const { bodies } = arrangement
  for (let move = 0; move < MOVES; move += 1) {
    const heat = Math.max(0, 1 - move / (MOVES * 0.85))
    const body = bodies[Math.floor(random() * bodies.length)]
    if (body === undefined) return
    arrangement.through = THROUGH.last + (THROUGH.first - THROUGH.last) * heat
    const { x, y } = body
    const before = arrangement.costOf(body)
    const next = nextPlace(arrangement, body, heat, random)
    moveTo(body, next.x, next.y)
    // Early on a worse place is taken too, or the first tangle would stay.
    if (arrangement.costOf(body) - before > 20 * heat * heat) moveTo(body, x, y)
  }
}

/**
 * Places for all nodes of a map that look good on a wall: nothing on top of anything, tied nodes near each
 * other, few crossings, no line through a name, employees on the left and customers on the right.
 *
 * @param seed chooses one of many good arrangements.
 */
export function arrange(map: CommunityMap, seed: number): Record<Id, Position> {
  const random = seeded(seed)
  const bodies = bodiesOf(map, random)
  const byId = new Map(bodies.map((each) => [each.id, each]))
  const lines = map.order.connections.flatMap((id): Line[] => {
    const tie = map.connections[id]
    const [from, to] = [byId.get(tie?.from ?? ''), byId.get(tie?.to ?? '')]
    return from && to ? [{ from, to }] : []
  })
  improve(new Arrangement(bodies, lines), random)
  return Object.fromEntries(bodies.map(({ id, x, y }) => [id, { x, y }]))
}
