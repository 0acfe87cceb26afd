import '@xyflow/react/dist/base.css'
import './canvas.css'
import './nodes.css'
import './ties.css'
import './overlays.css'
import './fade.css'
import './far-look.css'
import './focus.css'
import './light.css'
import { ConnectionMode, MiniMap, ReactFlow, ReactFlowProvider, SelectionMode, useReactFlow } from '@xyflow/react'
import { type MouseEvent, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { select, viewStore } from '../state/view-store'
import { followClipboard } from './clipboard'
import { ConnectionLine } from './connection-line'
import { EmptyCanvas } from './empty-canvas'
import { EndsBeyond } from './ends-beyond'
import type { FlowNode } from './flow-nodes'
import { Guides } from './guides'
import { useLeastZoom } from './least-zoom'
import { type NamerRequest, NodeNamer } from './node-namer'
import { painterStore } from './painted/map-painter'
import { Overview } from './painted/overview'
import { OVERVIEW } from './painted/overview-place'
import { Painting } from './painted/painting'
import { CONNECTION_RADIUS } from './painted/pointing'
import { usePaintedMarquee } from './painted/use-painted-marquee'
import { usePointing } from './painted/use-pointing'
import { ParticipantNode } from './participant-node'
import { ProposedTie } from './proposed-tie'
import { ResourceNode } from './resource-node'
import { TieEdge } from './tie-edge'
import { glide, MAX_ZOOM, useCanvasControl } from './use-canvas-control'
import { useConnecting } from './use-connecting'
import { useCreateByHand } from './use-create-by-hand'
import { useFlowChanges } from './use-flow-changes'
import { useFlowElements } from './use-flow-elements'
import { useFocusFollowsSelection } from './use-focus-follows-selection'
import { useOpeningView } from './use-opening-view'
import { useScreenUnit } from './use-screen-unit'
import { useWallLook } from './use-wall-look'
import { useZoomLook } from './use-zoom-look'
import { useDrawZone } from './zones/use-draw-zone'
import { Zones } from './zones/zones'

const NODE_TYPES = { participant: ParticipantNode, resource: ResourceNode }
const EDGE_TYPES = { tie: TieEdge }
/** Of more selected ones at once the names would lie on each other when the map is far. */
const MOST_NAMED_FAR = 5
/** Past this many nodes React Flow draws only those in view. */
const MANY_NODES = 200

function minimapClass(node: FlowNode): string {
  return node.type === 'participant' ? `minimap-${node.data.participant.side}` : 'minimap-resource'
}

/** Whether only what is in view is drawn. When thousands go at once, React Flow has them for a moment longer. */
function useDrawsInView(nodeCount: number): boolean {
  const isLarge = nodeCount > MANY_NODES
  const wasLarge = useDeferredValue(isLarge)
  return isLarge || wasLarge
}

/** A plain click on one of several selected means that one. */
function selectJustOne({ shiftKey, ctrlKey, metaKey }: MouseEvent, { id }: { id: Id }): void {
  if (!shiftKey && !ctrlKey && !metaKey) select([id])
}

/** A click on the ground, or a marquee that begins there, lets go of zones, too, which React Flow does not know. */
function selectNothing(): void {
  if (viewStore.getState().selection.size > 0) select([])
}

function CanvasFlow() {
  const { t } = useText()
  const seq = useSession((session) => session.seq)
  const nodeCount = useSession(({ map }) => map.order.participants.length + map.order.resources.length)
  const connectionCount = useSession(({ map }) => map.order.connections.length)
  const drawsInView = useDrawsInView(nodeCount)
  const hasManySelected = useStore(viewStore, ({ selection }) => selection.size > MOST_NAMED_FAR)
  const element = useRef<HTMLElement>(null)
  const { getViewport, setCenter } = useReactFlow()
  const [naming, setNaming] = useState<NamerRequest | null>(null)
  const { moving, onNodesChange, onEdgesChange, onDragStart, onDragStop } = useFlowChanges()
  const painter = useStore(painterStore, (state) => state.painter)
  const { nodes, edges, chosen, map, light } = useFlowElements(moving, painter)
  const onEmptyGround = useCallback((from: Id, at: Position) => setNaming({ at, from, resource: false }), [])
  const { onConnectStart, onConnectEnd } = useConnecting(onEmptyGround)
  const onDoubleClick = useCreateByHand(setNaming)
  const onMoveStart = useCanvasControl(element)
  const opening = useOpeningView(element)
  const minZoom = useLeastZoom(opening)
  useFocusFollowsSelection(element, chosen, map)
  useScreenUnit(element)
  useWallLook()
  usePointing(element, painter !== null)
  usePaintedMarquee()

  useZoomLook(element, painter)
  useDrawZone(element)
  useEffect(followClipboard, [])

  const goTo = useCallback(
    ({ x, y }: Position) => void setCenter(x, y, { zoom: getViewport().zoom, ...glide() }),
    [setCenter, getViewport],
  )

  return (
    <section
      ref={element}
      className="canvas"
      aria-label={t('canvas.label')}
      aria-describedby="canvas-how"
      data-region="canvas"
      tabIndex={-1}
      data-testid="canvas"
      data-detail="near"
      data-painted={painter !== null || undefined}
      data-light={light.is ?? undefined}
      data-selected={hasManySelected ? 'many' : undefined}
      data-seq={seq}
      data-node-count={nodeCount}
      data-connection-count={connectionCount}
      onDoubleClick={onDoubleClick as (event: MouseEvent) => void}
    >
      <p id="canvas-how" className="visually-hidden">
        {t('canvas.how')}
      </p>
      {opening === null ? null : (
        <ReactFlow
          defaultViewport={opening.view}
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          nodeOrigin={[0.5, 0.5]}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          onNodeDragStart={onDragStart}
          onNodeDragStop={onDragStop}
          onPaneClick={selectNothing}
          onSelectionStart={selectNothing}
          onNodeClick={selectJustOne}
          onEdgeClick={selectJustOne}
          onMoveStart={onMoveStart}
          onConnectStart={onConnectStart}
          onConnectEnd={onConnectEnd}
          onInit={opening.onInit}
          connectionMode={ConnectionMode.Loose}
          connectionRadius={CONNECTION_RADIUS}
          connectOnClick={false}
          connectionLineComponent={ConnectionLine}
          selectionMode={SelectionMode.Partial}
          multiSelectionKeyCode={['Shift', 'Control', 'Meta']}
          zoomOnDoubleClick={false}
          disableKeyboardA11y
          edgesFocusable={false}
          elevateNodesOnSelect={false}
          deleteKeyCode={null}
          minZoom={minZoom}
          maxZoom={MAX_ZOOM}
          onlyRenderVisibleElements={drawsInView && painter === null}
          attributionPosition="bottom-left"
        >
          <Zones />
          {painter === null ? null : <Painting painter={painter} canvas={element} />}
          <Guides />
          <ProposedTie />
          <EndsBeyond />
          {nodeCount === 0 || painter !== null ? null : (
            <MiniMap<FlowNode>
              pannable
              zoomable
              onClick={(_event, place) => goTo(place)}
              ariaLabel={t('canvas.minimap')}
              nodeClassName={minimapClass}
              nodeBorderRadius={10}
              style={OVERVIEW}
            />
          )}
          {painter ? <Overview canvas={element} onGoTo={goTo} /> : null}
        </ReactFlow>
      )}
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
