import type { KeyboardEvent, MouseEvent } from 'react'
import type { Id } from '../../../src-model/map/ids'
import { canvasControl } from '../../canvas/canvas-control'
import { removeFromMap } from '../../canvas/remove-from-map'
import { hasFocusByPointer } from '../../shell/pointer-focus'
import { viewStore } from '../../state/view-store'
import { focusDetails } from '../focus-details'
import type { Column } from './columns'
import { isCharacter, leadsTo, type Place } from './grid-keys'
import type { Cursor } from './use-cursor'
import { type Selecting, selectingBy } from './use-row-selection'

interface Grid<Row> {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  cursor: Cursor
  /** How many rows a page is. */
  page: number
  choose: (row: number, how: Selecting) => void
  chooseAll: () => void
  /** Opens a cell's field. @returns false where the cell is read only. */
  open: (place: Place, begins: string | null, isListed?: boolean) => boolean
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-row]')
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.cell-field, .cell-problem') !== null
}

/** Removes the rows that are selected, or else the one that the keyboard is at, and goes on at what follows. */
function removeRows(rows: readonly { id: Id }[], cursor: Cursor): void {
  const { row, column } = cursor.place
  const chosen = rows.filter(({ id }) => viewStore.getState().selection.has(id)).map(({ id }) => id)
  const current = rows[row]?.id
  const ids = chosen.length > 0 ? chosen : current === undefined ? [] : [current]
  if (ids.length === 0) return
  const gone = new Set(ids)
  const isLeft = ({ id }: { id: Id }) => !gone.has(id)
  const after = rows.findIndex((each, place) => place >= row && isLeft(each))
  const before = rows.findLastIndex((each, place) => place < row && isLeft(each))
  void removeFromMap(ids)
  // Removing hands the keyboard to the canvas; here the next row is at hand.
  cursor.focus({ row: after >= 0 ? after : before, column })
}

/** What keys and pointer do in a table. */
export function useGridEvents<Row extends { id: Id }>(grid: Grid<Row>) {
  const { rows, columns, cursor, page, choose, chooseAll, open } = grid

  const go = (event: KeyboardEvent, to: Place) => {
    cursor.focus(to)
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
    const isEnd = (event.key === 'Home' || event.key === 'End') && !event.ctrlKey && !event.metaKey
    // With Ctrl the keyboard moves on alone, for Space to select what it comes to; Home and End have it for the ends.
    const movesAlone = (event.ctrlKey || event.metaKey) && event.key.startsWith('Arrow')
    if (to.row >= 0 && !isSideways && !isEnd && !movesAlone) choose(to.row, event.shiftKey ? 'range' : 'one')
  }
  const onRowKey = (event: KeyboardEvent): boolean => {
    const { place } = cursor
    if (place.row < 0) return false
    if (event.key === 'Enter' || event.key === 'F2') {
      if (open(place, null, true)) return true
      choose(place.row, 'one')
      focusDetails()
      return true
    }
    if (event.key === ' ') {
      choose(place.row, event.shiftKey ? 'range' : 'toggle')
      return true
    }
    if (event.key !== 'Delete' && event.key !== 'Backspace') return false
    removeRows(rows, cursor)
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || isField(event.target)) return
    const to = leadsTo(event, cursor.place, { rows: rows.length, columns: columns.length, page })
    if (to !== null) go(event, to)
    else if (event.key === 'Escape') canvasControl()?.focus()
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') chooseAll()
    else if (!onRowKey(event)) {
      // A letter after a click is the next line, as everywhere; who came by keyboard types over the cell. The letter
      // itself is typed by the browser, into the field that has the keyboard by then.
      if (isCharacter(event) && !hasFocusByPointer(event.target) && open(cursor.place, '')) event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place === null || event.button !== 0 || isField(event.target)) return
    cursor.point(place)
    choose(place.row, selectingBy(event))
    // Shift marks text otherwise; the cell still gets the keyboard.
    if (event.shiftKey) event.preventDefault()
  }
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place !== null && !isField(event.target)) open(place, null, true)
  }
  return { onKeyDown, onMouseDown, onDoubleClick }
}
