import type { Id } from '../../map/ids'
import type { CommunityMap } from '../../map/map'
import { type Placed, placedNodes } from '../placed-nodes'
import { isConnected, mend } from './arrow-mending'
import { DIRECTIONS, type Direction, SIDEWAYS_WEIGHT } from './spatial'

/** Where each arrow key leads from each node; nothing where nothing lies that way. */
export type ArrowGraph = ReadonlyMap<Id, Readonly<Partial<Record<Direction, Id>>>>

/** For each node by its index, the index that each direction leads to; -1 for none. */
export type Arrows = Record<Direction, Int32Array>

interface Best {
  index: number
  cost: number
}

/**
 * The nearest node ahead in a list sorted along the axis.
 *
 * @param step 1 to look towards the end of the list, -1 towards its beginning.
 */
function nearestAhead(sorted: readonly number[], at: number, step: 1 | -1, along: Float64Array, across: Float64Array) {
  const start = sorted[at] ?? 0
  let best: Best = { index: -1, cost: Number.POSITIVE_INFINITY }
  for (let place = at + step; place >= 0 && place < sorted.length; place += step) {
    const index = sorted[place] ?? 0
    const forward = Math.abs((along[index] ?? 0) - (along[start] ?? 0))
    // A step costs its way ahead at least: farther on nothing can be nearer.
    if (forward > best.cost) break
    const sideways = Math.abs((across[index] ?? 0) - (across[start] ?? 0))
    // Of nodes in one place each comes after another in the list, and is so reached.
    if (sideways > forward * SIDEWAYS_WEIGHT) continue
    const cost = forward + sideways * SIDEWAYS_WEIGHT
    if (cost < best.cost) best = { index, cost }
  }
  return best.index
}

function arrowsAlong(
  nodes: readonly Placed[],
  axis: 'x' | 'y',
  [back, on]: readonly [Direction, Direction],
  arrows: Arrows,
): void {
  const along = Float64Array.from(nodes, ({ position }) => position[axis])
  const across = Float64Array.from(nodes, ({ position }) => position[axis === 'x' ? 'y' : 'x'])
  const sorted = nodes.map((_, index) => index).sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b)
  for (const [at, index] of sorted.entries()) {
    arrows[back][index] = nearestAhead(sorted, at, -1, along, across)
    arrows[on][index] = nearestAhead(sorted, at, 1, along, across)
  }
}

/**
 * Where the arrow keys lead: to the nearest node ahead, as `nearestTowards` has it, and where that would leave some
 * nodes out of reach, a few keys lead there instead. Every node can be reached from every other.
 */
export function arrowGraph(nodes: readonly Placed[]): ArrowGraph {
  const none = () => new Int32Array(nodes.length).fill(-1)
  const arrows: Arrows = { left: none(), right: none(), up: none(), down: none() }
  arrowsAlong(nodes, 'x', ['left', 'right'], arrows)
  arrowsAlong(nodes, 'y', ['up', 'down'], arrows)
  while (!isConnected(arrows, nodes.length)) mend(arrows, nodes)
  return new Map(
    nodes.map(({ id }, index) => [
      id,
      Object.fromEntries(
        DIRECTIONS.flatMap((each) => {
          const target = nodes[arrows[each][index] ?? -1]
          return target ? [[each, target.id]] : []
        }),
      ),
    ]),
  )
}

const graphs = new WeakMap<readonly Placed[], ArrowGraph>()

/** Where the arrow keys lead on a map, found once while nothing on it moves. */
export function arrowsOf(map: CommunityMap): ArrowGraph {
  const placed = placedNodes(map)
  const known = graphs.get(placed)
  if (known) return known
  const graph = arrowGraph(placed)
  graphs.set(placed, graph)
  return graph
}
