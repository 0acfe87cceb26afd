import type { Lookup } from '../../map/layered-lookup'
import type { Position } from '../../map/map'
import { type Box, overlaps } from '../footprint'

/** The size of a cell: about that of a footprint, so that a box lies in few cells and a cell holds few boxes. */
const CELL_WIDTH = 192
const CELL_HEIGHT = 128

/**
 * A cell with this many boxes has no free ground left in any map that people drew. More of them, all in one
 * place in a file that was made to be so, would be looked through for each node that seeks a place.
 */
const MOST_IN_A_CELL = 64

/** Lines longer than this cross something anyway, and looking along them would cost more than it is worth. */
const LONG_LINE = 2_000

/** More rows than any map has cells on top of each other. */
const ROWS = 2 ** 26

/** The boxes in each cell. */
export type Cells = Lookup<number, readonly Box[]>

/** The cells that a box lies in. */
export function cellsOf(box: Box): number[] {
  const keys: number[] = []
  const right = Math.floor(box.right / CELL_WIDTH)
  const bottom = Math.floor(box.bottom / CELL_HEIGHT)
  for (let column = Math.floor(box.left / CELL_WIDTH); column <= right; column += 1) {
    for (let row = Math.floor(box.top / CELL_HEIGHT); row <= bottom; row += 1) keys.push(column * ROWS + row)
  }
  return keys
}

function holds(box: Box, { x, y }: Position): boolean {
  return box.left <= x && x < box.right && box.top <= y && y < box.bottom
}

/** Whether the straight line between two points, of which neither lies in the box, runs through it. */
export function crosses(box: Box, a: Position, b: Position): boolean {
  // The corners of a box that a line misses all lie on one side of it.
  const sides = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.left, y: box.bottom },
    { x: box.right, y: box.bottom },
  ].map((corner) => Math.sign((b.x - a.x) * (corner.y - a.y) - (b.y - a.y) * (corner.x - a.x)))
  return new Set(sides).size > 1
}

/** The ground that is taken: boxes in a grid of cells, so that asking looks at the neighbourhood only. */
export class Ground {
  readonly #cells = new Map<number, Box[]>()
  readonly #below: readonly Cells[]

  /** @param below ground that is taken already. */
  constructor(below: readonly Cells[] = []) {
    this.#below = below
  }

  /** Takes a box of ground. */
  take(box: Box): void {
    for (const key of cellsOf(box)) {
      const boxes = this.#cells.get(key)
      if (boxes === undefined) this.#cells.set(key, [box])
      else if (boxes.length < MOST_IN_A_CELL) boxes.push(box)
    }
  }

  /** Whether nothing stands on a box of ground. */
  isFree(box: Box): boolean {
    const grounds = [...this.#below, this.#cells]
    return !cellsOf(box).some((key) => {
      return grounds.some((cells) =>
        cells.get(key)?.some((taken, place) => place < MOST_IN_A_CELL && overlaps(taken, box)),
      )
    })
  }

  /** Whether a straight line runs past all boxes but those at its ends. Long lines count as clear. */
  isClearBetween(a: Position, b: Position): boolean {
    if (Math.hypot(b.x - a.x, b.y - a.y) > LONG_LINE) return true
    const reach = {
      left: Math.min(a.x, b.x),
      top: Math.min(a.y, b.y),
      right: Math.max(a.x, b.x) + 1,
      bottom: Math.max(a.y, b.y) + 1,
    }
    for (const box of this.within(reach)) {
      if (!holds(box, a) && !holds(box, b) && crosses(box, a, b)) return false
    }
    return true
  }

  /** The boxes that lie at least partly in this one, each once. */
  within(box: Box): Set<Box> {
    return new Set(cellsOf(box).flatMap((key) => this.#boxesIn(key).filter((each) => overlaps(each, box))))
  }

  #boxesIn(key: number): readonly Box[] {
    const own = this.#cells.get(key) ?? []
    if (this.#below.length === 0) return own
    const boxes = [...this.#below.flatMap((each) => each.get(key) ?? []), ...own]
    return boxes.length > MOST_IN_A_CELL ? boxes.slice(0, MOST_IN_A_CELL) : boxes
  }
}
