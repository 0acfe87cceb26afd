import type { Id } from '../../map/ids'
import type { Json, Participant, Position, Resource, Zone } from '../../map/map'
import { RESOURCE_KINDS, RESOURCE_STATUSES, SIDES } from '../../map/map'
import { colourSchema, extentSchema } from '../../map/schema'
import { shortLine } from '../../text'
import { isJsonObject, type JsonObject } from '../json/json-object'
import { FieldReader } from './read-fields'
import type { Reading } from './reading'

/** How much of a name a repair quotes, in UTF-16 code units. */
const CALL_LENGTH = 60
const ZONE_COLOUR = '#c8bfae'
const ZONE_SIZE = { width: 480, height: 320 }

/** Stands in until the node is placed on free ground. */
const NOWHERE: Position = { x: 0, y: 0 }

/** What repairs call an entry: its name, or its id, or its place in the list. */
export function callOf(raw: JsonObject, nameField: string, place: number): string {
  const lines = [raw[nameField], raw.id].map((each) => (typeof each === 'string' ? shortLine(each, CALL_LENGTH) : ''))
  return lines.find((each) => each !== '') ?? `#${place}`
}

/** The objects of a list of the file; what is no object is left out and listed. */
export function objectsOf(list: Json[], collection: string, reading: Reading): { raw: JsonObject; place: number }[] {
  return list.flatMap((raw, index) => {
    if (isJsonObject(raw)) return [{ raw, place: index + 1 }]
    reading.note('entry-skipped', { collection, place: index + 1 })
    return []
  })
}

/** What is known of a node before its own fields are read. */
interface OpenNode {
  fields: FieldReader
  id: Id
  where: string
}

function positionOf({ fields, where, id }: OpenNode, reading: Reading): Position {
  const raw = fields.raw('position')
  if (isJsonObject(raw)) {
    const inner = new FieldReader(raw, where, reading)
    const [x, y] = [inner.coordinate('x'), inner.coordinate('y')]
    for (const key of Object.keys(inner.unknown('position').unknown ?? {})) inner.dropped(`position.${key}`)
    if (x !== undefined && y !== undefined) return { x, y }
  }
  reading.note('position-missing', { where })
  reading.placeless.push(id)
  return NOWHERE
}

function openNode(raw: JsonObject, place: number, reading: Reading): OpenNode {
  const where = callOf(raw, 'name', place)
  const fields = new FieldReader(raw, where, reading)
  const id = reading.idOf(raw.id, where)
  reading.remember(raw.id, id)
  return { fields, id, where }
}

/** The wish not to be named. What is neither yes nor no is taken for the wish: a name once shown stays known. */
function wishOf(fields: FieldReader): Pick<Participant, 'unnamed'> {
  const raw = fields.raw('unnamed')
  if (raw === undefined || raw === null || raw === false) return {}
  if (raw !== true) fields.replaced('unnamed', raw, true)
  return { unnamed: true }
}

/** Reads a person. A side that is missing or unknown makes them a guest: it claims the least. */
export function readParticipant(raw: JsonObject, place: number, reading: Reading): Participant {
  const node = openNode(raw, place, reading)
  const { fields, id, where } = node
  if (fields.raw('side') === undefined) reading.note('text-missing', { where, field: 'side', used: 'guest' })
  return {
    id,
    name: fields.name('name'),
    side: fields.choice('side', SIDES, 'guest'),
    organisation: fields.line('organisation'),
    role: fields.line('role'),
    notes: fields.text('notes'),
    ...wishOf(fields),
    position: positionOf(node, reading),
    createdAt: fields.time('createdAt') ?? reading.now,
    ...fields.unknown('participant'),
  }
}

/** Reads a resource. */
export function readResource(raw: JsonObject, place: number, reading: Reading): Resource {
  const node = openNode(raw, place, reading)
  const { fields, id } = node
  return {
    id,
    name: fields.name('name'),
    kind: fields.choice('kind', RESOURCE_KINDS, 'other'),
    status: fields.choice('status', RESOURCE_STATUSES, 'hidden'),
    description: fields.text('description'),
    position: positionOf(node, reading),
    createdAt: fields.time('createdAt') ?? reading.now,
    ...fields.unknown('resource'),
  }
}

/** Reads a labelled area. */
export function readZone(raw: JsonObject, place: number, reading: Reading): Zone {
  const where = callOf(raw, 'label', place)
  const fields = new FieldReader(raw, where, reading)
  const extent = (field: 'width' | 'height'): number => {
    const value = fields.raw(field)
    if (extentSchema.safeParse(value).success) return value as number
    fields.replaced(field, value ?? null, ZONE_SIZE[field])
    return ZONE_SIZE[field]
  }
  const corner = (field: 'x' | 'y'): number => {
    const value = fields.coordinate(field)
    if (value === undefined) fields.replaced(field, fields.raw(field) ?? null, 0)
    return value ?? 0
  }
  const colour = fields.raw('colour')
  const fits = colourSchema.safeParse(colour).success
  if (!fits && colour !== undefined) fields.replaced('colour', colour, ZONE_COLOUR)
  return {
    id: reading.idOf(raw.id, where),
    label: fields.line('label'),
    x: corner('x'),
    y: corner('y'),
    width: extent('width'),
    height: extent('height'),
    colour: fits ? (colour as string) : ZONE_COLOUR,
    ...fields.unknown('zone'),
  }
}
