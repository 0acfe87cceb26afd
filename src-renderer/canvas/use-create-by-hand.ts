import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, useCallback, useEffect, useRef } from 'react'
import { captureStore, setCaptureText } from '../state/capture-store'
import type { NamerRequest } from './node-namer'

/**
 * Double click on empty ground: a new person there, or a resource while R is held.
 *
 * @param ask opens the field for the name.
 */
export function useCreateByHand(ask: (request: NamerRequest) => void) {
  const flow = useReactFlow()
  const rIsHeld = useRef(false)

  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'r') rIsHeld.current = event.type === 'keydown'
    }
    const release = () => {
      rIsHeld.current = false
    }
    window.addEventListener('keydown', follow, { capture: true })
    window.addEventListener('keyup', follow, { capture: true })
    window.addEventListener('blur', release)
    return () => {
      window.removeEventListener('keydown', follow, { capture: true })
      window.removeEventListener('keyup', follow, { capture: true })
      window.removeEventListener('blur', release)
    }
  }, [])

  return useCallback(
    (event: MouseEvent) => {
      const onGround = event.target instanceof Element && event.target.classList.contains('react-flow__pane')
      if (!onGround) return
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
      // Holding R on the canvas also starts a line in the capture line; it was meant for the click.
      if (rIsHeld.current && /^r+$/i.test(captureStore.getState().text)) setCaptureText('')
      ask({ at, from: null, resource: rIsHeld.current })
    },
    [flow, ask],
  )
}
