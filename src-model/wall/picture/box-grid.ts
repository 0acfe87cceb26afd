import { type Box, overlaps } from '../../layout/footprint'

/** A piece of a ground cut into squares: the columns and rows that something reaches over, both ends included. */
export interface CellRange {
  left: number
  right: number
  top: number
  bottom: number
}

/** A ground cut into squares, so that what is near a place is found without looking at everything. */
export class Cells {
  readonly columns: number
  readonly rows: number
  readonly ground: Box
  readonly side: number

  /** @param side of a square, in the ground's units. */
  constructor(ground: Box, side: number) {
    this.ground = ground
    this.side = side
    this.columns = Math.max(1, Math.ceil((ground.right - ground.left) / side))
    this.rows = Math.max(1, Math.ceil((ground.bottom - ground.top) / side))
  }

  column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.ground.left) / this.side)))
  }

  row(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.ground.top) / this.side)))
  }

  /** The squares that a box lies on; what is beyond the ground counts to its border. */
  range({ left, top, right, bottom }: Box): CellRange {
    return { left: this.column(left), right: this.column(right), top: this.row(top), bottom: this.row(bottom) }
  }
}

/** Things with a box, found by where they are. */
export class BoxGrid<Item extends { box: Box }> {
  readonly #cells: Cells
  readonly #items: Item[][]

  constructor(cells: Cells) {
    this.#cells = cells
    this.#items = Array.from({ length: cells.columns * cells.rows }, () => [])
  }

  add(item: Item): void {
    this.#over(item.box, (items) => {
      items.push(item)
    })
  }

  remove(item: Item): void {
    this.#over(item.box, (items) => {
      items.splice(items.indexOf(item), 1)
    })
  }

  /** Everything, each once. */
  within(): Set<Item> {
    return new Set(this.#items.flat())
  }

  /** What shares ground with a box, each once. */
  at(box: Box): Item[] {
    const found = new Set<Item>()
    this.#over(box, (items) => {
      for (const item of items) if (overlaps(item.box, box)) found.add(item)
    })
    return [...found]
  }

  /** Whether nothing but what is left out shares ground with a box. */
  isFree(box: Box, except?: Item): boolean {
    const { left, right, top, bottom } = this.#cells.range(box)
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        for (const item of this.#items[row * this.#cells.columns + column] ?? []) {
          if (item !== except && overlaps(item.box, box)) return false
        }
      }
    }
    return true
  }

  #over(box: Box, visit: (items: Item[]) => void): void {
    const { left, right, top, bottom } = this.#cells.range(box)
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        visit(this.#items[row * this.#cells.columns + column] ?? [])
      }
    }
  }
}
