import type { Json } from '../../map/map'
import type { JsonObject } from '../json/json-object'
import { fieldName, fieldText } from './fields'
import type { Notes } from './notes'

/** A value of a file as text; several are separated as in tables. Objects say nothing that a field could. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return fieldText(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!Array.isArray(value)) return ''
  return fieldText(value.flatMap((each) => (Array.isArray(each) ? [] : textOf(each) || [])).join('|'))
}

/** The fields of a JSON object by their names. */
export function fieldsIn(raw: JsonObject, notes: Notes): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [key, value] of Object.entries(raw)) {
    const name = fieldName(key)
    const text = textOf(value)
    if (name === null) notes.once('key-refused', key)
    else if (text !== '' && !fields.has(name)) fields.set(name, text)
  }
  return fields
}
