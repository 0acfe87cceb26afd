import { getViewportForBounds, type Viewport } from '@xyflow/react'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { boundsOf, shiftInto } from './bounds'

/** Kept free round what is shown, in screen pixels. */
export const MARGIN = 40
/** Names can be read from this zoom on. The view zooms out no farther than this to show more at once. */
const READABLE_ZOOM = 0.5

interface Screen {
  width: number
  height: number
}

function fitting(map: CommunityMap, ids: readonly Id[], zoom: number, { width, height }: Screen): number {
  const bounds = boundsOf(map, ids)
  if (bounds === undefined) return zoom
  return Math.min(zoom, (width - MARGIN * 2) / bounds.width, (height - MARGIN * 2) / bounds.height)
}

/**
 * The view in which nodes can be seen, as near to the present one as can be: moved, or zoomed out as far as names
 * can still be read. What then does not fit together is left out from the front, so that the newest is seen.
 *
 * @param ids the newest last.
 * @param covered how much of the screen, from its top, something lies over, in screen pixels.
 * @returns `null` when the view may stay as it is.
 */
export function viewShowing(
  map: CommunityMap,
  ids: readonly Id[],
  view: Viewport,
  screen: Screen,
  covered = 0,
): Viewport | null {
  const least = Math.min(READABLE_ZOOM, view.zoom)
  let shown = ids
  while (shown.length > 1 && fitting(map, shown, view.zoom, screen) < least) shown = shown.slice(1)
  const bounds = boundsOf(map, shown)
  if (bounds === undefined) return null
  const { width, height } = screen
  const zoom = fitting(map, shown, view.zoom, screen)
  if (zoom < view.zoom) return getViewportForBounds(bounds, width, height, zoom, zoom, `${MARGIN}px`)
  const left = bounds.x * zoom + view.x
  const top = bounds.y * zoom + view.y
  const dx = shiftInto(left, left + bounds.width * zoom, MARGIN, width - MARGIN)
  const dy = shiftInto(top, top + bounds.height * zoom, MARGIN + covered, height - MARGIN)
  // Less than a pixel is not seen.
  return Math.abs(dx) < 1 && Math.abs(dy) < 1 ? null : { x: view.x + dx, y: view.y + dy, zoom }
}
