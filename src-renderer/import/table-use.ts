import { SHARED_USES } from '../../src-model/formats/csv/uses'
import type { ColumnUse, TableKind, TableUse } from '../../src-model/formats/table'
import type { ImportChoices, RowChoice } from '../../src-model/import/choices'

/** A column is read as something else. Where only one can be read so, the one that was before is not read any more. */
export function withColumnUse(use: TableUse, column: number, as: ColumnUse): TableUse {
  const columns = use.columns.map((each, at) => {
    if (at === column) return as
    return each === as && !SHARED_USES.has(as) ? 'none' : each
  })
  return { ...use, columns }
}

/** The table is a list of something else: its columns are guessed anew. */
export function withKind(use: TableUse, kind: TableKind): TableUse {
  return use.kind === kind ? use : { ...use, kind, columns: [] }
}

/** The first row holds headings after all, by which the columns are guessed; or none, and the columns stay. */
export function withHeader(use: TableUse, hasHeader: boolean): TableUse {
  return hasHeader ? { ...use, hasHeader, columns: [] } : { ...use, hasHeader }
}

/** One of the tables is read otherwise. What was chosen of its rows is forgotten: they are not the same any more. */
export function withTable(choices: ImportChoices, table: number, use: TableUse): ImportChoices {
  return { ...choices, tables: choices.tables.map((each, at) => (at === table ? use : each)), rows: [] }
}

/** One row becomes something else. @param choice `null` for what becomes of rows like it. */
export function withRow(choices: ImportChoices, key: string, choice: RowChoice | null): ImportChoices {
  const others = choices.rows.filter((row) => row.key !== key)
  return { ...choices, rows: choice === null ? others : [...others, { key, choice }] }
}
