import { type RefObject, useLayoutEffect, useState } from 'react'
import { viewStore } from '../state/view-store'

/** A window lower than this, in units of the text's size, is low: the canvas needs what height there is. */
const LOW = 30

/**
 * Whether the window is low for the size of its texts. While it is, the tray is folded to its count, until the
 * facilitator opens it; it opens again with the room. (Container queries would not notice another size of text.)
 *
 * @param screen what fills the window.
 */
export function useLowWindow(screen: RefObject<HTMLElement | null>): boolean {
  const [low, setLow] = useState(false)
  useLayoutEffect(() => {
    const element = screen.current
    if (element === null) return
    let isLow = false
    let madeRoom = false
    const look = () => {
      const textSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const wasLow = isLow
      isLow = element.clientHeight / textSize < LOW
      if (isLow === wasLow) return
      const { trayOpen } = viewStore.getState()
      viewStore.setState({ trayOpen: isLow ? false : trayOpen || madeRoom })
      madeRoom = isLow && trayOpen
      setLow(isLow)
    }
    look()
    // The screen grows with the window, its parts with the size of texts.
    const observer = new ResizeObserver(look)
    for (const each of [element, ...element.children]) observer.observe(each)
    return () => observer.disconnect()
  }, [screen])
  return low
}
