import type { Position } from '../../map/map'
import { MAX_COORDINATE } from '../../map/schema'
import type { Graph } from './graph'

/** What each node needs of the canvas in each direction, roughly, in canvas units. */
const ROOM = 180

function within(value: number): number {
  // Minus zero does not survive JSON.
  return Math.min(MAX_COORDINATE, Math.max(-MAX_COORDINATE, value)) + 0
}

/**
 * Two numbers of a file as a position.
 *
 * @returns `null` where they are none.
 */
export function positionOf(x: string | number | undefined, y: string | number | undefined): Position | null {
  if (x === undefined || y === undefined || x === '' || y === '') return null
  const [left, top] = [Number(x), Number(y)]
  return Number.isFinite(left) && Number.isFinite(top) ? { x: left, y: top } : null
}

/**
 * Brings a file's positions onto the canvas. Other programs lay graphs out between
 * minus one and one, or in points: what lies too close is spread as far as the nodes
 * need, in its own shape. Where all lie in one place, the file has no positions.
 */
export function bringToScale(graph: Graph): void {
  const placed = graph.nodes.flatMap(({ position }) => position ?? [])
  let factor = 1
  if (!graph.isToScale && placed.length > 1) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const { x, y } of placed) {
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x)
      bottom = Math.max(bottom, y)
    }
    const side = Math.max(right - left, bottom - top)
    const needed = ROOM * Math.sqrt(placed.length)
    factor = side > 0 ? Math.max(1, needed / side) : 0
  }
  for (const node of graph.nodes) {
    const { position } = node
    if (position === null) continue
    node.position = factor === 0 ? null : { x: within(position.x * factor), y: within(position.y * factor) }
  }
}
