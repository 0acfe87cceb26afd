import { type EdgeChange, type NodeChange, type OnNodeDrag, useStoreApi } from '@xyflow/react'
import { useCallback, useRef } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { nodeOf } from '../../src-model/map/map'
import { sessionStore } from '../state/session-store'
import { viewStore } from '../state/view-store'
import type { FlowEdge } from './flow-edges'
import type { FlowNode } from './flow-nodes'
import { endGlide } from './gliding'
import { beginNodeDrag, dropNodes, type NodeDrag, nodesOfDrag, placesOfDrag, showNodeDrag } from './node-drag'
import { pictureStore } from './picture'
import { placesAreLocked } from './places-locked'
import { useSnapping } from './use-snapping'

type Change = NodeChange<FlowNode> | EdgeChange<FlowEdge>

/** Moves shorter than this are no attempt to move anything, in screen pixels. */
const SLIP = 4

/** @param adds whether what is selected is added to the rest of the selection. */
function applySelection(changes: readonly Change[], adds: boolean): void {
  const selections = changes.filter((change) => change.type === 'select')
  if (selections.length === 0) return
  const { session } = sessionStore.getState()
  const before = [...viewStore.getState().selection]
  // React Flow takes back the selection of its own things only: it knows no zones, and little of a painted map.
  const isOther = !adds && selections.some(({ selected }) => selected)
  const kept = adds ? before : before.filter((id) => session === null || !(id in session.map.zones))
  const next = new Set(isOther ? [] : kept)
  for (const { id, selected } of selections) {
    if (selected) next.add(id)
    else next.delete(id)
  }
  viewStore.setState({ selection: next })
}

function placesIn(changes: readonly NodeChange<FlowNode>[]): Map<Id, Position> {
  return new Map(
    changes.flatMap((change) =>
      change.type === 'position' && change.dragging && change.position ? [[change.id, change.position] as const] : [],
    ),
  )
}

/** Whether any of these places is far enough from the map's for a hand to have meant it. */
function isMeant(places: ReadonlyMap<Id, Position>, zoom: number): boolean {
  const map = sessionStore.getState().session?.map
  return [...places].some(([id, { x, y }]) => {
    const at = map && nodeOf(map, id)?.position
    return at !== undefined && Math.hypot(x - at.x, y - at.y) * zoom > SLIP
  })
}

/**
 * What React Flow reports back: selection goes to the view; a drag moves only this window's picture
 * of the nodes until it ends, and then is one command.
 */
export function useFlowChanges() {
  const moving = useStore(pictureStore, ({ nodes }) => nodes)
  const store = useStoreApi()
  const { begin, snapped, end } = useSnapping()
  const drag = useRef<NodeDrag | null>(null)

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const { multiSelectionActive, userSelectionRect } = store.getState()
      applySelection(changes, multiSelectionActive || userSelectionRect !== null)
      const known = placesIn(changes)
      if (known.size === 0) return
      const places = drag.current === null ? known : placesOfDrag(drag.current, known)
      // React Flow drags on; what is not shown has not moved.
      const { locked } = viewStore.getState()
      if (!locked) showNodeDrag(drag.current, snapped(places))
      else if (isMeant(places, store.getState().transform[2])) placesAreLocked()
    },
    [store, snapped],
  )

  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdge>[]) => {
      const { userSelectionActive, multiSelectionActive } = store.getState()
      // A marquee is drawn round people and resources; ties that happen to end there were not meant.
      if (!userSelectionActive) applySelection(changes, multiSelectionActive)
    },
    [store],
  )

  const onDragStart: OnNodeDrag<FlowNode> = useCallback(
    (_event, node, nodes) => {
      const begun = beginNodeDrag(
        node.id,
        nodes.map(({ id }) => id),
      )
      drag.current = begun
      endGlide(nodesOfDrag(begun))
      begin(nodesOfDrag(begun))
    },
    [begin],
  )

  const onDragStop: OnNodeDrag<FlowNode> = useCallback(() => {
    end()
    if (drag.current !== null) void dropNodes(drag.current)
    drag.current = null
  }, [end])

  return { moving, onNodesChange, onEdgesChange, onDragStart, onDragStop }
}
