import { nameKey } from '../../capture/names'
import { MAX_NODES } from '../../map/limits'

const OTHER_SEPARATORS = /[|;\n]/

/** The most values of one cell that are read: a map holds no more. */
const MOST_VALUES = MAX_NODES

/** A value of more letters or words is part of a sentence. */
const LONGEST_VALUE = 40
const MOST_WORDS = 5

/** The share of cells, or of their values, that has to be of a sort. */
const HALF = 0.5
const NEARLY_ALL = 0.8

/** Whether a comma parts two values: one inside a number or a word does not. */
function parts(cell: string, comma: number): boolean {
  const next = cell[comma + 1]
  return next === undefined || next.trim() === ''
}

/** The values of a cell that stand between commas with a space behind. What is in brackets stays together. */
export function splitAtCommas(cell: string): string[] {
  const values: string[] = []
  let start = 0
  let depth = 0
  for (let index = 0; index < cell.length && values.length < MOST_VALUES; index += 1) {
    const sign = cell[index]
    if (sign === '(') depth += 1
    else if (sign === ')') depth = Math.max(0, depth - 1)
    else if (sign === ',' && depth === 0 && parts(cell, index)) {
      values.push(cell.slice(start, index).trim())
      start = index + 1
    }
  }
  values.push(cell.slice(start).trim())
  return values.filter((value) => value !== '')
}

function isShort(value: string): boolean {
  return value.length <= LONGEST_VALUE && value.split(/\s+/u).length <= MOST_WORDS
}

/** The share of values that stand in more than one cell, as ticked boxes of a form do. */
function shareOfRepeated(cells: readonly (readonly string[])[]): number {
  const counts = new Map<string, number>()
  for (const values of cells) {
    for (const key of new Set(values.map(nameKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const several = cells.filter((values) => values.length > 1).flat()
  return several.filter((value) => (counts.get(nameKey(value)) ?? 0) > 1).length / several.length
}

/**
 * Whether the cells of a column hold values between commas: where nothing else divides them, and short values are in
 * most cells several, or the same again and again.
 */
export function areAtCommas(column: readonly string[]): boolean {
  const cells = column.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (cells.some((cell) => OTHER_SEPARATORS.test(cell))) return false
  const divided = cells.map(splitAtCommas)
  const several = divided.filter((values) => values.length > 1)
  if (several.length === 0) return false
  const short = several.filter((values) => values.every(isShort))
  if (short.length < NEARLY_ALL * several.length) return false
  return short.length >= HALF * cells.length || shareOfRepeated(divided) >= HALF
}
