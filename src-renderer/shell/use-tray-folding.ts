import { type RefObject, useLayoutEffect } from 'react'
import { viewStore } from '../state/view-store'

/** In a window lower than this, in units of the text's size, the canvas needs the height that the tray takes. */
const ROOM_FOR_TRAY = 30

/**
 * Folds the tray to its count where the window is low for the size of its texts, and opens it again with the room.
 * In between, it is as the facilitator has it.
 *
 * @param screen what fills the window.
 */
export function useTrayFolding(screen: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = screen.current
    if (element === null) return
    let isLow = false
    let madeRoom = false
    const look = () => {
      const textSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const wasLow = isLow
      isLow = element.clientHeight / textSize < ROOM_FOR_TRAY
      if (isLow === wasLow) return
      const { trayOpen } = viewStore.getState()
      viewStore.setState({ trayOpen: isLow ? false : trayOpen || madeRoom })
      madeRoom = isLow && trayOpen
    }
    look()
    // The screen grows with the window, its parts with the size of texts.
    const observer = new ResizeObserver(look)
    for (const each of [element, ...element.children]) observer.observe(each)
    return () => observer.disconnect()
  }, [screen])
}
