import type { Box } from '../layout/footprint'
import { boxAround, footprintOf, overlaps } from '../layout/footprint'
import { Ground } from '../layout/place/ground'
import { spiralSpot } from '../layout/place/spots'
import { MAX_COORDINATE } from '../map/limits'
import type { CommunityMap, Position } from '../map/map'
import { own } from '../map/map'
import { boxOfZone, isInZone } from '../zones/zone-area'

/** How many places are tried; where none of them is free, beside everything is. */
const MOST_TRIES = 400

/** Kept free between everything there and what is put beside it. */
const GAP = 48

/** What a group covers, counted from its middle. */
export interface GroupGround {
  nodes: readonly Box[]
  zones: readonly Box[]
}

function moved({ left, top, right, bottom }: Box, { x, y }: Position): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
}

function isOnCanvas({ left, top, right, bottom }: Box): boolean {
  return [left, top, right, bottom].every((edge) => Math.abs(edge) <= MAX_COORDINATE)
}

function isFreeOf(taken: readonly Box[], box: Box): boolean {
  return !taken.some((each) => overlaps(each, box))
}

/** Beside everything, to the left, to the right, above or below: the nearest first. */
function spotsBeside(everything: Box, group: Box, wanted: Position): Position[] {
  const spots = [
    { x: Math.ceil(everything.right + GAP - group.left), y: wanted.y },
    { x: Math.floor(everything.left - GAP - group.right), y: wanted.y },
    { x: wanted.x, y: Math.ceil(everything.bottom + GAP - group.top) },
    { x: wanted.x, y: Math.floor(everything.top - GAP - group.bottom) },
  ]
  const away = ({ x, y }: Position) => Math.abs(x - wanted.x) + Math.abs(y - wanted.y)
  return spots.sort((a, b) => away(a) - away(b))
}

/**
 * Where a group finds free ground: at the place wanted or as near as can be found, else beside all that there is. Its
 * zones keep off everybody; nothing of it goes into a zone that does not hold the place wanted.
 *
 * @param wanted where the group's middle would be best, which is also the answer where the canvas has no room for it.
 */
export function freeMiddle(map: CommunityMap, group: GroupGround, wanted: Position): Position {
  const whole = boxAround([...group.nodes, ...group.zones])
  if (whole === undefined) return wanted
  const nodes = [...map.order.participants, ...map.order.resources].flatMap((id) => footprintOf(map, id) ?? [])
  const zones = map.order.zones.flatMap((id) => own(map.zones, id) ?? [])
  const otherZones = zones.filter((zone) => !isInZone(zone, wanted)).map(boxOfZone)
  const ground = new Ground()
  for (const box of nodes) ground.take(box)
  // Zones may be as large as the canvas: too large for the cells of the ground.
  const isFree = (spot: Position) =>
    isOnCanvas(moved(whole, spot)) &&
    group.zones.every((zone) => isFreeOf(otherZones, moved(zone, spot)) && isFreeOf(nodes, moved(zone, spot))) &&
    group.nodes.every((node) => ground.isFree(moved(node, spot)) && isFreeOf(otherZones, moved(node, spot)))
  for (let index = 0; index < MOST_TRIES; index += 1) {
    const spot = index === 0 ? wanted : spiralSpot(wanted, index)
    if (isFree(spot)) return spot
  }
  const everything = boxAround([...nodes, ...zones.map(boxOfZone)])
  const beside = everything ? spotsBeside(everything, whole, wanted) : []
  return beside.find((spot) => isOnCanvas(moved(whole, spot))) ?? wanted
}
