import { lineStart } from '../../src-model/capture/lines'
import type { CaptureChip, LineReading } from '../../src-model/capture/read'
import { saysSomething } from './chip-text'

/** A line with the chips that are shown of it. */
export interface ChipRow {
  line: LineReading
  chips: CaptureChip[]
}

/** Where a chip stands: its row and its place in it, each from 0. */
export interface ChipPlace {
  row: number
  chip: number
}

export const FIRST_PLACE: ChipPlace = { row: 0, chip: 0 }

/** The rows of chips that a text is shown as. */
export function rowsOf(lines: readonly LineReading[]): ChipRow[] {
  return lines.map((line) => ({ line, chips: line.chips.filter(saysSomething) }))
}

function within(value: number, count: number): number {
  return Math.min(Math.max(value, 0), Math.max(count - 1, 0))
}

/** The place nearest to one that there is. */
export function nearestPlace(rows: readonly ChipRow[], { row, chip }: ChipPlace): ChipPlace {
  const there = within(row, rows.length)
  return { row: there, chip: within(chip, rows[there]?.chips.length ?? 0) }
}

/** The chip at a place, with its line. */
export function chipAt(
  rows: readonly ChipRow[],
  { row, chip }: ChipPlace,
): { line: LineReading; chip: CaptureChip } | undefined {
  const line = rows[row]?.line
  const found = rows[row]?.chips[chip]
  return line && found ? { line, chip: found } : undefined
}

function allPlaces(rows: readonly ChipRow[]): ChipPlace[] {
  return rows.flatMap(({ chips }, row) => chips.map((_, chip) => ({ row, chip })))
}

/** The next or previous place, from row to row; the same one at either end. */
export function placeBeside(rows: readonly ChipRow[], from: ChipPlace, by: 1 | -1): ChipPlace {
  const all = allPlaces(rows)
  const index = all.findIndex(({ row, chip }) => row === from.row && chip === from.chip)
  return all[within(index + by, all.length)] ?? from
}

/** The place of the chip that a caret in the text stands in or behind; `undefined` where there are no chips. */
export function placeOfCaret(rows: readonly ChipRow[], text: string, caret: number): ChipPlace | undefined {
  const startOf = (place: ChipPlace) => {
    const found = chipAt(rows, place)
    return found ? lineStart(text, found.line.line) + found.chip.start : 0
  }
  const all = allPlaces(rows)
  return all.findLast((place) => startOf(place) <= caret) ?? all[0]
}

/** The caret behind what a chip shows; at the text's end where there is no such chip. */
export function caretBehind(rows: readonly ChipRow[], text: string, place: ChipPlace): number {
  const found = chipAt(rows, place)
  return found ? lineStart(text, found.line.line) + found.chip.end : text.length
}
