import type { Settings } from '../contract/library'
import { firstRowIsHeader } from '../formats/csv/guess-use'
import { knownWords } from '../formats/csv/match-header'
import type { Table, TableUse } from '../formats/table'
import { LONGEST_HEADERS, MOST_KEPT_USES } from './choices'

/** How tables were read, by the names of their columns, the newest last. */
export type KeptUses = Settings['tableUses']

/**
 * What a table is remembered by: the names of its columns, however they are written, as far as they are words that
 * Trama knows: whatever else stands there may be about somebody. Nothing where the first row does not look like names.
 */
function headersOf(table: Table): string | undefined {
  return firstRowIsHeader(table) ? (table.rows[0] ?? []).map(knownWords).join('|') : undefined
}

/** How a table with these columns was read the last time. */
export function keptUse(kept: KeptUses, table: Table): TableUse | undefined {
  const headers = headersOf(table)
  if (headers === undefined) return undefined
  const use = kept.findLast((each) => each.headers === headers)?.use
  return use && use.columns.length === (table.rows[0]?.length ?? 0) ? use : undefined
}

/**
 * What is remembered once tables have been read. A table whose first row is not the names of its columns is not: that
 * row is about somebody.
 */
export function withUses(kept: KeptUses, tables: readonly Table[], uses: readonly TableUse[]): KeptUses {
  const read = tables.flatMap((table, index) => {
    const use = uses[index]
    const headers = headersOf(table)
    return headers !== undefined && use?.hasHeader && headers.length <= LONGEST_HEADERS ? [{ headers, use }] : []
  })
  const those = new Set(read.map(({ headers }) => headers))
  return [...kept.filter(({ headers }) => !those.has(headers)), ...read].slice(-MOST_KEPT_USES)
}
