import type { Box } from '../layout/footprint'
import { footprintOf } from '../layout/footprint'
import type { Id } from '../map/ids'
import type { CommunityMap, Connection, Position } from '../map/map'
import { own } from '../map/map'
import { tieIndex } from '../map/ties'
import { boxOfZone } from '../zones/zone-area'
import { MAP_PART_FORMAT, type MapPart } from './map-part'

function middleOf(boxes: readonly Box[]): Position {
  if (boxes.length === 0) return { x: 0, y: 0 }
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.max(...boxes.map((box) => box.right))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) }
}

function boxesOf(map: CommunityMap, ids: readonly Id[]): Box[] {
  return ids.flatMap((id) => {
    const zone = own(map.zones, id)
    return (zone ? boxOfZone(zone) : footprintOf(map, id)) ?? []
  })
}

/** The ties among these nodes, each once. */
function tiesAmong(map: CommunityMap, nodes: ReadonlySet<Id>): Connection[] {
  const { byNode } = tieIndex(map)
  return [...nodes].flatMap((id) => (byNode.get(id) ?? []).filter(({ from, to }) => from === id && nodes.has(to)))
}

/**
 * A part of a map to be put elsewhere: the people, resources and zones named, and the ties among them.
 *
 * @param ids what is selected; ties among them need not be named, and ties to others stay behind.
 */
export function copyPart(map: CommunityMap, ids: readonly Id[]): MapPart {
  const participants = ids.flatMap((id) => own(map.participants, id) ?? [])
  const resources = ids.flatMap((id) => own(map.resources, id) ?? [])
  const zones = ids.flatMap((id) => own(map.zones, id) ?? [])
  const nodes = new Set([...participants, ...resources].map(({ id }) => id))
  const middle = middleOf(boxesOf(map, ids))
  const away = ({ x, y }: Position): Position => ({ x: x - middle.x, y: y - middle.y })
  return {
    format: MAP_PART_FORMAT,
    version: 1,
    session: map.session.id,
    participants: participants.map(({ id, name, side, organisation, role, notes, position }) => {
      return { id, name, side, organisation, role, notes, position: away(position) }
    }),
    resources: resources.map(({ id, name, kind, status, description, position }) => {
      return { id, name, kind, status, description, position: away(position) }
    }),
    connections: tiesAmong(map, nodes).map(({ id, from, to, kind, directed, strength, note, origin }) => {
      return { id, from, to, kind, directed, strength, note, origin }
    }),
    zones: zones.map(({ id, label, x, y, width, height, colour }) => {
      return { id, label, ...away({ x, y }), width, height, colour }
    }),
  }
}

/** Kept free between what is duplicated and its copy. */
const GAP = 48

/** Where the middle of a copy goes that is put beside what it is a copy of. */
export function besidePart(map: CommunityMap, ids: readonly Id[]): Position {
  const boxes = boxesOf(map, ids)
  const { x, y } = middleOf(boxes)
  const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))
  return boxes.length === 0 ? { x, y } : { x: Math.round(x + width + GAP), y }
}
