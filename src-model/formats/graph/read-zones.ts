import type { Json } from '../../map/map'
import { colourSchema, coordinateSchema, extentSchema } from '../../map/schema'
import type { FoundZone } from '../found'
import { isJsonObject } from '../json/json-object'
import { parseJsonText } from '../json/json-text'
import type { Notes } from './notes'

/** Reads an area that a file gives as an object. @returns `null` where it is none, which is noted. */
export function readZone(raw: Json, number: number, notes: Notes): FoundZone | null {
  const where = { file: notes.file, part: 'group' as const, number }
  const fields = isJsonObject(raw) ? raw : {}
  const corner = [fields.x, fields.y].map((each) => coordinateSchema.safeParse(each))
  const size = [fields.width, fields.height].map((each) => extentSchema.safeParse(each))
  const [x, y, width, height] = [...corner, ...size].map((each) => (each.success ? each.data : null))
  if (x == null || y == null || width == null || height == null) {
    notes.note('entry-broken', where)
    return null
  }
  const colour = colourSchema.safeParse(fields.colour)
  const label = notes.line(typeof fields.label === 'string' ? fields.label : '', where)
  const key = `${notes.file}-zone-${number}`
  return { key, where, label, x, y, width, height, colour: colour.success ? colour.data : null }
}

/** Reads the areas that our own files keep as JSON. */
export function readZones(text: string, notes: Notes): FoundZone[] {
  if (text === '') return []
  const parsed = parseJsonText(text)
  if (!parsed.ok || !Array.isArray(parsed.value)) {
    notes.once('entry-broken')
    return []
  }
  return parsed.value.flatMap((each, index) => readZone(each, index + 1, notes) ?? [])
}
