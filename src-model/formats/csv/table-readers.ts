import type { Content } from '../content'
import type { FormatId } from '../format-ids'
import type { MapReader } from '../registry'
import { readTables } from './read-tables'

/** The folded names of the first row's cells. */
function headersOf(content: Content): Set<string> {
  const cells = content.is === 'table' ? (content.table.rows[0] ?? []) : []
  return new Set(cells.map((each) => each.trim().toLowerCase()))
}

function hasAll(headers: ReadonlySet<string>, ...names: string[]): boolean {
  return names.every((each) => headers.has(each))
}

/** Gephi's nodes and edges by the names of their columns. */
function isGephi(headers: ReadonlySet<string>): boolean {
  return hasAll(headers, 'source', 'target') || (hasAll(headers, 'id', 'label') && !headers.has('type'))
}

/** Kumu's elements and connections by the names of their columns. */
function isKumu(headers: ReadonlySet<string>): boolean {
  return hasAll(headers, 'label', 'type') || hasAll(headers, 'from', 'to', 'direction')
}

function tableReader(id: FormatId, isOne: (headers: ReadonlySet<string>) => boolean): MapReader {
  return {
    id,
    recognises: (contents) =>
      contents.length > 0 &&
      contents.every((each) => each.is === 'table') &&
      contents.some((each) => isOne(headersOf(each))),
    read: readTables,
  }
}

/** Tables of other tools, told by their columns, and all other tables. They are read alike. */
export const TABLE_READERS: readonly MapReader[] = [
  tableReader('gephi-tables', isGephi),
  tableReader('kumu-tables', isKumu),
  tableReader('table', () => true),
]
