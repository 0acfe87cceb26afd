import { type EdgeChange, type NodeChange, type OnNodeDrag, useStoreApi } from '@xyflow/react'
import { useCallback, useState } from 'react'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { execute } from '../state/session-store'
import { viewStore } from '../state/view-store'
import type { FlowEdge } from './flow-edges'
import type { FlowNode } from './flow-nodes'

const NOTHING_MOVES: ReadonlyMap<Id, Position> = new Map()

function applySelection(changes: readonly (NodeChange<FlowNode> | EdgeChange<FlowEdge>)[]): void {
  const selections = changes.filter((change) => change.type === 'select')
  if (selections.length === 0) return
  const next = new Set(viewStore.getState().selection)
  for (const { id, selected } of selections) {
    if (selected) next.add(id)
    else next.delete(id)
  }
  viewStore.setState({ selection: next })
}

function positionsOf(nodes: readonly FlowNode[]): Record<Id, Position> {
  return Object.fromEntries(
    nodes.map(({ id, position }) => [id, { x: Math.round(position.x), y: Math.round(position.y) }]),
  )
}

/**
 * What React Flow reports back: selection goes to the view; a drag moves only this window's picture
 * of the nodes until it ends, and then is one command.
 */
export function useFlowChanges() {
  const [moving, setMoving] = useState(NOTHING_MOVES)
  const store = useStoreApi()

  const onNodesChange = useCallback((changes: NodeChange<FlowNode>[]) => {
    applySelection(changes)
    const moves = changes.filter((change) => change.type === 'position' && change.dragging && change.position)
    if (moves.length === 0) return
    setMoving((before) => {
      const next = new Map(before)
      for (const change of moves)
        if (change.type === 'position' && change.position) next.set(change.id, change.position)
      return next
    })
  }, [])

  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdge>[]) => {
      // A marquee is drawn round people and resources; ties that happen to end there were not meant.
      if (!store.getState().userSelectionActive) applySelection(changes)
    },
    [store],
  )

  const onDragStop: OnNodeDrag<FlowNode> = useCallback(async (_event, _node, nodes) => {
    // The picture keeps the dropped places until the commit with them is here, or nodes would jump back and forth.
    await execute({ type: 'layout/move', positions: positionsOf(nodes) })
    const dropped = new Set(nodes.map(({ id }) => id))
    setMoving((before) => new Map([...before].filter(([id]) => !dropped.has(id))))
  }, [])

  return { moving, onNodesChange, onEdgesChange, onDragStop }
}
