import type { Texts } from '../../texts'
import type { Column } from './columns'

/** So many rows say how wide a column's texts are; the work does not grow with the map. */
const ROWS_LOOKED_AT = 150
/** No text asks for more room than this many characters; what is longer is cut, and has a title. */
const LONGEST = 30
/** A column stays as wide as this many characters, if it holds as many; the table scrolls for it. Names come first. */
const LEAST = 12
const LEAST_NAME = 15
/** How wide a character is on average, of a cell and of a heading, which is smaller: in widths of a figure of a cell. */
const IN_CELL = 0.78
const IN_HEADING = 0.72
/** The room beside a text, and what stands before it, in units of the text's size. */
const PADDING = 1.2
const PICTURE = 1.75
const ARROW = 1.25

interface Need {
  /** What the column cannot do without, in CSS. */
  least: string
  /** How many characters are cut off by that. */
  cut: number
}

function width(figures: number, rem: number): string {
  return `calc(${figures.toFixed(2)}ch + ${rem}rem)`
}

function needOf<Row>(column: Column<Row>, rows: readonly Row[], isSorted: boolean, texts: Texts): Need {
  const heading = texts.t(column.label).length
  const longest = column.pictureOnly ? 0 : Math.max(0, ...rows.map((row) => column.text(row, texts).length))
  const picture = column.picture !== undefined && longest > 0 ? PICTURE : 0
  const isShort = column.editor?.kind === 'choice' || column.order !== undefined
  const shown = Math.min(longest, column.id === 'name' ? LEAST_NAME : LEAST)
  const forHeading = width(heading * IN_HEADING, PADDING + (isSorted ? ARROW : 0))
  const least = `max(${forHeading}, ${width(shown * IN_CELL, PADDING + picture)})`
  return { least, cut: isShort ? 0 : Math.min(longest, LONGEST) - shown }
}

/**
 * How wide each column is, by what its first rows hold: numbers, choices and columns with nothing in them take what
 * they need, texts share the rest by how much of them is cut.
 *
 * @param sorted the column that rows are sorted by, whose heading has an arrow.
 * @returns a width in CSS for each column, within a container whose inline size is the room for the table.
 */
export function columnWidths<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sorted: string | undefined,
  texts: Texts,
): string[] {
  const first = rows.slice(0, ROWS_LOOKED_AT)
  const needs = columns.map((column) => needOf(column, first, column.id === sorted, texts))
  const cut = needs.reduce((sum, need) => sum + need.cut, 0)
  const rest = `max(0px, ${['100cqi', ...needs.map(({ least }) => least)].join(' - ')})`
  // Where nothing is cut, the browser shares the rest among all.
  return needs.map((need) =>
    cut === 0 ? need.least : `calc(${need.least} + ${rest} * ${(need.cut / cut).toFixed(4)})`,
  )
}
