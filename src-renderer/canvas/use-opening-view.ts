import type { Viewport } from '@xyflow/react'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { sessionStore } from '../state/session-store'
import { viewStore } from '../state/view-store'
import { canvasControl } from './canvas-control'
import type { Screen } from './reveal'
import { viewOfAll } from './use-canvas-control'

const UNMOVED: Viewport = { x: 0, y: 0, zoom: 1 }

/** How a canvas opens. */
interface Opening {
  view: Viewport
  /** The size of the canvas then. */
  screen: Screen
  /** To be called when React Flow is ready. */
  onInit: () => void
}

/**
 * Where the canvas lies when the session opens: as it was left by a page that crashed, or with all of the map in view.
 * Later the view is the facilitator's.
 *
 * @returns `null` until the canvas has a size: nothing is drawn that would be drawn again elsewhere.
 */
export function useOpeningView(canvas: RefObject<HTMLElement | null>): Opening | null {
  const [opening, setOpening] = useState<{ view: Viewport; screen: Screen; isFitted: boolean } | null>(null)
  useLayoutEffect(() => {
    const element = canvas.current
    const map = sessionStore.getState().session?.map
    if (element === null || map === undefined) return
    const kept = viewStore.getState().opening
    const screen = { width: element.clientWidth, height: element.clientHeight }
    const fitted = viewOfAll(map, screen)
    setOpening({ view: kept ?? fitted ?? UNMOVED, screen, isFitted: kept === null && fitted !== null })
  }, [canvas])
  const isFitted = opening?.isFitted === true
  // From here on the map is kept in view; it is there already.
  const onInit = useCallback(() => (isFitted ? canvasControl()?.fitAll({ duration: 0 }) : undefined), [isFitted])
  return opening && { view: opening.view, screen: opening.screen, onInit }
}
