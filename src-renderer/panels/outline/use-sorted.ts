import { useMemo, useRef } from 'react'
import type { Id } from '../../../src-model/map/ids'
import type { Texts } from '../../texts'
import type { Column } from './columns'
import { type Compare, compareBy, resort, type Sorting } from './sorting'

/** Rows in the order asked for. */
export function useSorted<Row extends { id: Id; record: { createdAt: string } }>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
  texts: Texts,
): readonly Row[] {
  const now = useRef(rows)
  now.current = rows
  const compare = useMemo(() => {
    const column = columns.find(({ id }) => id === sorting?.column)
    // The rows of this moment: those that come later are few, and compared as they come.
    return column && sorting ? compareBy(column, sorting.direction, texts, now.current) : null
  }, [columns, sorting, texts])
  const last = useRef<{ compare: Compare<Row>; sorted: readonly Row[] } | null>(null)
  return useMemo(() => {
    if (compare === null) return rows
    const before = last.current?.compare === compare ? last.current.sorted : []
    const sorted = resort(before, rows, compare)
    last.current = { compare, sorted }
    return sorted
  }, [rows, compare])
}
