import { snap } from '../place/spots'
import { type Body, moveBody } from './body'
import { LANDSCAPE, type Size } from './packing'

/** Kept between the nodes of rows, in canvas units. */
const AIR = 24

/** The room of a row for one node of its kind. */
function cellOf({ box }: Body): Size {
  return { width: snap(box.right - box.left + AIR), height: snap(box.bottom - box.top + AIR) }
}

/** People and resources stand in rows of their own. */
function byKind(bodies: readonly Body[]): { row: Body[]; cell: Size }[] {
  return (['participant', 'resource'] as const).flatMap((kind) => {
    const row = bodies.filter((each) => each.kind === kind)
    return row[0] ? [{ row, cell: cellOf(row[0]) }] : []
  })
}

/** How wide rows of nodes are that are to be of a wide screen's shape, in canvas units. */
export function widthOfRows(bodies: readonly Body[]): number {
  const widths = byKind(bodies).map(({ row, cell }) => {
    return Math.ceil(Math.sqrt((row.length * LANDSCAPE * cell.height) / cell.width)) * cell.width
  })
  return Math.max(0, ...widths)
}

/** How wide rows have to be so that they are hardly higher than this. */
export function widthFor(bodies: readonly Body[], height: number): number {
  const area = bodies.map(cellOf).reduce((sum, cell) => sum + cell.width * cell.height, 0)
  const widest = Math.max(...bodies.map((each) => cellOf(each).width))
  return Math.ceil(area / height / widest) * widest
}

/**
 * Puts nodes in even rows, people first, in their order.
 *
 * @param left where the rows begin, in canvas units.
 * @param width of the longest row at most; one node fits in any case.
 * @returns where the rows end, below.
 */
export function layInRows(bodies: readonly Body[], left: number, top: number, width: number): number {
  let y = top
  for (const { row, cell } of byKind(bodies)) {
    const most = Math.max(1, Math.floor(width / cell.width))
    // As many rows as needed, and then all about as long.
    const rows = Math.ceil(row.length / most)
    const columns = Math.ceil(row.length / rows)
    const indent = (width - columns * cell.width) / 2
    for (const [index, body] of row.entries()) {
      const right = left + indent + ((index % columns) + 0.5) * cell.width
      const down = y + Math.floor(index / columns) * cell.height + AIR / 2 + body.y - body.box.top
      moveBody(body, snap(right), snap(down))
    }
    y += rows * cell.height
  }
  return y
}
