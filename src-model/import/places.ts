import { type Box, boxAround, footprint, footprintOf, type NodeKind } from '../layout/footprint'
import { type Newcomer, placeNodes } from '../layout/place/place'
import type { Id } from '../map/ids'
import { MAX_COORDINATE } from '../map/limits'
import type { CommunityMap, Position, Side, Zone } from '../map/map'
import { nodeOf, own } from '../map/map'
import { boxOfZone } from '../zones/zone-area'
import { besideAll, middleOf } from './beside-all'
import { tidyBlock } from './block'
import { knownPlaces } from './known-places'
import type { NewThings } from './plan'

/** Something new that looks for a place. */
export interface NewNode {
  id: Id
  kind: NodeKind
  side: Side | null
  organisation: string
  /** Where the file has it; `null` where it does not tell. */
  position: Position | null
}

/** Where all that is new stands. */
export interface NewPlaces {
  positions: ReadonlyMap<Id, Position>
  zones: Zone[]
}

/** So few who are tied to somebody on the map stand beside whom they are tied to. */
const FEW = 12
/** Kept between what the file has placed and what it has not, in canvas units. */
const GAP = 96

export function clamped(value: number): number {
  return Math.max(-MAX_COORDINATE, Math.min(MAX_COORDINATE, Math.round(value))) + 0
}

function nodesOf({ people, resources }: NewThings): NewNode[] {
  return [
    ...people.map(({ id, side, organisation, position }) => {
      return { id, kind: 'participant' as const, side, organisation, position }
    }),
    ...resources.map(({ id, position }) => ({ id, kind: 'resource' as const, side: null, organisation: '', position })),
  ]
}

/** Beside whom they are tied to, where that is somebody on the map; `null` where they are many, or among themselves. */
function besideTheirOwn(map: CommunityMap, nodes: readonly NewNode[], { ties }: NewThings) {
  if (nodes.length > FEW) return null
  const near = new Map<Id, Id[]>(nodes.map(({ id }) => [id, []]))
  for (const { from, to } of ties) {
    near.get(from)?.push(to)
    near.get(to)?.push(from)
  }
  const isTied = [...near.values()].flat().some((id) => nodeOf(map, id) !== undefined)
  if (!isTied) return null
  const newcomers = nodes.map(({ id, kind }): Newcomer => ({ id, kind, near: near.get(id) ?? [] }))
  return new Map(Object.entries(placeNodes(map, newcomers)))
}

function boxesOf(nodes: readonly NewNode[], places: ReadonlyMap<Id, Position>): Box[] {
  return nodes.flatMap(({ id, kind }) => {
    const place = places.get(id)
    return place ? [footprint(kind, place)] : []
  })
}

function moved(places: ReadonlyMap<Id, Position>, by: Position): Map<Id, Position> {
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]))
}

/** All that is new as one group: as the file has it, the others tidied below. */
function group(nodes: readonly NewNode[], { ties, zones }: NewThings): Map<Id, Position> {
  const places = knownPlaces(nodes, zones.length > 0)
  const others = nodes.filter(({ id }) => !places.has(id))
  if (others.length === 0) return places
  const block = tidyBlock(others, ties)
  const above = boxAround([...boxesOf(nodes, places), ...zones.map(boxOfZone)])
  const box = boxAround(boxesOf(others, block))
  if (above === undefined || box === undefined) return new Map([...places, ...block])
  const by = { x: Math.round(middleOf(above).x - middleOf(box).x), y: Math.ceil(above.bottom + GAP - box.top) }
  return new Map([...places, ...moved(block, by)])
}

/**
 * Finds places for all that is new, in free ground beside what is there; nothing that is there moves. Where the file
 * has places for most, they stand to each other as they do there.
 */
export function placesFor(map: CommunityMap, made: NewThings): NewPlaces {
  const nodes = nodesOf(made)
  const own = besideTheirOwn(map, nodes, made)
  const places = own ?? group(nodes, made)
  const whole = boxAround([...(own ? [] : boxesOf(nodes, places)), ...made.zones.map(boxOfZone)])
  const there = [...groundOf(map), ...(own ? boxesOf(nodes, own) : [])]
  const by = whole ? besideAll(there, whole) : { x: 0, y: 0 }
  return {
    positions: new Map([...(own ?? moved(places, by))].map(([id, { x, y }]) => [id, { x: clamped(x), y: clamped(y) }])),
    zones: made.zones.map((zone) => ({ ...zone, x: clamped(zone.x + by.x), y: clamped(zone.y + by.y) })),
  }
}

function groundOf(map: CommunityMap): Box[] {
  const nodes = [...map.order.participants, ...map.order.resources].flatMap((id) => footprintOf(map, id) ?? [])
  const zones = map.order.zones.flatMap((id) => own(map.zones, id) ?? [])
  return [...nodes, ...zones.map(boxOfZone)]
}
