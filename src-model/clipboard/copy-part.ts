import type { Box } from '../layout/footprint'
import { boxAround, footprintOf } from '../layout/footprint'
import type { Id } from '../map/ids'
import type { Commitment, CommunityMap, Connection, Position } from '../map/map'
import { own } from '../map/map'
import { tieIndex } from '../map/ties'
import { boxOfZone } from '../zones/zone-area'
import { MAP_PART_FORMAT, type MapPart } from './map-part'

function middleOf(box: Box | undefined): Position {
  if (box === undefined) return { x: 0, y: 0 }
  return { x: Math.round((box.left + box.right) / 2), y: Math.round((box.top + box.bottom) / 2) }
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

function promiseOf(commitment: Commitment | undefined): Pick<MapPart['connections'][number], 'commitment'> {
  if (commitment === undefined) return {}
  const { what, who, by, status } = commitment
  return { commitment: { what, who, by, status } }
}

/**
 * A part of a map to be put elsewhere: the people, resources and zones named, and the ties among them with
 * their promises.
 *
 * @param ids what is selected; ties among them need not be named, and ties to others stay behind.
 */
export function copyPart(map: CommunityMap, ids: readonly Id[]): MapPart {
  const participants = ids.flatMap((id) => own(map.participants, id) ?? [])
  const resources = ids.flatMap((id) => own(map.resources, id) ?? [])
  const zones = ids.flatMap((id) => own(map.zones, id) ?? [])
  const nodes = new Set([...participants, ...resources].map(({ id }) => id))
  const middle = middleOf(boxAround(boxesOf(map, ids)))
  const away = ({ x, y }: Position): Position => ({ x: x - middle.x, y: y - middle.y })
  return {
    format: MAP_PART_FORMAT,
    version: 1,
    session: map.session.id,
    participants: participants.map(({ id, name, side, organisation, role, notes, unnamed, position }) => {
      const wish = unnamed ? { unnamed } : {}
      return { id, name, side, organisation, role, notes, ...wish, position: away(position) }
    }),
    resources: resources.map(({ id, name, kind, status, description, position }) => {
      return { id, name, kind, status, description, position: away(position) }
    }),
    connections: tiesAmong(map, nodes).map(({ id, from, to, kind, directed, strength, note, origin, commitment }) => {
      return { id, from, to, kind, directed, strength, note, origin, ...promiseOf(commitment) }
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
  const box = boxAround(boxesOf(map, ids))
  const { x, y } = middleOf(box)
  return box ? { x: Math.round(x + box.right - box.left + GAP), y } : { x, y }
}
