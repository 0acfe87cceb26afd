import type { Json } from '../../map/map'
import type { JsonObject } from '../json/json-object'
import type { FieldNames } from './field-names'
import { fieldText } from './fields'

/** A value of a file as text; several are separated as in tables. Objects say nothing that a field could. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return fieldText(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!Array.isArray(value)) return ''
  return fieldText(value.flatMap((each) => (Array.isArray(each) ? [] : textOf(each) || [])).join('|'))
}

/** The fields of a JSON object by their names. */
export function fieldsIn(raw: JsonObject, names: FieldNames): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [key, value] of Object.entries(raw)) {
    const text = textOf(value)
    if (text !== '') names.put(fields, key, text)
    else names.of(key)
  }
  return fields
}
