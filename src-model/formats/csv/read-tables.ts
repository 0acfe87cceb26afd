import { refused } from '../../contract/errors'
import { MAX_NODES } from '../../map/limits'
import type { Content } from '../content'
import type { FoundAnswer, FoundOptions } from '../registry'
import type { ColumnUse, Table, TableUse } from '../table'
import { guessUse } from './guess-use'
import { noteMerged, withoutTotals } from './odd-rows'
import { addHeld, readHeld } from './read-held'
import { readNodes } from './read-nodes'
import { TieReading } from './read-ties'
import { rowsOf, type TableRow } from './table-row'
import { TableThings, TooMuchFound } from './table-things'

/** A table with how it is read. */
interface UsedTable {
  table: Table
  use: TableUse
  /** Which of the files it is. */
  file: number
}

function usedTables(contents: readonly Content[], uses: readonly TableUse[]): UsedTable[] {
  const tables = contents.flatMap((each, file) => (each.is === 'table' ? [{ table: each.table, file }] : []))
  return tables.map(({ table, file }, index) => ({ table, file, use: uses[index] ?? guessUse(table) }))
}

function lacks(used: UsedTable): 'name-column-missing' | 'end-columns-missing' | undefined {
  const { kind, columns } = used.use
  const has = (...uses: ColumnUse[]) => uses.some((each) => columns.includes(each))
  if (kind !== 'ties')
    return has('name', 'first-name', 'last-name', 'last-name-first') ? undefined : 'name-column-missing'
  return has('from', 'from-id') && has('to', 'to-id') ? undefined : 'end-columns-missing'
}

function readAll(used: readonly UsedTable[], untyped: FoundOptions['untyped']): TableThings {
  const things = new TableThings()
  const { notes } = things.found
  const rows = used.map((each) => ({ ...each, rows: rowsOf(each.table, each.use, each.file, notes) }))
  const nodeTables = rows
    .filter(({ use }) => use.kind !== 'ties')
    .map((each) => ({ ...each, rows: withoutTotals(each.rows) }))
  for (const each of nodeTables) noteMerged(each.rows, each.use.kind)
  for (const each of nodeTables) readNodes(each.rows, each.use.kind, untyped, things)
  // Rows of all tables before what they say of one another: resources may have a table of their own after people's.
  const held = readHeld(
    nodeTables.flatMap((each): TableRow[] => each.rows),
    things,
  )
  const ties = rows.filter(({ use }) => use.kind === 'ties').flatMap((each) => each.rows)
  new TieReading(things, nodeTables.length === 0, untyped).read(ties)
  addHeld(held, things)
  things.found.title = used.find(({ table }) => table.title)?.table.title ?? ''
  return things
}

/**
 * Reads tables that belong together: people and what they hold and need, resources, ties. Ends of ties are told by
 * their ids where the tables have ids, by their names otherwise; names that no table has are left for the map.
 */
export function readTables(contents: readonly Content[], options: FoundOptions): FoundAnswer {
  const used = usedTables(contents, options.tables)
  const missing = used.map(lacks).find((each) => each !== undefined)
  if (missing !== undefined) return refused(missing)
  try {
    const { found } = readAll(used, options.untyped)
    const isEmpty = found.people.length + found.resources.length + found.ties.length + found.notes.length === 0
    return isEmpty ? refused('file-nothing-found', { name: contents[0]?.name ?? '' }) : { ok: true, found }
  } catch (thrown) {
    if (thrown instanceof TooMuchFound) return refused('map-full', { most: MAX_NODES })
    throw thrown
  }
}
