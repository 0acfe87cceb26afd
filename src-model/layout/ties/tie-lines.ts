import type { Position } from '../../map/map'
import type { Box } from '../footprint'
import { crosses } from '../place/ground'

/** With more ties than this some lie everywhere, and looking for ground without any would cost more than it is worth. */
export const MOST_LINES = 2_000

/** The straight lines of ties, so that what is put on a map does not look like an end of ties that only pass there. */
export class TieLines {
  readonly #lines: { a: Position; b: Position }[] = []

  add(a: Position, b: Position): void {
    this.#lines.push({ a, b })
  }

  /**
   * Whether any tie runs through a box of ground.
   *
   * @param between ties from one of these places to another do not count.
   */
  runThrough(box: Box, between: readonly Position[]): boolean {
    if (this.#lines.length > MOST_LINES) return false
    return this.#lines.some(({ a, b }) => {
      if (Math.max(a.x, b.x) <= box.left || Math.min(a.x, b.x) >= box.right) return false
      if (Math.max(a.y, b.y) <= box.top || Math.min(a.y, b.y) >= box.bottom) return false
      return crosses(box, a, b) && !(between.includes(a) && between.includes(b))
    })
  }
}
