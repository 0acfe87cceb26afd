import type { Id } from '../map/ids'
import { MAX_CONNECTIONS, MAX_NODES, MAX_ZONES } from '../map/limits'
import type { CommunityMap } from '../map/map'
import {
  commitmentFields,
  connectionFields,
  idSchema,
  participantFields,
  positionSchema,
  resourceFields,
  unnamedSchema,
  zoneFields,
} from '../map/schema'
import { z } from '../zod'

// A part of a map on its way through the clipboard. It comes from wherever the clipboard was filled, so it is read like
// any foreign file: bounded, of known fields only, and with nothing in it that a command would not take.

export const MAP_PART_FORMAT = 'trama-map-part'

/** Its type on the clipboard, beside the names as plain text. */
export const MAP_PART_TYPE = 'application/x-trama-map-part+json'

/** The most that is copied or read, in UTF-16 code units. */
export const MOST_PART_TEXT = 1_000_000

const participant = z.strictObject({
  id: idSchema,
  ...participantFields,
  unnamed: unnamedSchema.exactOptional(),
  position: positionSchema,
})
const resource = z.strictObject({ id: idSchema, ...resourceFields, position: positionSchema })
const connection = z.strictObject({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  ...connectionFields,
  /** It may be made by others than those of the part. */
  commitment: z.strictObject(commitmentFields).exactOptional(),
})
const zone = z.strictObject({ id: idSchema, ...zoneFields })

const mapPartSchema = z.strictObject({
  format: z.literal(MAP_PART_FORMAT),
  version: z.literal(1),
  /** The session that it was copied from. */
  session: idSchema,
  participants: z.array(participant).max(MAX_NODES),
  resources: z.array(resource).max(MAX_NODES),
  /** Ties whose two ends are among these people and resources. */
  connections: z.array(connection).max(MAX_CONNECTIONS),
  zones: z.array(zone).max(MAX_ZONES),
})

/** People, resources, ties and zones, with their places counted from the middle of the part. */
export type MapPart = z.infer<typeof mapPartSchema>

/** The ids of all that a part was made from: what goes when it is cut. */
export function idsOfPart({ participants, resources, connections, zones }: MapPart): Id[] {
  return [...participants, ...resources, ...connections, ...zones].map(({ id }) => id)
}

/** A part as it goes on the clipboard. */
export function writeMapPart(part: MapPart): string {
  return JSON.stringify(part)
}

/** A part from the clipboard; `null` where the text is none, or is too large. It never throws. */
export function readMapPart(text: string): MapPart | null {
  if (text.length > MOST_PART_TEXT) return null
  try {
    const read = mapPartSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** What stands for a part where only text can be pasted: the names, one on each line. */
export function partAsNames({ participants, resources }: MapPart): string {
  return [...participants, ...resources].map(({ name }) => name).join('\n')
}

/** Whether there is nothing in a part. */
export function isEmptyPart({ participants, resources, zones }: MapPart): boolean {
  return participants.length + resources.length + zones.length === 0
}

/** Whether a part was copied from this map's session. */
export function isOwnPart(part: MapPart, map: CommunityMap): boolean {
  return part.session === map.session.id
}
