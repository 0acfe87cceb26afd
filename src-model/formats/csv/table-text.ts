import { type CodedError, refused } from '../../contract/errors'
import { MOST_COLUMNS } from '../../import/choices'
import { MAX_CONNECTIONS, MAX_NODES } from '../../map/limits'
import { shortLine } from '../../text'
import type { Table } from '../table'
import { type Delimiter, type ParsedRows, parseRows } from './csv-text'
import { areColumnNames, headerScore } from './match-header'

/** The most rows of a table: nothing that holds more could go on a map. */
const MOST_ROWS = MAX_NODES + MAX_CONNECTIONS

/** How much of a text the delimiter is guessed from: UTF-16 code units, and rows. */
const SAMPLE_LENGTH = 100_000
const SAMPLE_ROWS = 40

/** How far down the names of the columns are looked for. */
const MOST_TITLE_ROWS = 10
/** The most cells with content of a row that is a title. */
const MOST_TITLE_CELLS = 3
const LONGEST_TITLE = 200

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|']

function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((each) => each.trim() !== '') + 1
}

/** How many cells most rows have, and which share of the rows that is. */
function usualWidth(rows: readonly (readonly string[])[]): { width: number; share: number } {
  const counts = new Map<number, number>()
  for (const cells of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return { width, share: rows.length === 0 ? 0 : count / rows.length }
}

/** How well a delimiter divides a text: by the names of columns that come out, then by how even the rows are. */
interface Division {
  delimiter: Delimiter
  headers: number
  evenness: number
  width: number
}

function divisionBy(delimiter: Delimiter, sample: string): Division {
  const { rows } = parseRows(sample, delimiter, true, SAMPLE_ROWS)
  const { width, share } = usualWidth(rows)
  const headers = Math.max(0, ...rows.slice(0, MOST_TITLE_ROWS).map(headerScore))
  return { delimiter, headers, evenness: width > 1 ? share : 0, width }
}

/** Whether the division says something: rows of a single cell are divided by nothing, whatever signs their texts hold. */
function isDivided({ delimiter, headers, evenness, width }: Division, isPasted: boolean): boolean {
  if (width < 2) return false
  if (headers >= 2 || delimiter === '\t') return true
  if (delimiter === '|') return false
  // A pasted column of “Rossi, Anna” is one column.
  return !isPasted && evenness > 0.5
}

function delimiterOf(text: string, isPasted: boolean): Delimiter {
  const sample = text.slice(0, SAMPLE_LENGTH)
  const divisions = DELIMITERS.filter((each) => sample.includes(each)).map((each) => divisionBy(each, sample))
  // A column of “Rossi, Anna” has one name: nothing divides it.
  const isColumn = areColumnNames([sample.split('\n', 1)[0] ?? ''])
  const [best] = divisions
    .filter((each) => isDivided(each, isPasted) && (!isColumn || each.headers >= 2 || each.delimiter === '\t'))
    .sort((a, b) => b.headers - a.headers || b.evenness - a.evenness || b.width - a.width)
  // Tabs are in no text of one column: spreadsheets put them between cells only.
  return best?.delimiter ?? '\t'
}

function parsedRows(text: string, delimiter: Delimiter): ParsedRows {
  const quoted = parseRows(text, delimiter, true, MOST_ROWS)
  if (quoted.isWellQuoted) return quoted
  // Spreadsheets copy cells that begin with a quote as they are: the quotes may be letters.
  const plain = parseRows(text, delimiter, false, MOST_ROWS)
  return usualWidth(plain.rows).share > usualWidth(quoted.rows).share ? plain : quoted
}

/** Excel tells itself the delimiter in a first line that it does not show. */
function toldDelimiter(text: string): { delimiter: Delimiter | undefined; rest: string } {
  const told = /^"?sep=([,;\t|])"?\n/i.exec(text)
  if (told === null) return { delimiter: undefined, rest: text }
  return { delimiter: told[1] as Delimiter, rest: text.slice(told[0].length) }
}

/** Whether there is no more than a line of text, with or without commas. */
function isSentence([first = [], ...more]: readonly (readonly string[])[], delimiter: Delimiter): boolean {
  return more.length === 0 && (first.length < 2 || delimiter === ',') && !areColumnNames(first)
}

/** How many rows stand above the names of the columns: titles, days, places. */
function titleRows(rows: readonly (readonly string[])[]): number {
  const scores = rows.slice(0, MOST_TITLE_ROWS).map((cells) => (areColumnNames(cells) ? headerScore(cells) : 0))
  const best = Math.max(0, ...scores)
  const index = scores.indexOf(best)
  if (best < 2 || index < 1) return 0
  const areTitles = rows
    .slice(0, index)
    .every((cells) => cells.filter((each) => each.trim()).length <= MOST_TITLE_CELLS)
  return areTitles ? index : 0
}

/**
 * Reads a text as a table.
 *
 * @param raw the whole text.
 * @param name of the file; empty for cells that were pasted.
 */
export function tableFrom(raw: string, name: string): { ok: true; table: Table } | { ok: false; error: CodedError } {
  const { delimiter, rest } = toldDelimiter(raw.replace(/\r\n?/g, '\n'))
  if (!/[^\s;,|"]/u.test(rest)) return refused('file-empty', { name })
  const divider = delimiter ?? delimiterOf(rest, name === '')
  const parsed = parsedRows(rest, divider)
  if (parsed.rows.length === 0) return refused('file-empty', { name })
  if (parsed.hasMore) return refused('table-rows', { name, most: MOST_ROWS })
  const width = parsed.rows.reduce((most, cells) => Math.max(most, widthOf(cells)), 0)
  if (width > MOST_COLUMNS) return refused('table-columns', { name, most: MOST_COLUMNS })
  if (isSentence(parsed.rows, divider)) return refused('file-nothing-found', { name })
  const above = titleRows(parsed.rows)
  const title = shortLine(parsed.rows[0]?.find((each) => each.trim() !== '') ?? '', LONGEST_TITLE)
  const rows = parsed.rows.slice(above).map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ''))
  return { ok: true, table: { name, rows, numbers: parsed.numbers.slice(above), ...(above > 0 && { title }) } }
}
