import type { ReactFlowInstance } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import type { Position } from '../../../src-model/map/map'
import type { FlowEdge } from '../flow-edges'
import type { FlowNode } from '../flow-nodes'
import type { Sheet } from './overview-place'

/** Moves shorter than this are a click, in screen pixels. */
const SLIP = 3
/** How far a wheel zooms: as over the canvas, where React Flow says so. */
const WHEEL = { pixels: 0.002, lines: 0.05, pages: 1 }

type Flow = Pick<ReactFlowInstance<FlowNode, FlowEdge>, 'getViewport' | 'setViewport' | 'zoomTo'>

function wheelStep({ deltaY, deltaMode }: WheelEvent): number {
  const unit = deltaMode === 1 ? WHEEL.lines : deltaMode === 0 ? WHEEL.pixels : WHEEL.pages
  return 2 ** (-deltaY * unit)
}

/** The overview under a hand: a drag moves the view, a wheel zooms it, a click goes to a place. */
export function useOverviewHand(
  box: RefObject<HTMLElement | null>,
  sheet: RefObject<Sheet | null>,
  { getViewport, setViewport, zoomTo }: Flow,
  onGoTo: (place: Position) => void,
  isThere: boolean,
): void {
  useEffect(() => {
    const element = box.current
    if (element === null || !isThere) return
    let last: Position | null = null
    let way = 0
    const stop = new AbortController()
    const { signal } = stop
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return
        last = { x: event.clientX, y: event.clientY }
        way = 0
        element.setPointerCapture(event.pointerId)
      },
      { signal },
    )
    element.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        if (last === null || sheet.current === null) return
        const [dx, dy] = [clientX - last.x, clientY - last.y]
        way += Math.abs(dx) + Math.abs(dy)
        if (way < SLIP) return
        last = { x: clientX, y: clientY }
        const { x, y, zoom } = getViewport()
        const far = sheet.current.scale * zoom
        void setViewport({ x: x - dx * far, y: y - dy * far, zoom })
      },
      { signal },
    )
    element.addEventListener(
      'pointerup',
      ({ clientX, clientY }) => {
        const isClick = last !== null && way < SLIP
        last = null
        if (!isClick || sheet.current === null) return
        const { left, top } = element.getBoundingClientRect()
        const { x, y, scale } = sheet.current
        onGoTo({ x: x + (clientX - left) * scale, y: y + (clientY - top) * scale })
      },
      { signal },
    )
    element.addEventListener('pointercancel', () => (last = null), { signal })
    element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault()
        void zoomTo(getViewport().zoom * wheelStep(event))
      },
      { signal, passive: false },
    )
    return () => stop.abort()
  }, [box, sheet, getViewport, setViewport, zoomTo, onGoTo, isThere])
}
