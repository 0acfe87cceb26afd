import type { Box } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'

/** The side of a cell, in canvas units: a handful of nodes where people stand close. */
const CELL = 512
/** Columns and rows are counted from here, so that one number tells a cell, wherever people place things. */
const MIDDLE = 0x200000

function cellAt(column: number, row: number): number {
  return (column + MIDDLE) * MIDDLE * 2 + row + MIDDLE
}

/** The cells that a line passes, and those at its sides up to a width, without one that it is far from. */
function cellsAlong(a: Position, b: Position, width: number): number[] {
  const cells: number[] = []
  const [high, low] = a.y <= b.y ? [a, b] : [b, a]
  const slope = low.y === high.y ? 0 : (low.x - high.x) / (low.y - high.y)
  const lastRow = Math.floor((low.y + width) / CELL)
  for (let row = Math.floor((high.y - width) / CELL); row <= lastRow; row += 1) {
    // Where the line enters the row and leaves it, as far as it goes at all.
    const top = Math.min(Math.max(row * CELL - width, high.y), low.y)
    const bottom = Math.min(Math.max((row + 1) * CELL + width, high.y), low.y)
    const isLevel = low.y === high.y
    const [enters, leaves] = isLevel
      ? [high.x, low.x]
      : [high.x + (top - high.y) * slope, high.x + (bottom - high.y) * slope]
    const lastColumn = Math.floor((Math.max(enters, leaves) + width) / CELL)
    for (let column = Math.floor((Math.min(enters, leaves) - width) / CELL); column <= lastColumn; column += 1) {
      cells.push(cellAt(column, row))
    }
  }
  return cells
}

/**
 * Finds what is near, at the cost of what is near: the canvas in cells, each with the ids of what passes it. What is
 * found is to be looked at closer.
 */
export class Grid {
  readonly #cells = new Map<number, Id[]>()
  readonly #cellsOf = new Map<Id, readonly number[]>()

  /** Puts something on the canvas, or elsewhere: what lies along a line, up to a width at its sides, in canvas units. */
  put(id: Id, a: Position, b: Position, width: number): void {
    this.remove(id)
    const cells = cellsAlong(a, b, width)
    this.#cellsOf.set(id, cells)
    for (const cell of cells) {
      const ids = this.#cells.get(cell)
      if (ids) ids.push(id)
      else this.#cells.set(cell, [id])
    }
  }

  remove(id: Id): void {
    for (const cell of this.#cellsOf.get(id) ?? []) {
      const ids = this.#cells.get(cell) ?? []
      const at = ids.indexOf(id)
      const last = ids.pop()
      if (last !== undefined && at < ids.length) ids[at] = last
      if (ids.length === 0) this.#cells.delete(cell)
    }
    this.#cellsOf.delete(id)
  }

  /** The ids of all that is in a part of the canvas, and of some that is only near it. */
  near({ left, top, right, bottom }: Box): ReadonlySet<Id> {
    const found = new Set<Id>()
    const [firstColumn, lastColumn] = [Math.floor(left / CELL), Math.floor(right / CELL)]
    const [firstRow, lastRow] = [Math.floor(top / CELL), Math.floor(bottom / CELL)]
    const addAll = (ids: readonly Id[] = []) => {
      for (const id of ids) found.add(id)
    }
    // Of a part that has more cells than anything lies in, only the others.
    if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) > this.#cells.size) {
      for (const [cell, ids] of this.#cells) {
        const [column, row] = [Math.floor(cell / (MIDDLE * 2)) - MIDDLE, (cell % (MIDDLE * 2)) - MIDDLE]
        if (column >= firstColumn && column <= lastColumn && row >= firstRow && row <= lastRow) addAll(ids)
      }
      return found
    }
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      for (let row = firstRow; row <= lastRow; row += 1) addAll(this.#cells.get(cellAt(column, row)))
    }
    return found
  }
}
