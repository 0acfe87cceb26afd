import type { Box } from '../../layout/footprint'
import type { Id } from '../../map/ids'
import { BoxGrid, Cells } from './box-grid'
import { wallMarks } from './marks'
import { type PictureNeeds, type WallMark, wallUnit } from './picture'
import { TieCrossings } from './tie-crossings'

/** What text keeps from the wall's edge and the strip, and the squares that the wall is cut into, in units of the wall. */
const MARGIN = 8
const CELL = 96

export interface MarkItem {
  mark: WallMark
  box: Box
}

/** What labels are placed in. */
export interface Scene {
  /** See `wallUnit`. */
  unit: number
  /** Where text may be. */
  ground: Box
  cells: Cells
  marks: ReadonlyMap<Id, MarkItem>
  /** The marks that can be seen. */
  grid: BoxGrid<MarkItem>
  crossings: TieCrossings
}

export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
}

/** Whether a box lies wholly in another. */
export function isWithin(box: Box, { left, top, right, bottom }: Box): boolean {
  return box.left >= left && box.top >= top && box.right <= right && box.bottom <= bottom
}

/** Whether a mark's middle can be seen. */
export function isInView({ x, y }: WallMark, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

function itemOf(mark: WallMark): MarkItem {
  const { x, y, width, height } = mark
  return { mark, box: { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 } }
}

export function sceneOf({ map, view, screen }: PictureNeeds): Scene {
  const unit = wallUnit(screen)
  const whole = { left: 0, top: screen.strip, right: screen.width, bottom: screen.height }
  const cells = new Cells(whole, CELL * unit)
  const items = wallMarks(map, view, unit).map(itemOf)
  const grid = new BoxGrid<MarkItem>(cells)
  for (const item of items) {
    const { left, top, right, bottom } = item.box
    if (left < whole.right && right > 0 && top < whole.bottom && bottom > whole.top) grid.add(item)
  }
  return {
    unit,
    ground: grown(whole, -MARGIN * unit),
    cells,
    marks: new Map(items.map((item) => [item.mark.id, item])),
    grid,
    crossings: new TieCrossings(map, new Map(items.map(({ mark }) => [mark.id, mark])), cells),
  }
}
