import { MAX_CONNECTIONS, MAX_NODES, MAX_ZONES } from '../map/limits'
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
import { MAP_PART_FORMAT, type MapPart, MOST_PART_TEXT } from './map-part'

// It comes from wherever the clipboard was filled, so it is read like any foreign file: bounded, of known fields only,
// and with nothing in it that a command would not take.

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

export const mapPartSchema = z.strictObject({
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
