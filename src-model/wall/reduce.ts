import type { Id } from '../map/ids'
import type { CommunityMap, Connection, Participant, Resource, Zone } from '../map/map'
import type { ShownName } from './names'
import type { WallConnection, WallMap, WallParticipant, WallResource, WallZone } from './wall-map'

// Each record is made field by field: what is not written down here stays in main.

/** A person as the room sees them. */
export function participantOf({ id, side, position }: Participant, { name, initials }: ShownName): WallParticipant {
  return { id, name, initials, side, position: { x: position.x, y: position.y } }
}

/** A resource as the room sees it. */
export function resourceOf({ id, name, kind, status, position }: Resource, wanted: boolean): WallResource {
  return { id, name, kind, status, wanted, position: { x: position.x, y: position.y } }
}

/** A tie as the room sees it. */
export function connectionOf(connection: Connection): WallConnection {
  const { id, from, to, kind, directed, strength, origin, commitment } = connection
  return { id, from, to, kind, directed, strength, origin, promise: commitment?.status ?? null }
}

/** A zone as the room sees it. */
export function zoneOf({ id, label, x, y, width, height, colour }: Zone): WallZone {
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

/**
 * A map with nothing in it that the room may not see.
 *
 * @param nameOf how a person is named.
 * @param isWanted whether a resource is needed and held by nobody.
 */
export function reducedMap(
  map: CommunityMap,
  nameOf: (person: Id) => ShownName,
  isWanted: (resource: Id) => boolean,
): WallMap {
  return {
    session: map.session.id,
    question: map.session.question,
    language: map.session.language,
    participants: reduced(map.order.participants, map.participants, (each) => participantOf(each, nameOf(each.id))),
    resources: reduced(map.order.resources, map.resources, (each) => resourceOf(each, isWanted(each.id))),
    connections: reduced(map.order.connections, map.connections, connectionOf),
    zones: reduced(map.order.zones, map.zones, zoneOf),
  }
}
