import { cleanLine, cleanText, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../text'
import { z } from '../zod'
import { isId } from './ids'
import { MAX_COORDINATE, MAX_PROMISERS } from './limits'
import type { Commitment, Connection, Participant, Position, Resource, SessionInfo, UnknownFields, Zone } from './map'
import {
  COMMITMENT_STATUSES,
  CONNECTION_KINDS,
  LANGUAGES,
  ORIGINS,
  RESOURCE_KINDS,
  RESOURCE_STATUSES,
  SIDES,
} from './map'

export const idSchema = z.string().refine(isId)
export const nameSchema = z.string().transform(cleanLine).pipe(z.string().min(1).max(MAX_NAME_LENGTH))
export const lineSchema = z.string().transform(cleanLine).pipe(z.string().max(MAX_NAME_LENGTH))
export const textSchema = z.string().transform(cleanText).pipe(z.string().max(MAX_TEXT_LENGTH))
// Minus zero becomes zero: JSON writes them alike, and a map must come back as it was.
export const coordinateSchema = z
  .number()
  .min(-MAX_COORDINATE)
  .max(MAX_COORDINATE)
  .overwrite((value) => value + 0)
export const extentSchema = z.number().positive().max(MAX_COORDINATE)
export const dateSchema = z.iso.date()
export const timeSchema = z.iso.datetime()
export const colourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/)

export const positionSchema: z.ZodType<Position> = z.strictObject({ x: coordinateSchema, y: coordinateSchema })

const unknownSchema: z.ZodType<UnknownFields> = z.record(z.string(), z.json())

export const sideSchema = z.enum(SIDES)
export const connectionKindSchema = z.enum(CONNECTION_KINDS)
export const originSchema = z.enum(ORIGINS)
export const resourceKindSchema = z.enum(RESOURCE_KINDS)
export const resourceStatusSchema = z.enum(RESOURCE_STATUSES)
export const languageSchema = z.enum(LANGUAGES)
export const strengthSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

export const sessionFields = {
  title: nameSchema,
  question: textSchema,
  organisation: lineSchema,
  place: lineSchema,
  date: dateSchema,
  language: languageSchema,
  facilitators: z.array(nameSchema).max(50),
}

export const sessionSchema: z.ZodType<SessionInfo> = z.strictObject({
  id: idSchema,
  ...sessionFields,
  startedAt: timeSchema.exactOptional(),
  endedAt: timeSchema.exactOptional(),
  unknown: unknownSchema.exactOptional(),
})

export const participantFields = {
  name: nameSchema,
  side: sideSchema,
  organisation: lineSchema,
  role: lineSchema,
  notes: textSchema,
}

/** The wish not to be named; whoever has none has no such field. */
export const unnamedSchema = z.literal(true)

export const participantSchema: z.ZodType<Participant> = z.strictObject({
  id: idSchema,
  ...participantFields,
  unnamed: unnamedSchema.exactOptional(),
  position: positionSchema,
  createdAt: timeSchema,
  unknown: unknownSchema.exactOptional(),
})

export const resourceFields = {
  name: nameSchema,
  kind: resourceKindSchema,
  status: resourceStatusSchema,
  description: textSchema,
}

export const resourceSchema: z.ZodType<Resource> = z.strictObject({
  id: idSchema,
  ...resourceFields,
  position: positionSchema,
  createdAt: timeSchema,
  unknown: unknownSchema.exactOptional(),
})

export const commitmentFields = {
  what: textSchema,
  who: z.array(idSchema).max(MAX_PROMISERS),
  by: dateSchema.nullable(),
  status: z.enum(COMMITMENT_STATUSES),
}

export const commitmentSchema: z.ZodType<Commitment> = z.strictObject({
  ...commitmentFields,
  unknown: unknownSchema.exactOptional(),
})

export const connectionFields = {
  kind: connectionKindSchema,
  directed: z.boolean(),
  strength: strengthSchema,
  note: textSchema,
  origin: originSchema,
}

export const connectionSchema: z.ZodType<Connection> = z.strictObject({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  ...connectionFields,
  createdAt: timeSchema,
  commitment: commitmentSchema.exactOptional(),
  unknown: unknownSchema.exactOptional(),
})

export const zoneFields = {
  label: lineSchema,
  x: coordinateSchema,
  y: coordinateSchema,
  width: extentSchema,
  height: extentSchema,
  colour: colourSchema,
}

export const zoneSchema: z.ZodType<Zone> = z.strictObject({
  id: idSchema,
  ...zoneFields,
  unknown: unknownSchema.exactOptional(),
})
