import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '../../../src-model/map/ids'
import type { Place } from './grid-keys'

/** The cell that the keyboard is at, or will be at when it comes to the table. */
export interface Cursor {
  place: Place
  /** The place of a row, or -1 when it is not in the table. */
  rowOf: (id: Id) => number
  /** Moves the keyboard to a cell. */
  focus: (place: Place) => void
  /** Moves the cell that the keyboard will come to, and brings it into sight; the keyboard stays where it is. */
  point: (place: Place) => void
  /** For the table: whether the keyboard is in it. */
  handlers: { onFocusCapture: () => void; onBlurCapture: () => void }
}

/** Follows the keyboard through a table's cells. Rows are known by their ids: sorting takes the cursor along. */
export function useCursor(rows: readonly { id: Id }[], table: RefObject<HTMLTableElement | null>): Cursor {
  const [at, setAt] = useState<{ id: Id | null; row: number; column: number }>({ id: null, row: 0, column: 0 })
  const [sought, setSought] = useState(0)
  const isInside = useRef(false)
  const rowsById = useMemo(() => new Map(rows.map(({ id }, row) => [id, row])), [rows])
  const rowOf = useCallback((id: Id) => rowsById.get(id) ?? -1, [rowsById])
  const known = at.id === null ? undefined : rowsById.get(at.id)
  // A row that is gone leaves its place to the one that took it.
  const row = known ?? Math.min(at.row, rows.length - 1)

  const cell = () => table.current?.querySelector<HTMLElement>('[data-active]')
  const put = ({ row: next, column }: Place) => setAt({ id: rows[next]?.id ?? null, row: next, column })

  useEffect(() => {
    if (sought > 0) table.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  }, [sought, table])
  // What had the keyboard may be gone from the map: it goes on at what stands there now.
  useLayoutEffect(() => {
    if (isInside.current && document.activeElement === document.body) {
      table.current?.querySelector<HTMLElement>('[data-active]')?.focus()
    }
  })
  return {
    place: { row, column: at.column },
    rowOf,
    focus: (place) => {
      // Drawn at once: a frame later, the next key would have gone elsewhere.
      flushSync(() => put(place))
      cell()?.focus({ preventScroll: true })
      cell()?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    point: (place) => {
      put(place)
      setSought((count) => count + 1)
    },
    handlers: {
      // On the way down: a field that is left closes on the way up, and must not draw the keyboard back.
      onFocusCapture: () => {
        isInside.current = true
      },
      onBlurCapture: () => {
        isInside.current = false
      },
    },
  }
}
