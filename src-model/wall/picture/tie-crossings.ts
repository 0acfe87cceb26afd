import type { Box } from '../../layout/footprint'
import type { Id } from '../../map/ids'
import type { WallMap } from '../wall-map'
import type { Cells } from './box-grid'
import type { WallMark } from './picture'

interface Line {
  x: number
  y: number
  dx: number
  dy: number
}

/** The part of a line, from 0 to 1, that lies between two parallels. */
function between(start: number, way: number, low: number, high: number): [number, number] {
  if (way === 0) return start >= low && start <= high ? [0, 1] : [1, 0]
  const [one, other] = [(low - start) / way, (high - start) / way]
  return one < other ? [Math.max(0, one), Math.min(1, other)] : [Math.max(0, other), Math.min(1, one)]
}

function crosses({ x, y, dx, dy }: Line, { left, top, right, bottom }: Box): boolean {
  const [fromX, toX] = between(x, dx, left, right)
  const [fromY, toY] = between(y, dy, top, bottom)
  return Math.max(fromX, fromY) <= Math.min(toX, toY)
}

/** The lines between marks that are tied, found by where they pass. */
export class TieCrossings {
  readonly #cells: Cells
  readonly #lines: Line[][]

  constructor(map: WallMap, marks: ReadonlyMap<Id, WallMark>, cells: Cells) {
    this.#cells = cells
    this.#lines = Array.from({ length: cells.columns * cells.rows }, () => [])
    const drawn = new Set<string>()
    for (const { from, to } of Object.values(map.connections)) {
      const pair = from < to ? `${from} ${to}` : `${to} ${from}`
      const [one, other] = [marks.get(from), marks.get(to)]
      if (one === undefined || other === undefined || drawn.has(pair)) continue
      drawn.add(pair)
      this.#add({ x: one.x, y: one.y, dx: other.x - one.x, dy: other.y - one.y })
    }
  }

  /** How many pairs' ties pass through a box. */
  through(box: Box): number {
    const { left, right, top, bottom } = this.#cells.range(box)
    const found = new Set<Line>()
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        for (const line of this.#lines[row * this.#cells.columns + column] ?? []) {
          if (crosses(line, box)) found.add(line)
        }
      }
    }
    return found.size
  }

  /** Row by row, the squares that the line passes. */
  #add(line: Line): void {
    const { ground, side, rows, columns } = this.#cells
    for (let row = 0; row < rows; row += 1) {
      const top = ground.top + row * side
      const [from, to] = between(line.y, line.dy, top, top + side)
      if (from > to) continue
      const [one, other] = [line.x + from * line.dx, line.x + to * line.dx]
      const [left, right] = [Math.min(one, other), Math.max(one, other)]
      if (right < ground.left || left > ground.right) continue
      for (let column = this.#cells.column(left); column <= this.#cells.column(right); column += 1) {
        this.#lines[row * columns + column]?.push(line)
      }
    }
  }
}
