import type { Position } from '../../map/map'

const GRID = 8

/** Sunflower order: each spot turns by the golden angle, which never lines up and fills evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
/** Canvas units that the spiral grows by, wider than high, so that the map fits a wide wall. */
const SPIRAL_STEP = { x: 160, y: 108 }

/** How far from its anchor the first ring of spots lies, and how much farther each next one. */
const RING = { x: 232, y: 168 }
const RING_GROWTH = 0.5
const SPOTS_A_RING = 16

/** The line of the grid nearest to a place, on one axis. */
export function snap(value: number): number {
  // Adding 0 turns -0 into 0, which JSON would do later anyway.
  return Math.round(value / GRID) * GRID + 0
}

/** The spot of the grid nearest to a place. */
export function onGrid(x: number, y: number): Position {
  return { x: snap(x), y: snap(y) }
}

/** A spot of the spiral round a centre, counted from 0. */
export function spiralSpot(centre: Position, index: number): Position {
  const radius = Math.sqrt(index)
  const angle = index * GOLDEN_ANGLE
  return onGrid(
    centre.x + Math.cos(angle) * radius * SPIRAL_STEP.x,
    centre.y + Math.sin(angle) * radius * SPIRAL_STEP.y,
  )
}

/** The turns of a ring, the one straight ahead first, then alternately to either side. */
function turns(count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const side = index % 2 === 0 ? -1 : 1
    return (side * Math.ceil(index / 2) * 2 * Math.PI) / count
  })
}

/**
 * The spots of a ring round an anchor, those first that lie nearest to a direction.
 *
 * @param direction radians, clockwise from the right as the canvas has it.
 * @param ring from 0, where neighbours stand; -1 lies closer, for what stands between others.
 */
export function ringSpots(anchor: Position, direction: number, ring: number): Position[] {
  const scale = 1 + ring * RING_GROWTH
  return turns(SPOTS_A_RING + ring * 8).map((turn) => {
    const angle = direction + turn
    return onGrid(anchor.x + Math.cos(angle) * RING.x * scale, anchor.y + Math.sin(angle) * RING.y * scale)
  })
}
