import type { Rect, Viewport } from '@xyflow/react'
import type { Screen } from '../reveal'

/** The size of the overview, in screen pixels. */
export const OVERVIEW = { width: 152, height: 96 } as const
/** Kept free round what it shows, in its own pixels. */
const MARGIN = 5

/** A part of the canvas of the overview's shape. */
export interface Sheet extends Rect {
  /** Canvas units for one of the overview's pixels. */
  scale: number
}

/** The sheet that shows something whole, in its middle. */
export function sheetRound({ x, y, width, height }: Rect): Sheet {
  const inner = Math.max(width / OVERVIEW.width, height / OVERVIEW.height)
  const scale = inner * (1 + (MARGIN * 2) / OVERVIEW.width)
  const [wide, high] = [scale * OVERVIEW.width, scale * OVERVIEW.height]
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high, scale }
}

/** What is seen of the canvas, in canvas units. */
export function seenPart({ x, y, zoom }: Viewport, { width, height }: Screen): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

/** Where something of the canvas lies in the overview, in its pixels. */
export function onSheet({ x, y, width, height }: Rect, sheet: Sheet): Rect {
  const { scale } = sheet
  return { x: (x - sheet.x) / scale, y: (y - sheet.y) / scale, width: width / scale, height: height / scale }
}
