import { useDeferredValue, useMemo } from 'react'
import { findIndex, queryOf } from '../../../src-model/find/find-index'
import type { Shown } from '../../../src-model/find/shown'
import { foldForSearch } from '../../../src-model/text'
import type { Texts } from '../../texts'
import type { Column } from './columns'
import { PEOPLE_COLUMNS, RESOURCE_COLUMNS } from './node-columns'
import type { OutlineRow, Rows } from './outline-rows'
import { TIE_COLUMNS } from './tie-columns'

/** All that can be read in a row, and all that its record holds besides, folded. */
function haystacks<Row extends OutlineRow>(columns: readonly Column<Row>[], texts: Texts): (row: Row) => string {
  const known = new WeakMap<Row, string>()
  const index = findIndex(texts.language)
  return (row) => {
    const old = known.get(row)
    if (old !== undefined) return old
    const cells = columns.map((column) => foldForSearch(column.text(row, texts)))
    const folded = [...cells, index.entryOf(row.record).folded].join('\n')
    known.set(row, folded)
    return folded
  }
}

function leftOf<Row extends OutlineRow>(
  rows: readonly Row[],
  isLit: ((row: Row) => boolean) | null,
  query: readonly string[],
  textOf: (row: Row) => string,
): readonly Row[] {
  const lit = isLit === null ? rows : rows.filter(isLit)
  if (query.length === 0) return lit
  return lit.filter((row) => {
    const text = textOf(row)
    return query.every((word) => text.includes(word))
  })
}

/**
 * The rows that are left by find and filter, which count for the canvas too, and by the field over the tables.
 *
 * @param typed in that field. All words must occur in a row.
 */
export function useRowsLeft(rows: Rows, shown: Shown | null, typed: string, texts: Texts): Rows {
  const query = useMemo(() => queryOf(typed), [typed])
  // Typing goes first: long tables may follow a moment later.
  const asked = useDeferredValue(query)
  const textOf = useMemo(
    () => ({
      people: haystacks(PEOPLE_COLUMNS, texts),
      resources: haystacks(RESOURCE_COLUMNS, texts),
      ties: haystacks(TIE_COLUMNS, texts),
    }),
    [texts],
  )
  const isNodeLit = useMemo(() => (shown ? ({ id }: OutlineRow) => shown.nodes.has(id) : null), [shown])
  const isTieLit = useMemo(() => (shown ? ({ id }: OutlineRow) => shown.ties.has(id) : null), [shown])
  const people = useMemo(
    () => leftOf(rows.people, isNodeLit, asked, textOf.people),
    [rows.people, isNodeLit, asked, textOf],
  )
  const resources = useMemo(
    () => leftOf(rows.resources, isNodeLit, asked, textOf.resources),
    [rows.resources, isNodeLit, asked, textOf],
  )
  const ties = useMemo(() => leftOf(rows.ties, isTieLit, asked, textOf.ties), [rows.ties, isTieLit, asked, textOf])
  return { people, resources, ties }
}
