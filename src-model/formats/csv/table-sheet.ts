import { type TextKey, translate } from '../../language/translate'
import type { Language } from '../../map/map'
import type { Loss, WriteContext } from '../written'
import { type Delimiter, writeRows } from './csv-text'
import { guardCell } from './guard-cell'

/** What Excel tells UTF-8 by. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A column: its name, and what it holds of each thing. Numbers are no texts that could begin a formula. */
export interface Column<Thing> {
  header: string
  cell: (thing: Thing) => string | number
  /** Left out where it would hold nothing. */
  isOptional?: boolean
}

/** Writes the tables of one export, and counts what had to be written in another way. */
export class Sheets {
  #guarded = 0

  constructor(private readonly context: Pick<WriteContext, 'language' | 'forExcel'>) {}

  /** A table as text. */
  write<Thing>(things: readonly Thing[], columns: readonly Column<Thing>[]): string {
    const bodies = columns.map(({ header, cell, isOptional }) => {
      const cells = things.map(cell)
      return { header, cells, isWritten: !isOptional || cells.some((each) => each !== '') }
    })
    const written = bodies.filter(({ isWritten }) => isWritten)
    const rows = things.map((_, row) => written.map(({ cells }) => this.#cell(cells[row] ?? '')))
    const { forExcel } = this.context
    const delimiter: Delimiter = forExcel ? ';' : ','
    return (forExcel ? BYTE_ORDER_MARK : '') + writeRows([written.map(({ header }) => header), ...rows], delimiter)
  }

  /** What is to be told of the tables written so far. */
  get losses(): Loss[] {
    return this.#guarded === 0 ? [] : [{ code: 'cells-guarded', params: { count: this.#guarded } }]
  }

  #cell(value: string | number): string {
    if (typeof value === 'number') return this.#number(value)
    const guarded = guardCell(value)
    if (guarded !== value) this.#guarded += 1
    return guarded
  }

  /** Excel reads a point in a number as part of a day where numbers are written with commas. */
  #number(value: number): string {
    const text = String(value)
    return this.context.forExcel && this.context.language === 'it' ? text.replace('.', ',') : text
  }
}

/** The words of tables in a language. */
export class Words {
  constructor(private readonly language: Language) {}

  /** The name of a column. */
  header(name: HeaderName): string {
    return translate(this.language, `header.${name}`)
  }

  /** A word for a cell, or for the name of a file. */
  word(key: TextKey): string {
    return translate(this.language, key)
  }

  /** `yes` where something holds, and nothing where it does not. */
  mark(holds: boolean): string {
    return holds ? this.word('cell.yes') : ''
  }
}

/** A name of a column that the language files have. */
export type HeaderName = TextKey extends infer Key ? (Key extends `header.${infer Name}` ? Name : never) : never
