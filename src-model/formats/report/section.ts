import { type Child, type Element, h } from '../html/html'

/** A part of the report. */
export function section(heading: string, ...children: Child[]): Element {
  return h('section', { class: 'part' }, h('h2', null, heading), children)
}

/** A short part that stays together on one sheet. */
export function shortSection(heading: string, ...children: Child[]): Element {
  return h('section', { class: 'part short' }, h('h2', null, heading), children)
}

/** A short part that stays together on one sheet, with the beginning of the part that follows. */
export function partBefore(heading: string, ...children: Child[]): Element {
  return h('section', { class: 'part short before' }, h('h2', null, heading), children)
}

/** One column of a table. */
export interface Column<Row> {
  heading: string
  /** How wide it is beside the others; `paper.css` knows these. */
  width: 'narrow' | 'middle' | 'wide'
  cell: (row: Row) => Child
}

/** A table that goes on over pages with its heads. The first column names the row. */
export function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Element {
  const heads = columns.map(({ heading, width }) => h('th', { scope: 'col', class: width }, heading))
  return h(
    'table',
    { 'aria-label': caption },
    h('thead', null, h('tr', null, heads)),
    h(
      'tbody',
      null,
      rows.map((row) =>
        h(
          'tr',
          null,
          columns.map(({ cell }, at) => (at === 0 ? h('th', { scope: 'row' }, cell(row)) : h('td', null, cell(row)))),
        ),
      ),
    ),
  )
}
