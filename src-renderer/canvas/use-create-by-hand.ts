import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, useCallback } from 'react'
import type { NamerRequest } from './node-namer'
import { useHeldKey } from './use-held-key'

/**
 * Double click on empty ground: a new person there, or a resource while R is held.
 *
 * @param ask opens the field for the name.
 */
export function useCreateByHand(ask: (request: NamerRequest) => void) {
  const flow = useReactFlow()
  const r = useHeldKey('r')

  return useCallback(
    (event: MouseEvent) => {
      const onGround = event.target instanceof Element && event.target.classList.contains('react-flow__pane')
      if (!onGround) return
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
      const resource = r.isHeld()
      if (resource) r.use()
      ask({ at, from: null, resource })
    },
    [flow, ask, r],
  )
}
