// Tables: registration lists, cells from a spreadsheet's clipboard, and the pairs of tables of other tools.

/** What a table is a list of. */
export const TABLE_KINDS = ['people', 'resources', 'nodes', 'ties'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

/** What a column is read as. `none` is not read at all. */
export const COLUMN_USES = [
  'none',
  'id',
  'name',
  'first-name',
  'last-name',
  'last-name-first',
  'side',
  'organisation',
  'role',
  'holds',
  'needs',
  'holds-at-commas',
  'needs-at-commas',
  'notes',
  'unnamed',
  'type',
  'status',
  'description',
  'tags',
  'x',
  'y',
  'from',
  'to',
  'from-id',
  'to-id',
  'kind',
  'direction',
  'strength',
  'note',
  'origin',
  'promise',
  'promised-by',
  'promised-by-id',
  'promise-day',
  'promise-status',
] as const
export type ColumnUse = (typeof COLUMN_USES)[number]

/** How a table is read: guessed at first, then as the user has it. */
export interface TableUse {
  kind: TableKind
  /** Whether the first row holds the columns' names. */
  hasHeader: boolean
  /** One for each column, in their order. With none at all they are guessed anew, as after another kind was chosen. */
  columns: ColumnUse[]
}

/** A table as it was in its file. All rows have as many cells as there are columns. */
export interface Table {
  /** Of its file; empty for cells that were pasted. */
  name: string
  /** What stands above its columns' names, if anything. */
  title?: string
  /** All rows with content, the columns' names too, but no titles above them. */
  rows: string[][]
  /** The line of the spreadsheet that each row stands in, counted from one; line breaks inside cells do not count. */
  numbers: number[]
}
