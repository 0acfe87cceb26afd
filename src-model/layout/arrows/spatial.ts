import type { Id } from '../../map/ids'
import type { Position } from '../../map/map'

export const DIRECTIONS = ['left', 'right', 'up', 'down'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** The way that each direction points on the canvas. */
export const AHEAD: Readonly<Record<Direction, Position>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

/** Sideways distance counts double, so that a step goes where it points. */
export const SIDEWAYS_WEIGHT = 2

/**
 * The node to step to with an arrow key: the nearest one ahead.
 *
 * @param from where the step starts.
 * @param nodes the nodes to choose from, without the one stepped from.
 * @returns `undefined` when nothing lies that way.
 */
export function nearestTowards(
  from: Position,
  direction: Direction,
  nodes: Iterable<{ id: Id; position: Position }>,
): Id | undefined {
  const ahead = AHEAD[direction]
  let best: { id: Id; cost: number } | undefined
  for (const { id, position } of nodes) {
    const dx = position.x - from.x
    const dy = position.y - from.y
    const forward = dx * ahead.x + dy * ahead.y
    const sideways = Math.abs(dx * ahead.y) + Math.abs(dy * ahead.x)
    if (forward <= 0 || sideways > forward * SIDEWAYS_WEIGHT) continue
    const cost = forward + sideways * SIDEWAYS_WEIGHT
    if (best === undefined || cost < best.cost) best = { id, cost }
  }
  return best?.id
}
