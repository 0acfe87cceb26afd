import type { CommunityMap, Connection, MapNode, UnknownFields } from '../../map/map'
import { own } from '../../map/map'
import type { JsonObject } from '../json/json-object'
import { isSafeKey, KEYS, type KeyedObject } from './community-map-keys'

/** A thing's known fields in the file's order, then those that this version does not know, as they came. */
function inOrder(thing: object, kind: KeyedObject): JsonObject {
  const { unknown, ...fields } = thing as JsonObject & { unknown?: UnknownFields }
  const written: JsonObject = {}
  for (const key of KEYS[kind]) {
    const value = own(fields, key)
    if (value !== undefined) written[key] = value
  }
  for (const [key, value] of Object.entries(unknown ?? {})) {
    if (isSafeKey(key) && !Object.hasOwn(written, key)) written[key] = value
  }
  return written
}

function nodeEntry(node: MapNode, kind: 'participant' | 'resource'): JsonObject {
  return { ...inOrder(node, kind), position: inOrder(node.position, 'position') }
}

function connectionEntry(connection: Connection): JsonObject {
  const written = inOrder(connection, 'connection')
  if (connection.commitment) written.commitment = inOrder(connection.commitment, 'commitment')
  return written
}

/**
 * A map as the object that its file holds, every key in its place.
 *
 * @param frame what the file says besides the map.
 */
export function fileOf(map: CommunityMap, frame: object): JsonObject {
  const { order } = map
  const listed = <Thing>(ids: readonly string[], records: Record<string, Thing>): Thing[] =>
    ids.flatMap((id) => own(records, id) ?? [])
  const file = {
    ...frame,
    session: inOrder(map.session, 'session'),
    participants: listed(order.participants, map.participants).map((each) => nodeEntry(each, 'participant')),
    resources: listed(order.resources, map.resources).map((each) => nodeEntry(each, 'resource')),
    connections: listed(order.connections, map.connections).map(connectionEntry),
    zones: listed(order.zones, map.zones).map((each) => inOrder(each, 'zone')),
    ...(map.unknown && { unknown: map.unknown }),
  }
  return inOrder(file, 'file')
}
