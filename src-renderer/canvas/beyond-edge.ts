import type { Position } from '../../src-model/map/map'
import type { Screen } from './reveal'

/** Where at the canvas's edge something is marked that lies outside of it. */
export interface AtEdge extends Position {
  /** Which way it lies, in radians clockwise from the right. */
  turn: number
}

/** Where the way from the middle to a point leaves the canvas; `null` for a point inside. In screen pixels. */
export function atEdge({ x, y }: Position, { width, height }: Screen): AtEdge | null {
  if (x >= 0 && y >= 0 && x <= width && y <= height) return null
  const [dx, dy] = [x - width / 2, y - height / 2]
  const part = Math.min(width / 2 / Math.abs(dx || 1e-9), height / 2 / Math.abs(dy || 1e-9))
  return { x: width / 2 + dx * part, y: height / 2 + dy * part, turn: Math.atan2(dy, dx) }
}

/**
 * Moves markers apart that would lie on each other, up and down.
 *
 * @param places of markers that lie inside of the edge, whatever their size.
 * @param room what one marker takes, in screen pixels.
 */
export function apart<T extends Position>(places: readonly T[], room: Screen, { height }: Screen): T[] {
  const done: T[] = []
  for (const place of places) {
    const step = place.y > height / 2 ? -room.height : room.height
    let { y } = place
    const isTaken = () =>
      done.some((each) => Math.abs(each.x - place.x) < room.width && Math.abs(each.y - y) < room.height)
    for (let tries = 0; tries < places.length && isTaken(); tries += 1) y += step
    done.push({ ...place, y })
  }
  return done
}
