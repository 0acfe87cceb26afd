import { nameKey } from '../../capture/names'
import { foldForSearch, shortLine } from '../../text'
import type { TableKind } from '../table'
import type { TableRow } from './table-row'

const LONGEST = 60

const TOTALS = new Set(['total', 'totals', 'totale', 'totali', 'tot', 'subtotal', 'subtotale', 'sum', 'somma'])
/** What may be counted, and how it is said. */
const COUNTED = new Set(
  (
    'of di the dei delle degli in number numero n no grand generale complessivo rows righe people persone participants ' +
    'partecipanti iscritti iscritte iscrizioni presenti attendees guests ospiti resources risorse'
  ).split(' '),
)

function wordsOf(cell: string): string[] {
  return foldForSearch(shortLine(cell, LONGEST))
    .split(' ')
    .filter((word) => word !== '')
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word)
}

/** Whether a row counts those above it: “Totale: 4”, and nothing but figures besides. */
function isTotal(cells: readonly string[]): boolean {
  const at = cells.findIndex((cell) => cell.trim() !== '')
  const [total = '', ...rest] = wordsOf(cells[at] ?? '')
  if (!TOTALS.has(total) || !rest.every((word) => isNumber(word) || COUNTED.has(word))) return false
  const others = cells.slice(at + 1).flatMap(wordsOf)
  return others.every(isNumber) && [...rest, ...others].some(isNumber)
}

/** The rows that are about somebody or something: those that only count the others are noted. */
export function withoutTotals(rows: readonly TableRow[]): TableRow[] {
  return rows.filter((row) => {
    // A map that was written as a table has nothing but what is on it.
    if (row.isOfMap || !isTotal(row.cells)) return true
    row.note('totals-row')
    return false
  })
}

/** How many rows have to be without an organisation for cells to be taken for merged. */
const LEAST_EMPTY = 2

/**
 * Notes once where organisations stand in the first row of a block only, as merged cells are saved: each once, and
 * at least as many rows below them without.
 */
export function noteMerged(rows: readonly TableRow[], kind: TableKind): void {
  const [first] = rows
  if (first === undefined || kind !== 'people' || first.isOfMap || !first.reads('organisation')) return
  const keys = rows.map((row) => nameKey(shortLine(row.raw('organisation'), LONGEST)))
  const filled = keys.filter((key) => key !== '')
  const count = keys.length - filled.length
  const isOnceEach = new Set(filled).size === filled.length
  if (keys[0] === '' || !isOnceEach || count < Math.max(LEAST_EMPTY, filled.length)) return
  rows[keys.indexOf('')]?.note('organisations-empty', { count })
}
