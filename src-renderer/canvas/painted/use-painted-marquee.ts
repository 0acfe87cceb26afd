import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { select, viewStore } from '../../state/view-store'
import { shownScene } from './shown-scene'
import { nodesIn } from './what-is-at'

/** Selects what a marquee has something of, while a map is painted: React Flow knows only what is touched. */
export function usePaintedMarquee(): void {
  const flow = useStoreApi()
  useEffect(
    () =>
      flow.subscribe(({ userSelectionActive, userSelectionRect, transform }, before) => {
        const { scene } = shownScene.getState()
        if (scene === null || !userSelectionActive || userSelectionRect === null) return
        if (userSelectionRect === before.userSelectionRect) return
        const [dx, dy, zoom] = transform
        const { x, y, width, height } = userSelectionRect
        const [left, top] = [(x - dx) / zoom, (y - dy) / zoom]
        const inside = nodesIn(scene, { left, top, right: left + width / zoom, bottom: top + height / zoom })
        const now = new Set(inside)
        const old = [...viewStore.getState().selection].filter((id) => now.has(id))
        if (old.length === now.size && viewStore.getState().selection.size === now.size) return
        // What was in it before comes first, as it was selected first.
        select([...old, ...inside])
      }),
    [flow],
  )
}
