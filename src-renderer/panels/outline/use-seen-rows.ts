import { type RefObject, useCallback, useEffect, useState } from 'react'
import { type Run, seenOf } from './windowing'

/** Scrolling by fewer rows than this draws nothing anew. */
const STEP = 6
/** Before anything is drawn: as many rows as fit on any screen. */
const FIRST: Run = { from: 0, to: 60 }

function inSteps({ from, to }: Run): Run {
  return { from: Math.floor(from / STEP) * STEP, to: Math.ceil(to / STEP) * STEP }
}

/**
 * Which rows are seen, and how high each is in pixels.
 *
 * @param scroller what scrolls the table in it.
 */
export function useSeenRows(scroller: RefObject<HTMLElement | null>): { seen: Run; height: number; page: number } {
  const [state, setState] = useState({ seen: FIRST, height: 0, page: 10 })
  const look = useCallback(() => {
    const element = scroller.current
    const row = element?.querySelector('tbody tr[data-row]')
    const head = element?.querySelector('thead')
    if (!element || !row || !head) return
    const { height } = row.getBoundingClientRect()
    const view = element.clientHeight - head.getBoundingClientRect().height
    const seen = inSteps(seenOf(element.scrollTop, view, height))
    const page = Math.max(1, Math.floor(view / height) - 1)
    setState((now) =>
      now.seen.from === seen.from && now.seen.to === seen.to && now.height === height && now.page === page
        ? now
        : { seen, height, page },
    )
  }, [scroller])
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    look()
    // The table's own size changes with the size of text, and with the number of rows.
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const table of element.children) observer.observe(table)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, look])
  return state
}
