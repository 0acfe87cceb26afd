import { type Body, moveBody, snap } from './body'
import type { NodeKind } from './footprint'
import { LANDSCAPE } from './packing'

/** From one node of a row to the next, and from one row to the next: a footprint and some air. */
const CELL: Readonly<Record<NodeKind, { width: number; height: number }>> = {
  participant: { width: 192, height: 144 },
  resource: { width: 208, height: 96 },
}
/** From the top of a row to the centres of its marks. */
const CENTRE: Readonly<Record<NodeKind, number>> = { participant: 48, resource: 48 }

/** How many columns make rows of nodes of a wide screen's shape. */
export function columnsFor(kind: NodeKind, count: number): number {
  const { width, height } = CELL[kind]
  return Math.max(1, Math.ceil(Math.sqrt((count * LANDSCAPE * height) / width)))
}

/** How wide rows of nodes are that are to be of a wide screen's shape, in canvas units. */
export function widthOfRows(bodies: readonly Body[]): number {
  const kinds = ['participant', 'resource'] as const
  return Math.max(
    ...kinds.map((kind) => {
      const count = bodies.filter((each) => each.kind === kind).length
      return count === 0 ? 0 : columnsFor(kind, count) * CELL[kind].width
    }),
  )
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
  for (const kind of ['participant', 'resource'] as const) {
    const row = bodies.filter((each) => each.kind === kind)
    const cell = CELL[kind]
    const most = Math.max(1, Math.floor(width / cell.width))
    // As many rows as needed, and then all about as long.
    const columns = Math.ceil(row.length / Math.max(1, Math.ceil(row.length / most)))
    const indent = (width - columns * cell.width) / 2
    for (const [index, body] of row.entries()) {
      const column = index % columns
      const line = Math.floor(index / columns)
      moveBody(body, snap(left + indent + (column + 0.5) * cell.width), snap(y + line * cell.height + CENTRE[kind]))
    }
    if (row.length > 0) y += Math.ceil(row.length / columns) * cell.height
  }
  return y
}
