import type { Id } from '../map/ids'
import type { CommunityMap, Connection, Participant, Resource, Zone } from '../map/map'
import { tieIndex } from '../map/ties'
import { initials } from '../names'
import type { WallConnection, WallMap, WallParticipant, WallResource, WallZone } from './wall-map'
import type { WallNames } from './wall-state'

function participantOf({ id, name, side, position }: Participant, _names: WallNames): WallParticipant {
  return { id, name, initials: initials(name), side, position }
}

function resourceOf({ id, name, kind, status, position }: Resource, wanted: boolean): WallResource {
  return { id, name, kind, status, wanted, position }
}

function connectionOf({ id, from, to, kind, directed, strength, origin, commitment }: Connection): WallConnection {
  return { id, from, to, kind, directed, strength, origin, promise: commitment?.status ?? null }
}

function zoneOf({ id, label, x, y, width, height, colour }: Zone): WallZone {
  return { id, label, x, y, width, height, colour }
}

function reduced<From, To>(order: readonly Id[], records: Record<Id, From>, of: (record: From) => To): Record<Id, To> {
  return Object.fromEntries(
    order.flatMap((id) => {
      const record = records[id]
      return record === undefined ? [] : [[id, of(record)] as const]
    }),
  )
}

/** A map with nothing in it that the room may not see. */
export function wallMapOf(map: CommunityMap, names: WallNames): WallMap {
  const { wanted } = tieIndex(map)
  return {
    session: map.session.id,
    question: map.session.question,
    language: map.session.language,
    participants: reduced(map.order.participants, map.participants, (each) => participantOf(each, names)),
    resources: reduced(map.order.resources, map.resources, (each) => resourceOf(each, wanted.has(each.id))),
    connections: reduced(map.order.connections, map.connections, connectionOf),
    zones: reduced(map.order.zones, map.zones, zoneOf),
  }
}
