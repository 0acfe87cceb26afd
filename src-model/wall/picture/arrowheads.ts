import type { Box } from '../../layout/footprint'
import type { Id } from '../../map/ids'
import type { WallMap } from '../wall-map'
import { BoxGrid, type Cells } from './box-grid'
import type { WallMark } from './picture'

/** The ground of an arrowhead: how far its middle is from a mark's rim, and half its side, in units of the wall. */
const OFF = 9
const HALF = 8

/** How far from a mark's middle its rim is in a direction. @param dx and `dy` a direction of length 1. */
function rim({ width, height, kind }: WallMark, dx: number, dy: number): number {
  if (kind === 'participant') return width / 2
  return Math.min(width / 2 / Math.abs(dx), height / 2 / Math.abs(dy))
}

/** Where arrows end, found by their place. */
export class Arrowheads {
  readonly #grid: BoxGrid<{ box: Box }>

  /** @param unit see `wallUnit`. */
  constructor(map: WallMap, marks: ReadonlyMap<Id, WallMark>, cells: Cells, unit: number) {
    this.#grid = new BoxGrid(cells)
    for (const { from, to, directed } of Object.values(map.connections)) {
      const [start, end] = [marks.get(from), marks.get(to)]
      if (!directed || start === undefined || end === undefined) continue
      const length = Math.hypot(start.x - end.x, start.y - end.y)
      if (length === 0) continue
      const [dx, dy] = [(start.x - end.x) / length, (start.y - end.y) / length]
      const way = rim(end, dx, dy) + OFF * unit
      const [x, y, half] = [end.x + way * dx, end.y + way * dy, HALF * unit]
      this.#grid.add({ box: { left: x - half, top: y - half, right: x + half, bottom: y + half } })
    }
  }

  /** How many arrows end in a box. */
  in(box: Box): number {
    return this.#grid.at(box).length
  }
}
