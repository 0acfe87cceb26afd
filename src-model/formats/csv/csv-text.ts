/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse'

/** What stands between the cells of a row. */
export type Delimiter = ',' | ';' | '\t' | '|'

/** The rows of a text, and whether its quotes come in pairs as the format wants them. */
export interface ParsedRows {
  rows: string[][]
  /** The number of each row, counted from one: line breaks inside cells do not count, empty rows do. */
  numbers: number[]
  isWellQuoted: boolean
  /** Whether there are more rows than were asked for. */
  hasMore: boolean
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((each) => each.trim() === '')
}

/**
 * Splits a text into cells. Rows without any content are passed over: a spreadsheet saves thousands of them.
 *
 * @param text with line breaks as `\n` only.
 * @param quotes whether quotes hold a cell together, or are letters like others.
 * @param most rows with content.
 */
export function parseRows(text: string, delimiter: Delimiter, quotes: boolean, most: number): ParsedRows {
  const parsed: ParsedRows = { rows: [], numbers: [], isWellQuoted: true, hasMore: false }
  let number = 0
  Papa.parse(text, {
    delimiter,
    newline: '\n',
    ...(!quotes && { fastMode: true }),
    step: ({ data, errors }, parser) => {
      number += 1
      if (errors.some((each) => each.type === 'Quotes')) parsed.isWellQuoted = false
      if (isEmpty(data)) return
      if (parsed.rows.length >= most) {
        parsed.hasMore = true
        parser.abort()
        return
      }
      parsed.rows.push(data)
      parsed.numbers.push(number)
    },
  })
  return parsed
}

/** Rows as text, quoted where it has to be. Lines end as RFC 4180 says, the last one too. */
export function writeRows(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  return `${Papa.unparse(rows, { delimiter, newline: '\r\n' })}\r\n`
}
