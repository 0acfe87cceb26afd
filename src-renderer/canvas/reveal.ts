import { getViewportForBounds, type Rect, type Viewport } from '@xyflow/react'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { boundsOf, shiftInto } from './bounds'

/** Kept free round what is shown, in screen pixels. */
export const MARGIN = 40
/** Names can be read from this zoom on. The view zooms out no farther than this to show more at once. */
export const READABLE_ZOOM = 0.5
/** A view that fits differs from the same one computed again by less than this part of its zoom. */
const ROUNDING = 1e-9
/** What nobody sees of a move, in screen pixels: a view that fits may lie a whole one off, by rounding. */
const UNSEEN = 1.5

/** The size of the view, in screen pixels. */
export interface Screen {
  width: number
  height: number
}

/** What lies over the view, in screen pixels. */
export interface Cover {
  /** How much of it, from its top. */
  top: number
  /** The size of what lies in its lower right corner. */
  corner: Screen
}
export const NO_COVER: Cover = { top: 0, corner: { width: 0, height: 0 } }

/** How far up a stretch of the view has to go so that it does not end in the covered corner. */
function liftOutOf(corner: Screen, { right, bottom }: { right: number; bottom: number }, screen: Screen): number {
  const isInCorner = right > screen.width - corner.width && bottom > screen.height - corner.height
  return isInCorner ? bottom - (screen.height - corner.height) : 0
}

/** How far out the view has to go for a part of the map to fit, at most as near as it is. */
export function fitting(bounds: Rect, zoom: number, { width, height }: Screen): number {
  return Math.min(zoom, (width - MARGIN * 2) / bounds.width, (height - MARGIN * 2) / bounds.height)
}

/** The smallest rectangle round both. */
export function joined(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const right = Math.max(a.x + a.width, b.x + b.width)
  const bottom = Math.max(a.y + a.height, b.y + b.height)
  return { x, y, width: right - x, height: bottom - y }
}

/** The ground of as many as fit together, the newest in any case. @param least how far out the view may go for it. */
function groundOfNewest(
  map: CommunityMap,
  ids: readonly Id[],
  { zoom, least, screen }: { zoom: number; least: number; screen: Screen },
): Rect | undefined {
  let ground: Rect | undefined
  for (const id of ids.toReversed()) {
    const one = boundsOf(map, [id])
    if (one === undefined) continue
    const both = ground ? joined(ground, one) : one
    if (ground !== undefined && fitting(both, zoom, screen) < least) break
    ground = both
  }
  return ground
}

/**
 * The view in which nodes can be seen, as near to the present one as can be: moved, or zoomed out as far as names
 * can still be read. What then does not fit together is left out from the front, so that the newest is seen.
 *
 * @param ids the newest last.
 * @param cover what lies over the view.
 * @returns `null` when the view may stay as it is.
 */
export function viewShowing(
  map: CommunityMap,
  ids: readonly Id[],
  view: Viewport,
  { width, height }: Screen,
  { top: covered, corner }: Cover = NO_COVER,
): Viewport | null {
  // Where nearly everything is covered, what lies under it has to do.
  const screen = { width, height: Math.max(height - covered, MARGIN * 4) }
  const least = Math.min(READABLE_ZOOM, view.zoom)
  const bounds = groundOfNewest(map, ids, { zoom: view.zoom, least, screen })
  if (bounds === undefined) return null
  const zoom = fitting(bounds, view.zoom, screen)
  if (zoom < view.zoom * (1 - ROUNDING)) {
    const { x, y } = getViewportForBounds(bounds, width, screen.height, zoom, zoom, `${MARGIN}px`)
    return { x, y: y + covered, zoom }
  }
  const left = bounds.x * zoom + view.x
  const top = bounds.y * zoom + view.y
  const dx = shiftInto(left, left + bounds.width * zoom, MARGIN, width - MARGIN)
  const down = shiftInto(top, top + bounds.height * zoom, MARGIN + covered, height - MARGIN)
  const lowest = { right: left + dx + bounds.width * zoom, bottom: top + down + bounds.height * zoom }
  // Not so far up that it goes under what lies at the top.
  const lift = Math.min(liftOutOf(corner, lowest, { width, height }), Math.max(0, top + down - MARGIN - covered))
  const dy = down - lift
  return Math.abs(dx) < UNSEEN && Math.abs(dy) < UNSEEN ? null : { x: view.x + dx, y: view.y + dy, zoom }
}
