import { type OnConnectEnd, useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { tieNodes } from './make-tie'

function pointerOf(event: MouseEvent | TouchEvent): Position {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 }
}

/** The node under the pointer, its name included: React Flow knows of rims only. */
function nodeAt({ x, y }: Position): Id | undefined {
  const node = document.elementFromPoint(x, y)?.closest('.react-flow__node')
  return node?.getAttribute('data-id') ?? undefined
}

/**
 * Drawing ties by dragging from a rim. Escape cancels a half-drawn tie.
 *
 * @param onEmptyGround a tie was dropped where nobody is: its start, and the place on the canvas.
 */
export function useConnecting(onEmptyGround: (from: Id, at: Position) => void) {
  const flow = useReactFlow()
  const store = useStoreApi()
  const cancelled = useRef(false)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !store.getState().connection.inProgress) return
      // React Flow goes on listening to the pointer until the button is up; what it then reports is not wanted.
      cancelled.current = true
      store.getState().cancelConnection()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [store])

  const onConnectStart = useCallback(() => {
    cancelled.current = false
  }, [])

  const onConnectEnd: OnConnectEnd = useCallback(
    (event, { fromNode, toNode }) => {
      if (cancelled.current || fromNode === null) return
      const at = pointerOf(event)
      const target = toNode?.id ?? nodeAt(at)
      if (target === undefined) onEmptyGround(fromNode.id, flow.screenToFlowPosition(at))
      else if (target !== fromNode.id) void tieNodes([fromNode.id], [target], true)
    },
    [flow, onEmptyGround],
  )

  return { onConnectStart, onConnectEnd }
}
