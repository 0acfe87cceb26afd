import { footprint } from '../layout/footprint'
import { Ground } from '../layout/place/ground'
import type { Id } from '../map/ids'
import { MAX_COORDINATE } from '../map/limits'
import type { Position } from '../map/map'
import type { NewNode } from './places'

/** The share of nodes that a file has places for, from which on these are kept. */
const MOST = 0.5
/** The share of nodes that may lie on others before all are drawn apart. */
const CROWDED = 0.15
/** How much farther apart they are drawn at a time. */
const FARTHER = 1.4
/** So many times at most: of the smallest numbers that places come in, no more are needed. */
const MOST_TIMES = 60

type Placed = NewNode & { position: Position }

function isPlaced(node: NewNode): node is Placed {
  return node.position !== null
}

/** How many lie on others, if all is drawn apart by a factor. */
function crowdedAt(nodes: readonly Placed[], factor: number): number {
  const ground = new Ground()
  let count = 0
  for (const { kind, position } of nodes) {
    const box = footprint(kind, { x: position.x * factor, y: position.y * factor })
    if (ground.isFree(box)) ground.take(box)
    else count += 1
  }
  return count
}

/**
 * How far apart nodes are to be drawn: as much as it takes for most to lie on no other. Other tools draw nodes as
 * points, a few units from each other.
 */
function factorFor(nodes: readonly Placed[]): number {
  const farthest = Math.max(1, ...nodes.map(({ position: { x, y } }) => Math.max(Math.abs(x), Math.abs(y))))
  let factor = 1
  for (let times = 0; times < MOST_TIMES; times += 1) {
    if (crowdedAt(nodes, factor) <= nodes.length * CROWDED) return factor
    if (farthest * factor * FARTHER > MAX_COORDINATE / 2) return factor
    factor *= FARTHER
  }
  return factor
}

/**
 * Where the file has its nodes, drawn apart where they would lie on each other. None where the file has no places for
 * most, or has all of them in a few.
 *
 * @param isExact whether they stand where the file has them, come what may: its zones hold them there.
 */
export function knownPlaces(nodes: readonly NewNode[], isExact: boolean): Map<Id, Position> {
  const placed = nodes.filter(isPlaced)
  const spots = new Set(placed.map(({ position: { x, y } }) => `${x} ${y}`))
  if (placed.length === 0 || placed.length < nodes.length * MOST || spots.size < placed.length * MOST) return new Map()
  const factor = isExact ? 1 : factorFor(placed)
  return new Map(placed.map(({ id, position }) => [id, { x: position.x * factor, y: position.y * factor }]))
}
