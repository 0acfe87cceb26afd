interface GapProps {
  /** How many rows are left out; nothing is drawn for none. */
  rows: number
  /** Of a row, in CSS pixels. */
  height: number
  columns: number
}

/** Keeps the room of a table's rows that are not drawn. */
export function Gap({ rows, height, columns }: GapProps) {
  return rows <= 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it cannot have the focus; the number of rows is said by the table
    <tr aria-hidden="true" className="table-gap">
      <td colSpan={columns} style={{ height: rows * height }} />
    </tr>
  )
}
