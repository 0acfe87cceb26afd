import { refused } from '../../contract/errors'
import type { Id } from '../../map/ids'
import { MAX_CONNECTIONS, MAX_NODES, MAX_ZONES } from '../../map/limits'
import type { CommunityMap, Json } from '../../map/map'
import { own } from '../../map/map'
import { isJsonObject, type JsonObject } from '../json/json-object'
import type { ReadOptions, ReadResult } from './community-map'
import { placeMissing } from './place-missing'
import { type ReadNodes, readConnection } from './read-connections'
import { FieldReader } from './read-fields'
import { objectsOf, readParticipant, readResource, readZone } from './read-nodes'
import { readSession } from './read-session'
import { BeyondMending, Reading } from './reading'

/** The parts of a file, once it is clear that they are there. */
interface Parts {
  session: JsonObject
  participants: Json[]
  resources: Json[]
  connections: Json[]
  zones: Json[]
}

function partsOf(file: JsonObject): Parts | undefined {
  const { session, participants, resources, connections, zones = [] } = file
  if (!isJsonObject(session) || !Array.isArray(participants) || !Array.isArray(resources)) return undefined
  if (!Array.isArray(connections) || !Array.isArray(zones)) return undefined
  return { session, participants, resources, connections, zones }
}

/** The limit that a file goes over, if any. */
function limitPassed(parts: Parts): number | undefined {
  if (parts.participants.length + parts.resources.length > MAX_NODES) return MAX_NODES
  if (parts.connections.length > MAX_CONNECTIONS) return MAX_CONNECTIONS
  return parts.zones.length > MAX_ZONES ? MAX_ZONES : undefined
}

/** Things by id, and the order in which they came. */
function collected<Thing extends { id: Id }>(things: Thing[]): { records: Record<Id, Thing>; ids: Id[] } {
  return { records: Object.fromEntries(things.map((each) => [each.id, each])), ids: things.map((each) => each.id) }
}

function mapOf(file: JsonObject, parts: Parts, reading: Reading): CommunityMap {
  const session = readSession(parts.session, reading)
  const read = <Thing>(list: keyof Parts, one: (raw: JsonObject, place: number, reading: Reading) => Thing): Thing[] =>
    objectsOf(parts[list] as Json[], list, reading).map(({ raw, place }) => one(raw, place, reading))
  const participants = collected(read('participants', readParticipant))
  const resources = collected(read('resources', readResource))
  const nodes: ReadNodes = {
    name: (id) => (own(participants.records, id) ?? own(resources.records, id))?.name ?? id,
    isParticipant: (id) => Object.hasOwn(participants.records, id),
  }
  const tie = (raw: JsonObject, place: number) => readConnection(raw, place, nodes, reading)
  const connections = collected(read('connections', tie).filter((each) => each !== undefined))
  const zones = collected(read('zones', readZone))
  return {
    session,
    participants: participants.records,
    resources: resources.records,
    connections: connections.records,
    zones: zones.records,
    order: {
      participants: participants.ids,
      resources: resources.ids,
      connections: connections.ids,
      zones: zones.ids,
    },
    ...new FieldReader(file, session.title, reading).unknown('file'),
  }
}

/**
 * Turns a file of the current version into a map.
 *
 * @param file the parsed file, migrated.
 * @returns the map with what was mended, or `file-broken` when the session or a
 *   list is not there or too much would have to be mended, or `map-full` with the limit that it goes over.
 */
export function mapFromFile(file: JsonObject, options: ReadOptions): ReadResult {
  const parts = partsOf(file)
  if (parts === undefined) return refused('file-broken')
  const most = limitPassed(parts)
  if (most !== undefined) return refused('map-full', { most })
  const reading = new Reading(options)
  try {
    const map = placeMissing(mapOf(file, parts, reading), reading.placeless)
    return { ok: true, map, repairs: reading.repairs }
  } catch (thrown) {
    if (thrown instanceof BeyondMending) return refused('file-broken')
    throw thrown
  }
}
