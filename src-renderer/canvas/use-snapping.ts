import { useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import { createStore } from 'zustand/vanilla'
import { type Box, boxAround, markBox, nodeKind } from '../../src-model/layout/footprint'
import { type Guide, SnapIndex } from '../../src-model/layout/snap/snap'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Position } from '../../src-model/map/map'
import { nodeOf } from '../../src-model/map/map'
import type { SceneNode } from '../painting/scene'
import { onOtherSession } from '../state/on-other-session'
import { sessionStore } from '../state/session-store'
import { shownScene } from './painted/shown-scene'

/** How near a dragged node has to come to a line to be drawn onto it, in screen pixels. */
const REACH = 6

const NONE: readonly Guide[] = []

/** The guides of the drag that is going on. */
export const guideStore = createStore<{ guides: readonly Guide[] }>(() => ({ guides: NONE }))

onOtherSession(() => guideStore.setState({ guides: NONE }))

function boxOf(map: CommunityMap, id: Id, position: Position | undefined): Box | undefined {
  const kind = nodeKind(map, id)
  return kind && position && markBox(kind, position)
}

function idsOf(nodes: Iterable<SceneNode>): Id[] {
  return [...nodes].map(({ id }) => id)
}

/**
 * Draws dragged nodes gently into line with the others in view, while neither Alt nor Ctrl nor Command is held.
 *
 * @returns `begin`, called with what is dragged; `snapped`, which gives the places of one frame as they are to be
 *   shown; `end`.
 */
export function useSnapping() {
  const store = useStoreApi()
  const index = useRef<SnapIndex | null>(null)
  const isFree = useRef(false)

  useEffect(() => {
    const follow = ({ altKey, ctrlKey, metaKey }: PointerEvent) => {
      isFree.current = altKey || ctrlKey || metaKey
    }
    // Before React Flow hears of the same move.
    window.addEventListener('pointermove', follow, { capture: true })
    return () => window.removeEventListener('pointermove', follow, { capture: true })
  }, [])

  const begin = useCallback(
    (dragged: readonly Id[]) => {
      const map = sessionStore.getState().session?.map
      if (map === undefined) return
      const { transform, width, height } = store.getState()
      const [x, y, zoom] = transform
      const isSeen = ({ left, top, right, bottom }: Box) =>
        right * zoom + x > 0 && left * zoom + x < width && bottom * zoom + y > 0 && top * zoom + y < height
      const gone = new Set(dragged)
      const { scene } = shownScene.getState()
      const seen = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom }
      // Of a painted map only what is near the view is looked at.
      const near = scene === null ? [...map.order.participants, ...map.order.resources] : idsOf(scene.nodesNear(seen))
      const boxes = near.flatMap((id) => {
        const box = gone.has(id) ? undefined : boxOf(map, id, nodeOf(map, id)?.position)
        return box && isSeen(box) ? [box] : []
      })
      index.current = new SnapIndex(boxes)
    },
    [store],
  )

  const snapped = useCallback(
    (moves: ReadonlyMap<Id, Position>): ReadonlyMap<Id, Position> => {
      const map = sessionStore.getState().session?.map
      const box = map && boxAround([...moves].flatMap(([id, position]) => boxOf(map, id, position) ?? []))
      if (index.current === null || isFree.current || box === undefined) {
        guideStore.setState({ guides: NONE })
        return moves
      }
      const { dx, dy, guides } = index.current.snap(box, REACH / store.getState().transform[2])
      guideStore.setState({ guides })
      if (dx === 0 && dy === 0) return moves
      return new Map([...moves].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]))
    },
    [store],
  )

  const end = useCallback(() => {
    index.current = null
    guideStore.setState({ guides: NONE })
  }, [])

  return { begin, snapped, end }
}
