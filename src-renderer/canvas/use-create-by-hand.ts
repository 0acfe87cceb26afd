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
  /** What stood in the capture line when R went down: holding R on the canvas types there, too. */
  const lineBefore = useRef('')
  /** Since the click until R is let go: its repeats are no letters. */
  const rWasUsed = useRef(false)

  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'r') return
      const isDown = event.type === 'keydown'
      if (isDown && !event.repeat) lineBefore.current = captureStore.getState().text
      if (isDown && rWasUsed.current) event.preventDefault()
      rIsHeld.current = isDown
      if (!isDown) rWasUsed.current = false
    }
    const release = () => {
      rIsHeld.current = false
      rWasUsed.current = false
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
      if (rIsHeld.current) {
        rWasUsed.current = true
        setCaptureText(lineBefore.current)
      }
      ask({ at, from: null, resource: rIsHeld.current })
    },
    [flow, ask],
  )
}
