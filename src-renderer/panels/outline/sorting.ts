import { LOCALES } from '../../../src-model/language/translate'
import type { Id } from '../../../src-model/map/ids'
import type { Texts } from '../../texts'
import type { Column } from './columns'

/** How a table is sorted; in the order of the map where there is none. */
export interface Sorting {
  column: string
  direction: 'ascending' | 'descending'
}

interface Sortable {
  id: Id
  record: { createdAt: string }
}

export type Compare<Row> = (one: Row, other: Row) => number

/** What a column's heading does to the sorting: up, down, and back to the order of the map. */
export function nextSorting(sorting: Sorting | null, column: string): Sorting | null {
  if (sorting?.column !== column) return { column, direction: 'ascending' }
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : null
}

function byAge(one: Sortable, other: Sortable): number {
  if (one.record.createdAt !== other.record.createdAt) return one.record.createdAt < other.record.createdAt ? -1 : 1
  return one.id < other.id ? -1 : Number(one.id !== other.id)
}

/** The place of each word in the language's order; words that it does not tell apart have the same place. */
function ranksOf(words: ReadonlySet<string>, compare: Compare<string>): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  let last: string | null = null
  let rank = 0
  for (const word of [...words].toSorted(compare)) {
    if (last !== null && compare(last, word) !== 0) rank += 1
    ranks.set(word, rank)
    last = word
  }
  return ranks
}

/**
 * How two rows stand to each other: as the language sorts words, what is empty at the end either way, and of equal
 * ones the older first.
 *
 * @param rows most of those that will be compared. Words are far fewer than rows, and comparing them as a language
 *   does is slow: theirs are compared once.
 */
export function compareBy<Row extends Sortable>(
  column: Column<Row>,
  direction: Sorting['direction'],
  texts: Texts,
  rows: readonly Row[] = [],
): Compare<Row> {
  const { compare } = new Intl.Collator(LOCALES[texts.language], { numeric: true })
  const sign = direction === 'ascending' ? 1 : -1
  // A row that says something else is another object.
  const keys = new WeakMap<Row, number | string>()
  const keyOf = (row: Row) => {
    const known = keys.get(row)
    if (known !== undefined) return known
    const key = column.order?.(row) ?? column.text(row, texts)
    keys.set(row, key)
    return key
  }
  const words = new Set(rows.map(keyOf).filter((key) => typeof key === 'string'))
  const ranks = ranksOf(words, compare)
  const orderOf = (a: number | string, b: number | string) => {
    if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b)
    const [rankA, rankB] = [ranks.get(a), ranks.get(b)]
    return rankA === undefined || rankB === undefined ? compare(a, b) : rankA - rankB
  }
  return (one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)]
    if (a === b) return byAge(one, other)
    if (a === '' || b === '') return a === '' ? 1 : -1
    const order = orderOf(a, b)
    return order === 0 ? byAge(one, other) : sign * order
  }
}

function merge<Row>(one: readonly Row[], other: readonly Row[], compare: Compare<Row>): Row[] {
  const merged: Row[] = []
  let at = 0
  for (const row of one) {
    for (let next = other[at]; next !== undefined && compare(next, row) < 0; next = other[at]) {
      merged.push(next)
      at += 1
    }
    merged.push(row)
  }
  return [...merged, ...other.slice(at)]
}

/**
 * Rows in order. Those that are the same as the time before are not compared with each other again, so that an edit
 * costs the sorting of what it changed.
 *
 * @param before what this gave back the time before, with the same `compare`.
 */
export function resort<Row>(before: readonly Row[], rows: readonly Row[], compare: Compare<Row>): readonly Row[] {
  const now = new Set(rows)
  const kept = before.filter((row) => now.has(row))
  const known = new Set(kept)
  const fresh = rows.filter((row) => !known.has(row))
  if (fresh.length === 0 && kept.length === before.length) return before
  return merge(kept, fresh.toSorted(compare), compare)
}
