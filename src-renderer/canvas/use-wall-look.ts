import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { noteSeen } from '../state/wall-look'

/**
 * Tells the wall which part of the map the canvas shows: all of it, whatever lies over it for a moment, so that the
 * wall stays where it is when something opens here.
 */
export function useWallLook(): void {
  const store = useStoreApi()
  useEffect(() => {
    const note = ({ transform: [x, y, zoom], width, height }: ReactFlowState) => {
      if (width > 0 && height > 0) {
        noteSeen({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom })
      }
    }
    note(store.getState())
    const stop = store.subscribe((now, before) => {
      const isSame = now.transform === before.transform && now.width === before.width && now.height === before.height
      if (!isSame) note(now)
    })
    return () => {
      stop()
      noteSeen(null)
    }
  }, [store])
}
