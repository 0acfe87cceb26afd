import type { Box } from '../../layout/footprint'
import type { Id } from '../../map/ids'
import { Arrowheads } from './arrowheads'
import { BoxGrid, Cells } from './box-grid'
import { type PictureManner, WALL_MANNER } from './manner'
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
  manner: PictureManner
  /** See `wallUnit`. */
  unit: number
  /** All that can be seen of the map, and where text may be. */
  whole: Box
  ground: Box
  cells: Cells
  marks: ReadonlyMap<Id, MarkItem>
  /** The marks that can be seen. */
  all: BoxGrid<MarkItem>
  /** Those of them that labels keep off, and the others, which are dimmed. */
  grid: BoxGrid<MarkItem>
  dimmed: BoxGrid<MarkItem> | null
  crossings: TieCrossings
  arrowheads: Arrowheads
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

/** @param names the size of the letters of names, in pixels of a wall of 1920×1080. */
export function sceneOf(
  { map, view, screen, manner = WALL_MANNER }: Omit<PictureNeeds, 'moment'>,
  names: number,
): Scene {
  const unit = wallUnit(screen)
  const whole = { left: 0, top: screen.strip, right: screen.width, bottom: screen.height }
  const cells = new Cells(whole, CELL * unit)
  const items = wallMarks(map, view, unit, names * unit, manner.tagZoom).map(itemOf)
  const grid = new BoxGrid<MarkItem>(cells)
  for (const item of items) {
    const { left, top, right, bottom } = item.box
    if (left < whole.right && right > 0 && top < whole.bottom && bottom > whole.top) grid.add(item)
  }
  const marks = new Map(items.map(({ mark }) => [mark.id, mark]))
  return {
    manner,
    unit,
    whole,
    ground: grown(whole, -MARGIN * unit),
    cells,
    marks: new Map(items.map((item) => [item.mark.id, item])),
    all: grid,
    grid,
    dimmed: null,
    crossings: new TieCrossings(map, marks, cells),
    arrowheads: new Arrowheads(map, marks, cells, unit),
  }
}

/** The same with the spotlight on: labels keep off what is in it only. */
export function litScene(scene: Scene, lit: ReadonlySet<Id>): Scene {
  const [grid, dimmed] = [new BoxGrid<MarkItem>(scene.cells), new BoxGrid<MarkItem>(scene.cells)]
  for (const item of scene.all.within()) (lit.has(item.mark.id) ? grid : dimmed).add(item)
  return { ...scene, grid, dimmed }
}
