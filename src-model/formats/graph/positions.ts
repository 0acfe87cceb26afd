import { MAX_COORDINATE } from '../../map/limits'
import type { Position } from '../../map/map'

function within(value: number): number {
  // Minus zero does not survive JSON.
  return Math.min(MAX_COORDINATE, Math.max(-MAX_COORDINATE, value)) + 0
}

/**
 * Two numbers of a file as a position within the bounds of the canvas.
 *
 * @returns `null` where they are none.
 */
export function positionOf(x: string | number | undefined, y: string | number | undefined): Position | null {
  if (x === undefined || y === undefined || x === '' || y === '') return null
  const [left, top] = [Number(x), Number(y)]
  return Number.isFinite(left) && Number.isFinite(top) ? { x: within(left), y: within(top) } : null
}
