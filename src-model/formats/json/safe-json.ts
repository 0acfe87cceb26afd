import type { Json } from '../../map/map'
import { isSafeKey } from '../community-map/community-map-keys'
import { isJsonObject, type JsonObject } from './json-object'

/**
 * A parsed value without what could do harm or would not come back from the
 * disk as it is: keys that objects inherit, and numbers beyond what JSON writes.
 *
 * @param dropped is told the key of each value that had to go.
 */
export function safeJson(value: Json, dropped: (key: string) => void, key = ''): Json {
  if (typeof value === 'number') {
    // Minus zero is written as zero.
    if (Number.isFinite(value)) return value + 0
    dropped(key)
    return null
  }
  if (Array.isArray(value)) return value.map((each) => safeJson(each, dropped, key))
  if (!isJsonObject(value)) return value
  const safe: JsonObject = {}
  for (const [field, each] of Object.entries(value)) {
    if (isSafeKey(field)) safe[field] = safeJson(each, dropped, field)
    else dropped(field)
  }
  return safe
}
