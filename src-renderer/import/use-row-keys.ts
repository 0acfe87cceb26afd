import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { flushSync } from 'react-dom'

/** Where a key leads from a row, `null` if nowhere. */
function target(key: string, from: number, count: number, page: number): number | null {
  const places: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  }
  const to = places[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}

/**
 * One stop of the Tab key for all rows: arrow keys go from row to row, Tab on to what can be chosen about it.
 *
 * @param page how many rows a page has.
 */
export function useRowKeys(count: number, page: number) {
  const [wished, setCurrent] = useState(0)
  const current = Math.min(wished, count - 1)
  const rowOf = (element: EventTarget) => (element instanceof Element ? element.closest('tr[data-row]') : null)
  return {
    current,
    handlers: {
      onFocus: ({ target: element }: FocusEvent) => {
        const row = rowOf(element)?.getAttribute('data-row')
        if (row) setCurrent(Number(row))
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        // In a list of choices the arrow keys are its own.
        if (!(event.target instanceof HTMLTableRowElement) || event.ctrlKey || event.metaKey || event.altKey) return
        const to = target(event.key, current, count, page)
        if (to === null) return
        event.preventDefault()
        flushSync(() => setCurrent(to))
        event.currentTarget.querySelector<HTMLElement>(`tr[data-row="${to}"]`)?.focus()
      },
    },
  }
}
