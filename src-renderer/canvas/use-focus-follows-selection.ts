import { type RefObject, useEffect } from 'react'
import type { Id } from '../../src-model/map/ids'

/** While the keyboard is on the canvas, it stays on the node that was selected last. */
export function useFocusFollowsSelection(canvas: RefObject<HTMLElement | null>, current: Id | undefined): void {
  useEffect(() => {
    const element = canvas.current
    if (element === null || current === undefined || !element.contains(document.activeElement)) return
    if (document.activeElement instanceof HTMLInputElement) return
    element
      .querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(current)}"]`)
      ?.focus({ preventScroll: true })
  }, [canvas, current])
}
