/** A cell by its place. Row -1 is the headings'. */
export interface Place {
  row: number
  column: number
}

interface Size {
  rows: number
  columns: number
  /** How many rows are seen at once. */
  page: number
}

interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

/** Where a key leads from a cell, or `null` for a key that leads nowhere in a table. */
export function leadsTo({ key, ctrlKey, metaKey }: Pressed, { row, column }: Place, size: Size): Place | null {
  const { rows, columns, page } = size
  const ends = ctrlKey || metaKey
  const toRow = (next: number) => ({ row: within(next, -1, rows - 1), column })
  const toColumn = (next: number) => ({ row, column: within(next, 0, columns - 1) })
  switch (key) {
    case 'ArrowDown':
      return toRow(row + 1)
    case 'ArrowUp':
      return toRow(row - 1)
    case 'PageDown':
      return toRow(row + page)
    case 'PageUp':
      return toRow(Math.max(Math.min(row, 0), row - page))
    case 'ArrowRight':
      return toColumn(column + 1)
    case 'ArrowLeft':
      return toColumn(column - 1)
    case 'Home':
      return ends ? { row: Math.min(0, rows - 1), column: 0 } : toColumn(0)
    case 'End':
      return ends ? { row: rows - 1, column: columns - 1 } : toColumn(columns - 1)
    default:
      return null
  }
}

/**
 * The next cell that can be edited, going on in the next row; `null` at the end of the table.
 *
 * @param editable whether each column can be.
 */
export function nextEditable(from: Place, by: 1 | -1, editable: readonly boolean[], rows: number): Place | null {
  let { row, column } = from
  // Once through a row and one cell more reaches every other column.
  for (let steps = 0; steps <= editable.length; steps += 1) {
    column += by
    if (column < 0 || column >= editable.length) {
      row += by
      column = by > 0 ? 0 : editable.length - 1
    }
    if (row < 0 || row >= rows) return null
    if (editable[column]) return { row, column }
  }
  return null
}

/** Whether a key types a character. */
export function isCharacter({ key, ctrlKey, metaKey, altKey }: Pressed & { altKey: boolean }): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}
