import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import type { WallMap } from '../../src-model/wall/wall-map'
import { eased } from './view-motion'

/** With more nodes than this a glide would stutter, which explains less than none. */
const MOST_GLIDING = 500

interface Flight {
  from: Position
  begin: number
}

function placeOf(map: WallMap, id: Id): Position | undefined {
  return (map.participants[id] ?? map.resources[id])?.position
}

/** Glides moved nodes to where the map has them. Times are those of frames, in milliseconds. */
export class NodeGlide {
  #flights = new Map<Id, Flight>()
  #duration = 0

  get isMoving(): boolean {
    return this.#flights.size > 0
  }

  /**
   * @param moved nodes that the map has elsewhere now, with the places where it had them.
   * @param before the map as it was.
   * @param duration 0 for no glide.
   */
  start(moved: ReadonlyMap<Id, Position>, before: WallMap, now: number, duration: number): void {
    if (moved.size === 0) return
    if (duration === 0 || moved.size > MOST_GLIDING) {
      for (const id of moved.keys()) this.#flights.delete(id)
      return
    }
    // Whoever is on the way already goes on from where it is seen.
    const offsets = this.offsets(now, before)
    for (const [id, { x, y }] of moved) {
      const offset = offsets.get(id) ?? { x: 0, y: 0 }
      this.#flights.set(id, { from: { x: x + offset.x, y: y + offset.y }, begin: now })
    }
    this.#duration = duration
  }

  stop(): void {
    this.#flights.clear()
  }

  /** How far from its place in the map each node that is on its way is seen, in canvas units. */
  offsets(now: number, map: WallMap): Map<Id, Position> {
    const offsets = new Map<Id, Position>()
    for (const [id, { from, begin }] of this.#flights) {
      const to = placeOf(map, id)
      const left = 1 - eased(Math.min(1, Math.max(0, (now - begin) / this.#duration)))
      if (to === undefined || left === 0) this.#flights.delete(id)
      else offsets.set(id, { x: (from.x - to.x) * left, y: (from.y - to.y) * left })
    }
    return offsets
  }
}
