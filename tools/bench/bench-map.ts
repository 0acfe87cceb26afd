import { type Box, boxAround, footprintOf } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Position } from '../../src-model/map/map'
import { type MapRules, seededMap } from './seeded-map'

/**
 * The rules of the maps that other tools were measured on: cells of 250 × 130, every fourth tie with a note. A person
 * with their name is taller than those cards were, so places are spread less in height: names lie on nobody.
 */
const DENSE: MapRules = { cell: { width: 250, height: 130 }, jitter: { x: 50, y: 10 }, notes: 'every-fourth' }

/** A map to measure speed on; the same numbers always give the same map. See `seededMap`. */
export function benchMap(nodes: number, ties: number, seed = 42): CommunityMap {
  return seededMap(nodes, ties, seed, DENSE)
}

/** How far from the middle of the map, in parts of its size, a node is that can be seen however the map is fitted. */
const INNER = 0.3

/** The node with most ties in the inner part of the map: also where the whole does not fit, it is in view. */
function hubOf(map: CommunityMap, nodes: readonly SceneNode[], { left, top, right, bottom }: Box): Id {
  const degrees = new Map<Id, number>()
  for (const { from, to } of Object.values(map.connections)) {
    for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  }
  const inner = nodes.filter(
    ({ x, y }) =>
      Math.abs(x - (left + right) / 2) < (right - left) * INNER &&
      Math.abs(y - (top + bottom) / 2) < (bottom - top) * INNER,
  )
  const degreeOf = ({ id }: SceneNode) => degrees.get(id) ?? 0
  const hub = inner.toSorted((a, b) => degreeOf(b) - degreeOf(a))[0]
  if (hub === undefined) throw new Error('nothing is in the middle of the map')
  return hub.id
}

/** A node with its place and the ground that it covers, in canvas units. */
interface SceneNode extends Position, Box {
  id: Id
}

/** What the hand that drives a page knows of its map. */
export interface BenchScene {
  /** The map, as the yardsticks read it. */
  json: string
  hub: Id
  /** The ground of the whole map, in canvas units. */
  bounds: Box
  nodes: SceneNode[]
  /** The places of their ends: x and y of one, x and y of the other. */
  ties: [number, number, number, number][]
}

/** A map to measure on, as the hand sees it. */
export function benchScene(nodeCount: number, tieCount: number): BenchScene {
  const map = benchMap(nodeCount, tieCount)
  const at = (id: Id) => (map.participants[id] ?? map.resources[id])?.position ?? { x: 0, y: 0 }
  const nodes = [...map.order.participants, ...map.order.resources].flatMap((id) => {
    const box = footprintOf(map, id)
    return box ? [{ id, ...at(id), ...box }] : []
  })
  const bounds = boxAround(nodes)
  if (bounds === undefined) throw new Error('the map is empty')
  return {
    json: JSON.stringify(map),
    hub: hubOf(map, nodes, bounds),
    bounds,
    nodes,
    ties: Object.values(map.connections).map(({ from, to }) => [at(from).x, at(from).y, at(to).x, at(to).y]),
  }
}
