import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../../src-model/map/ids'
import { canvasControl } from '../../canvas/canvas-control'
import { select, viewStore } from '../../state/view-store'
import type { Cursor } from './use-cursor'

/** How a click or a key changes what is selected: only this row, this one too or no more, or all up to it. */
export type Selecting = 'one' | 'toggle' | 'range'

/** The modifiers of a click or a key, as tables everywhere read them. */
export function selectingBy({
  shiftKey,
  ctrlKey,
  metaKey,
}: {
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}): Selecting {
  if (shiftKey) return 'range'
  return ctrlKey || metaKey ? 'toggle' : 'one'
}

/**
 * Rows and canvas have one selection. What is selected in the table is shown on the canvas; what is selected
 * elsewhere is pointed at in the table, which leaves the keyboard where it is.
 */
export function useRowSelection(rows: readonly { id: Id }[], cursor: Cursor) {
  const selection = useStore(viewStore, (state) => state.selection)
  const anchor = useRef<Id | null>(null)
  const mine = useRef<ReadonlySet<Id> | null>(null)

  const choose = (row: number, how: Selecting) => {
    const id = rows[row]?.id
    if (id === undefined) return
    const from = how === 'range' && anchor.current !== null ? cursor.rowOf(anchor.current) : -1
    if (how === 'range' && from >= 0) {
      const between = rows.slice(Math.min(from, row), Math.max(from, row) + 1).map((each) => each.id)
      select(between)
    } else {
      anchor.current = id
      const others = how === 'toggle' ? [...viewStore.getState().selection] : []
      select(others.includes(id) ? others.filter((each) => each !== id) : [...others, id])
    }
    mine.current = viewStore.getState().selection
    if (mine.current.has(id)) canvasControl()?.reveal([id])
  }
  const chooseAll = () => {
    select(rows.map(({ id }) => id))
    mine.current = viewStore.getState().selection
  }

  const { rowOf, point, place } = cursor
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a selection made elsewhere moves the cursor
  useEffect(() => {
    if (selection === mine.current) return
    const last = [...selection].findLast((id) => rowOf(id) >= 0)
    if (last === undefined) return
    anchor.current = last
    point({ row: rowOf(last), column: place.column })
  }, [selection, rows.length])
  return { selection, choose, chooseAll }
}
