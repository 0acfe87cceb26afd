import { useEffect, useState } from 'react'
import { endHighlight, type Highlight, highlight, highlightStore, isSameHighlight } from './highlight-store'

/**
 * Has the canvas show something for as long as it is given; what says the same as before is not shown anew.
 *
 * @param next `null` for nothing.
 * @param onTaken called when it is not shown any more, though it is still given; the same function every time.
 */
export function useHighlight(next: Highlight | null, onTaken?: () => void): void {
  const [shown, setShown] = useState(next)
  if (!isSameHighlight(shown, next)) setShown(next)
  useEffect(() => {
    if (shown === null) return
    highlight(shown)
    const stop = highlightStore.subscribe((now) => {
      if (now.highlight !== shown) onTaken?.()
    })
    return () => {
      stop()
      endHighlight(shown)
    }
  }, [shown, onTaken])
}
