import {
  beginningOf,
  cleanLine,
  cleanText,
  cut,
  MAX_NAME_LENGTH,
  MAX_RAW,
  MAX_TEXT_LENGTH,
  shortLine,
} from '../../text'
import type { FileNote, FileNoteCode, Where } from '../found'
import { addNote } from '../noted'
import type { ColumnUse, Table, TableUse } from '../table'
import { unguardCell } from './guard-cell'
import { isOfMap } from './uses'

/** How much of an unfit cell a note quotes, in UTF-16 code units. */
const QUOTED_LENGTH = 60

/** One row of a table, read through what its columns are used for. */
export class TableRow {
  /** For keys: which file and which row of it. */
  readonly key: string

  constructor(
    readonly cells: readonly string[],
    private readonly columns: ReadonlyMap<ColumnUse, readonly number[]>,
    readonly where: Where,
    private readonly notes: FileNote[],
  ) {
    this.key = `${where.file}:${where.number}`
  }

  /** Whether a column is read as this. */
  reads(use: ColumnUse): boolean {
    return this.columns.has(use)
  }

  /** Whether the row is of a map that was written as a table. */
  get isOfMap(): boolean {
    return isOfMap([...this.columns.keys()])
  }

  /** What the cell holds; what several columns of one use hold, a line for each. */
  raw(use: ColumnUse): string {
    const cells = this.columns.get(use)?.map((column) => this.cells[column] ?? '') ?? []
    return unguardCell(cells.filter((each) => each.trim() !== '').join('\n'))
  }

  /** One line of text. */
  line(use: ColumnUse): string {
    return this.shortened(this.raw(use))
  }

  /** Text of several lines. */
  text(use: ColumnUse): string {
    return this.#cut(this.raw(use), cleanText, MAX_TEXT_LENGTH)
  }

  /** A text as one line, no longer than the map keeps it. */
  shortened(text: string): string {
    return this.#cut(text, cleanLine, MAX_NAME_LENGTH)
  }

  /** What a cell means. @param unread is noted where it holds something else. */
  meaning<Value>(use: ColumnUse, read: (cell: string) => Value | undefined, unread?: FileNoteCode): Value | null {
    const cell = this.raw(use)
    if (cell.trim() === '') return null
    const value = read(cell)
    if (value === undefined && unread) this.note(unread, { value: shortLine(cell, QUOTED_LENGTH) })
    return value ?? null
  }

  /** Notes something about the row. */
  note(code: FileNoteCode, params: FileNote['params'] = {}): void {
    addNote(this.notes, { code, where: this.where, params })
  }

  #cut(text: string, clean: (text: string) => string, most: number): string {
    const whole = clean(beginningOf(text, most))
    if (whole.length <= most && text.length <= MAX_RAW * most) return whole
    this.note('text-cut', { most })
    return cut(whole, most)
  }
}

function columnsByUse(columns: readonly ColumnUse[]): Map<ColumnUse, number[]> {
  const byUse = new Map<ColumnUse, number[]>()
  columns.forEach((use, column) => {
    byUse.set(use, [...(byUse.get(use) ?? []), column])
  })
  return byUse
}

/** The rows of a table below the names of its columns. @param file which of several it is. */
export function rowsOf({ rows, numbers }: Table, use: TableUse, file: number, notes: FileNote[]): TableRow[] {
  const columns = columnsByUse(use.columns)
  const first = use.hasHeader ? 1 : 0
  const width = use.hasHeader
    ? (rows[0] ?? []).findLastIndex((each) => each.trim() !== '') + 1
    : Number.POSITIVE_INFINITY
  return rows.slice(first).map((cells, index) => {
    const where: Where = { file, part: 'row', number: numbers[first + index] ?? first + index + 1 }
    const row = new TableRow(cells, columns, where, notes)
    if (cells.findLastIndex((each) => each.trim() !== '') >= width) row.note('cells-too-many')
    return row
  })
}
