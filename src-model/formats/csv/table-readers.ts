import type { Content } from '../content'
import type { FormatId } from '../format-ids'
import type { MapReader } from '../registry'
import { readTables } from './read-tables'

/** The names of the columns, written as they are: Gephi's “Id” is not Kumu's “ID”. */
function headersOf(content: Content): Set<string> {
  const cells = content.is === 'table' ? (content.table.rows[0] ?? []) : []
  return new Set(cells.map((each) => each.trim()))
}

function hasAll(headers: ReadonlySet<string>, ...names: string[]): boolean {
  return names.every((each) => headers.has(each))
}

/** Gephi's nodes and edges by the names of their columns. */
function isGephi(headers: ReadonlySet<string>): boolean {
  return hasAll(headers, 'Source', 'Target') || hasAll(headers, 'Id', 'Label')
}

/** Kumu's elements and connections by the names of their columns. */
function isKumu(headers: ReadonlySet<string>): boolean {
  return hasAll(headers, 'Label', 'Type') || hasAll(headers, 'From', 'To', 'Direction')
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
