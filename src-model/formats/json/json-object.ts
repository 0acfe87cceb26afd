import type { Json } from '../../map/map'

/** An object as `JSON.parse` gives it. */
export type JsonObject = { [key: string]: Json }

/** Whether a parsed value is an object, and neither a list nor `null`. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
