import { nameKey } from '../../capture/names'
import { MAX_NAME_LENGTH, shortLine } from '../../text'
import type { TableRow } from './table-row'

/**
 * The rows without ids that are others than those of the same name, as their types are different: the first of each
 * type. Where a row has no type, its name alone tells.
 *
 * @returns their keys.
 */
export function apartByType(rows: readonly TableRow[]): ReadonlySet<string> {
  const byName = new Map<string, Map<string, string>>()
  for (const row of rows) {
    if (row.raw('id').trim() !== '') continue
    const name = nameKey(shortLine(row.raw('name'), MAX_NAME_LENGTH))
    const type = nameKey(shortLine(row.raw('type'), MAX_NAME_LENGTH))
    if (name === '' || type === '') continue
    const types = byName.get(name) ?? new Map<string, string>()
    byName.set(name, types)
    if (!types.has(type)) types.set(type, row.key)
  }
  return new Set([...byName.values()].flatMap((types) => (types.size > 1 ? [...types.values()] : [])))
}
