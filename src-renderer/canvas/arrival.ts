import { getViewportForBounds, type Rect, type Viewport } from '@xyflow/react'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { boundsOf, everythingOn, wholeBounds } from './bounds'
import { fitting, joined, MARGIN, READABLE_ZOOM, type Screen } from './reveal'

/** What came is not blown up beyond the size that it has on the map. */
const MOST_ZOOM = 1
/** How many of those who were there stay in sight, so that one sees where the others came. */
const MOST_NEIGHBOURS = 5
/** What comes in great number takes most of the view: neighbours may make it this much smaller, and no more. */
const LEAST_SHARE = 0.8

/** How far apart two rectangles are; 0 where they touch. */
function distance(a: Rect, b: Rect): number {
  const across = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0)
  const down = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height), 0)
  return Math.hypot(across, down)
}

/** The ground of what came with those nearest to it who were there, as far as names can still be read. */
function groundWithNeighbours(map: CommunityMap, ids: readonly Id[], ground: Rect, screen: Screen): Rect {
  const came = new Set(ids)
  const nearest = everythingOn(map)
    .flatMap((id) => (came.has(id) ? [] : (boundsOf(map, [id]) ?? [])))
    .map((box) => ({ box, away: distance(ground, box) }))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, MOST_NEIGHBOURS)
  const least = Math.min(READABLE_ZOOM, fitting(ground, MOST_ZOOM, screen) * LEAST_SHARE)
  let shown = ground
  for (const { box } of nearest) {
    const both = joined(shown, box)
    if (fitting(both, MOST_ZOOM, screen) < least) break
    shown = both
  }
  return shown
}

/**
 * The view that shows what just came onto a map: the whole map where names can be read in it, and else what came with
 * some of what was there before.
 *
 * @param least how far out the view can go.
 * @returns `null` when nothing of it has a place.
 */
export function viewOfArrivals(map: CommunityMap, ids: readonly Id[], screen: Screen, least = 0): Viewport | null {
  const ground = boundsOf(map, ids)
  if (ground === undefined) return null
  const whole = wholeBounds(map) ?? ground
  const isWholeReadable = fitting(whole, MOST_ZOOM, screen) >= READABLE_ZOOM
  const shown = isWholeReadable ? whole : groundWithNeighbours(map, ids, ground, screen)
  return getViewportForBounds(shown, screen.width, screen.height, least, MOST_ZOOM, `${MARGIN}px`)
}
