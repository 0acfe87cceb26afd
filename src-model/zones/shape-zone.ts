import { boxAround, footprintOf } from '../layout/footprint'
import type { Id } from '../map/ids'
import { MAX_COORDINATE } from '../map/limits'
import type { CommunityMap, Position } from '../map/map'
import type { ZoneArea } from './zone-area'

/** The smallest that a hand can make a zone, in canvas units. */
export const LEAST_ZONE = { width: 96, height: 64 }
/** An empty zone, before anybody draws it larger. */
const EMPTY_ZONE = { width: 480, height: 320 }
/** Kept free between a zone's border and what it is drawn round. */
const AIR = 32

/** The side or corner that a zone is resized by, as on a compass. */
export const ZONE_HANDLES = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type ZoneHandle = (typeof ZONE_HANDLES)[number]

function between(low: number, value: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

function whole(value: number): number {
  // Adding 0 turns -0 into 0, as the map keeps it.
  return Math.round(value) + 0
}

/** The area with these borders, in whole units, on the canvas, and no smaller than a zone may be. */
function areaOf(left: number, top: number, right: number, bottom: number): ZoneArea {
  const x = whole(between(-MAX_COORDINATE, left, MAX_COORDINATE))
  const y = whole(between(-MAX_COORDINATE, top, MAX_COORDINATE))
  return {
    x,
    y,
    width: between(LEAST_ZONE.width, whole(right - x), MAX_COORDINATE),
    height: between(LEAST_ZONE.height, whole(bottom - y), MAX_COORDINATE),
  }
}

/** The area round nodes with their names, and some air; `undefined` for none. */
export function areaRound(map: CommunityMap, ids: Iterable<Id>): ZoneArea | undefined {
  const box = boxAround([...ids].flatMap((id) => footprintOf(map, id) ?? []))
  return box && areaOf(box.left - AIR, box.top - AIR, box.right + AIR, box.bottom + AIR)
}

/** An empty area round a place. */
export function areaAt({ x, y }: Position): ZoneArea {
  const { width, height } = EMPTY_ZONE
  return areaOf(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
}

/** The area between two places, such as where a drag began and where it ended. */
export function areaBetween(a: Position, b: Position): ZoneArea {
  return areaOf(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))
}

/**
 * An area whose handle has been dragged. The border across from it stays where it is, however far the drag goes.
 *
 * @param by how far, in canvas units.
 */
export function resized(area: ZoneArea, handle: ZoneHandle, by: Position): ZoneArea {
  const { x, y } = area
  const right = x + area.width
  const bottom = y + area.height
  const left = handle.includes('w') ? Math.min(x + by.x, right - LEAST_ZONE.width) : x
  const top = handle.startsWith('n') ? Math.min(y + by.y, bottom - LEAST_ZONE.height) : y
  return areaOf(
    left,
    top,
    handle.includes('e') ? Math.max(right + by.x, x + LEAST_ZONE.width) : right,
    handle.startsWith('s') ? Math.max(bottom + by.y, y + LEAST_ZONE.height) : bottom,
  )
}
