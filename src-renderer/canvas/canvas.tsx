import '@xyflow/react/dist/base.css'
import './canvas.css'
import './nodes.css'
import './ties.css'
import './zones.css'
import './overlays.css'
import './fade.css'
import './far-look.css'
import { ConnectionMode, MiniMap, ReactFlow, ReactFlowProvider, SelectionMode, useReactFlow } from '@xyflow/react'
import { type MouseEvent, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { useShown } from '../find/use-shown'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { select, viewStore } from '../state/view-store'
import { canvasControl } from './canvas-control'
import { ConnectionLine } from './connection-line'
import { EmptyCanvas } from './empty-canvas'
import { FlowEdges } from './flow-edges'
import { type FlowNode, FlowNodes } from './flow-nodes'
import { useMoving } from './gliding'
import { nodeLabel } from './node-label'
import { type NamerRequest, NodeNamer } from './node-namer'
import { ParticipantNode } from './participant-node'
import { ResourceNode } from './resource-node'
import { TieEdge } from './tie-edge'
import { glide, MAX_ZOOM, MIN_ZOOM, useCanvasControl } from './use-canvas-control'
import { useConnecting } from './use-connecting'
import { useCreateByHand } from './use-create-by-hand'
import { useFlowChanges } from './use-flow-changes'
import { useFocusFollowsSelection } from './use-focus-follows-selection'
import { useZoomLook } from './use-zoom-look'
import { Zones } from './zones'

const NODE_TYPES = { participant: ParticipantNode, resource: ResourceNode }
const EDGE_TYPES = { tie: TieEdge }
const MINIMAP_SIZE = { width: 152, height: 96 }
/** Past this many nodes React Flow draws only those in view. */
const MANY_NODES = 200

function minimapClass(node: FlowNode): string {
  return node.type === 'participant' ? `minimap-${node.data.participant.side}` : 'minimap-resource'
}

/** A plain click on one of several selected means that one. */
function selectJustOne({ shiftKey, ctrlKey, metaKey }: MouseEvent, { id }: FlowNode): void {
  if (!shiftKey && !ctrlKey && !metaKey) select([id])
}

function useFlowElements(moving: ReadonlyMap<Id, Position>) {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const selection = useStore(viewStore, (state) => state.selection)
  // Typing goes first: what it fades may follow a moment later.
  const shown = useDeferredValue(useShown())
  const [makers] = useState(() => ({ nodes: new FlowNodes(), edges: new FlowEdges() }))
  const current = useMemo(
    () => [...selection].findLast((id) => id in map.participants || id in map.resources) ?? map.order.participants[0],
    [selection, map],
  )
  const label = useCallback((...args: [Parameters<typeof nodeLabel>[1], boolean]) => nodeLabel(t, ...args), [t])
  const nodes = useMemo(
    () => makers.nodes.of(map, { selection, moving, current, shown, label }),
    [makers, map, selection, moving, current, shown, label],
  )
  const edges = useMemo(() => makers.edges.of(map, selection, shown), [makers, map, selection, shown])
  return { nodes, edges, current }
}

function CanvasFlow() {
  const { t } = useText()
  const seq = useSession((session) => session.seq)
  const nodeCount = useSession(({ map }) => map.order.participants.length + map.order.resources.length)
  const connectionCount = useSession(({ map }) => map.order.connections.length)
  const element = useRef<HTMLElement>(null)
  const { getViewport, setCenter, setViewport } = useReactFlow()
  const [naming, setNaming] = useState<NamerRequest | null>(null)
  const { moving, onNodesChange, onEdgesChange, onDragStop } = useFlowChanges()
  const { nodes, edges, current } = useFlowElements(useMoving(moving))
  const onEmptyGround = useCallback((from: Id, at: Position) => setNaming({ at, from, resource: false }), [])
  const { onConnectStart, onConnectEnd } = useConnecting(onEmptyGround)
  const onDoubleClick = useCreateByHand(setNaming)
  const onMoveStart = useCanvasControl(element)
  useFocusFollowsSelection(element, current)

  useZoomLook(element)

  const goTo = useCallback(
    (_event: MouseEvent, { x, y }: Position) => void setCenter(x, y, { zoom: getViewport().zoom, ...glide() }),
    [setCenter, getViewport],
  )

  // Once, when the session opens: later the view is the facilitator's.
  const openingFit = useRef(nodeCount > 0)
  const onInit = useCallback(() => {
    const { opening } = viewStore.getState()
    if (opening !== null) void setViewport(opening)
    else if (openingFit.current) canvasControl()?.fitAll()
  }, [setViewport])

  return (
    <section
      ref={element}
      className="canvas"
      aria-label={t('canvas.label')}
      tabIndex={-1}
      data-testid="canvas"
      data-detail="near"
      data-seq={seq}
      data-node-count={nodeCount}
      data-connection-count={connectionCount}
      onDoubleClick={onDoubleClick as (event: MouseEvent) => void}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        nodeOrigin={[0.5, 0.5]}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStop={onDragStop}
        onNodeClick={selectJustOne}
        onMoveStart={onMoveStart}
        onConnectStart={onConnectStart}
        onConnectEnd={onConnectEnd}
        onInit={onInit}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={44}
        connectOnClick={false}
        connectionLineComponent={ConnectionLine}
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={['Shift', 'Control', 'Meta']}
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        edgesFocusable={false}
        elevateNodesOnSelect={false}
        deleteKeyCode={null}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        onlyRenderVisibleElements={nodeCount > MANY_NODES}
        attributionPosition="bottom-left"
      >
        <Zones />
        {nodeCount === 0 ? null : (
          <MiniMap<FlowNode>
            pannable
            zoomable
            onClick={goTo}
            ariaLabel={t('canvas.minimap')}
            nodeClassName={minimapClass}
            nodeBorderRadius={10}
            style={MINIMAP_SIZE}
          />
        )}
      </ReactFlow>
      {nodeCount === 0 && naming === null ? <EmptyCanvas /> : null}
      {naming ? <NodeNamer request={naming} onClose={() => setNaming(null)} /> : null}
    </section>
  )
}

/** The live map of the room. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasFlow />
    </ReactFlowProvider>
  )
}
