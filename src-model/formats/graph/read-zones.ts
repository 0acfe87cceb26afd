import { MAX_COORDINATE } from '../../map/limits'
import type { Json } from '../../map/map'
import { colourSchema } from '../../map/schema'
import type { FoundZone } from '../found'
import { isJsonObject } from '../json/json-object'
import { parseJsonText } from '../json/json-text'
import type { Notes } from './notes'
import { positionOf } from './positions'

function numberIn(raw: Json | undefined): number {
  return typeof raw === 'number' ? raw : Number.NaN
}

/** Reads an area that a file gives as an object. @returns `null` where it is none, which is noted. */
export function readZone(raw: Json, number: number, notes: Notes): FoundZone | null {
  const where = { file: notes.file, part: 'group' as const, number }
  const fields = isJsonObject(raw) ? raw : {}
  const corner = positionOf(numberIn(fields.x), numberIn(fields.y))
  const [width, height] = [numberIn(fields.width), numberIn(fields.height)]
  if (corner === null || !(width > 0 && height > 0)) {
    notes.note('entry-broken', where)
    return null
  }
  const colour = colourSchema.safeParse(fields.colour)
  const label = notes.line(typeof fields.label === 'string' ? fields.label : '', where)
  const key = `${notes.file}-zone-${number}`
  const size = { width: Math.min(width, MAX_COORDINATE), height: Math.min(height, MAX_COORDINATE) }
  return { key, where, label, ...corner, ...size, colour: colour.success ? colour.data : null }
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
