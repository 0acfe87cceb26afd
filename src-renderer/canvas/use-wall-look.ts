import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { noteSeen } from '../state/wall-look'
import { SeenView } from './seen-view'

/** Tells the wall which part of the map the canvas shows, whatever lies over it or beside it for a moment. */
export function useWallLook(): void {
  const store = useStoreApi()
  useEffect(() => {
    const seen = new SeenView()
    const note = ({ transform, width, height }: ReactFlowState) => {
      const view = seen.look({ transform, width, height, window: { width: innerWidth, height: innerHeight } })
      if (view !== null) noteSeen(view)
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
