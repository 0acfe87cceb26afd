import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import type { Position } from '../../../src-model/map/map'
import { areaBetween } from '../../../src-model/zones/shape-zone'
import { useHeldKey } from '../use-held-key'
import { addZone, zoneStore } from './zone-store'

/** A drag that is shorter was none, in screen pixels. */
const SLIP = 8

/** Draws zones: a drag over empty ground while Z is held. @param canvas its element. */
export function useDrawZone(canvas: RefObject<HTMLElement | null>): void {
  const flow = useReactFlow()
  const z = useHeldKey('z')
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const isOurs = (event: MouseEvent) =>
      z.isHeld() &&
      event.button === 0 &&
      event.target instanceof Element &&
      event.target.classList.contains('react-flow__pane')
    let ending: AbortController | null = null

    const draw = (start: Position) => {
      const end = new AbortController()
      ending = end
      const options = { signal: end.signal, capture: true }
      const origin = flow.screenToFlowPosition(start)
      const areaTo = (event: PointerEvent) =>
        areaBetween(origin, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }))
      const stop = () => {
        end.abort()
        zoneStore.setState({ drawing: null })
      }
      window.addEventListener('pointermove', (event) => zoneStore.setState({ drawing: areaTo(event) }), options)
      window.addEventListener('pointercancel', stop, options)
      window.addEventListener(
        'pointerup',
        (event) => {
          stop()
          const isSlip = Math.hypot(event.clientX - start.x, event.clientY - start.y) < SLIP
          if (!isSlip) addZone(areaTo(event))
        },
        options,
      )
      window.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          stop()
        },
        options,
      )
    }
    // Before React Flow hears of it, which would move the view or begin a marquee.
    const onPointerDown = (event: PointerEvent) => {
      if (!isOurs(event)) return
      event.stopPropagation()
      z.use()
      draw({ x: event.clientX, y: event.clientY })
    }
    const onMouseDown = (event: MouseEvent) => {
      if (!isOurs(event)) return
      event.stopPropagation()
      event.preventDefault()
    }
    element.addEventListener('pointerdown', onPointerDown, { capture: true })
    element.addEventListener('mousedown', onMouseDown, { capture: true })
    return () => {
      ending?.abort()
      element.removeEventListener('pointerdown', onPointerDown, { capture: true })
      element.removeEventListener('mousedown', onMouseDown, { capture: true })
    }
  }, [flow, z, canvas])
}
