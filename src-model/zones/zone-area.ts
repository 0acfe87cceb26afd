import type { Box } from '../layout/footprint'
import type { Id } from '../map/ids'
import type { CommunityMap, Position, Zone } from '../map/map'
import { nodeOf, own } from '../map/map'

/** Where a zone lies, in canvas units. `x` and `y` are its top left corner. */
export type ZoneArea = Pick<Zone, 'x' | 'y' | 'width' | 'height'>

/** What lies in a zone. Nothing of this is kept in the map: it follows from where things are. */
export interface ZoneContents {
  /** Participants and resources whose centre it holds. */
  nodes: Id[]
  /** Zones that lie wholly within it. */
  zones: Id[]
}

/** A zone's ground as a box. */
export function boxOfZone({ x, y, width, height }: ZoneArea): Box {
  return { left: x, top: y, right: x + width, bottom: y + height }
}

/** Whether a point lies in a zone; its left and top border belong to it, the others do not. */
export function isInZone({ x, y, width, height }: ZoneArea, point: Position): boolean {
  return x <= point.x && point.x < x + width && y <= point.y && point.y < y + height
}

function isWithin(inner: ZoneArea, outer: ZoneArea): boolean {
  const [a, b] = [boxOfZone(inner), boxOfZone(outer)]
  return b.left <= a.left && b.top <= a.top && a.right <= b.right && a.bottom <= b.bottom
}

function sizeOf({ width, height }: ZoneArea): number {
  return width * height
}

/** A map's zones, in its order. */
export function zonesOf(map: CommunityMap): Zone[] {
  return map.order.zones.flatMap((id) => own(map.zones, id) ?? [])
}

/** The smallest of some zones that hold a point. */
export function smallestAt(zones: readonly Zone[], point: Position): Zone | undefined {
  let best: Zone | undefined
  for (const zone of zones) {
    // Of two of one size the later one counts, which is drawn over the other.
    if (isInZone(zone, point) && (best === undefined || sizeOf(zone) <= sizeOf(best))) best = zone
  }
  return best
}

/** Those of some zones that lie wholly within one of them. */
export function zonesWithin(zones: readonly Zone[], zone: Zone): Zone[] {
  return zones.filter((each) => each.id !== zone.id && isWithin(each, zone) && sizeOf(each) < sizeOf(zone))
}

/** The zone that holds a point: the smallest where several lie over each other. */
export function zoneAt(map: CommunityMap, point: Position): Id | undefined {
  return smallestAt(zonesOf(map), point)?.id
}

/**
 * What a zone holds: what moves when it moves. A node in several zones belongs to the smallest of them, and with that
 * one to a zone round it.
 */
export function zoneContents(map: CommunityMap, id: Id): ZoneContents {
  const zone = own(map.zones, id)
  if (zone === undefined) return { nodes: [], zones: [] }
  const zones = zonesOf(map)
  const inside = zonesWithin(zones, zone)
  const family = new Set([id, ...inside.map((each) => each.id)])
  // Only zones that share ground with it can take anything out of it.
  const rivals = zones.filter((each) => touches(each, zone))
  const nodes = [...map.order.participants, ...map.order.resources].filter((each) => {
    const position = nodeOf(map, each)?.position
    if (position === undefined || !isInZone(zone, position)) return false
    const holder = smallestAt(rivals, position)
    return holder !== undefined && family.has(holder.id)
  })
  return { nodes, zones: inside.map((each) => each.id) }
}

function touches(a: ZoneArea, b: ZoneArea): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
