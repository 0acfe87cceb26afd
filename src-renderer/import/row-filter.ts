import type { PreviewRow } from '../../src-model/import/preview'

/** Which rows are listed. */
export const ROW_FILTERS = ['all', 'new', 'there', 'skipped'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** Whoever gets what is missing is there already, too. */
export function isListed({ fate }: PreviewRow, filter: RowFilter): boolean {
  return filter === 'all' || fate === filter || (filter === 'there' && fate === 'merged')
}

/** How many rows each filter lists. */
export function filterCounts(rows: readonly PreviewRow[]): Record<RowFilter, number> {
  const counts = { all: rows.length, new: 0, there: 0, skipped: 0 }
  for (const { fate } of rows) counts[fate === 'merged' ? 'there' : fate] += 1
  return counts
}
