// Yardstick 2: React Flow as its guide to performance has it: memoised nodes, stable props, only what is in view.
import '@xyflow/react/dist/base.css'
import '../../../src-renderer/canvas/canvas.css'
import '../../../src-renderer/canvas/nodes.css'
import '../../../src-renderer/canvas/ties.css'
import {
  applyEdgeChanges,
  applyNodeChanges,
  ConnectionMode,
  type EdgeChange,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react'
import { useCallback, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { CommunityMap, Connection, Participant, Position } from '../../../src-model/map/map'
import { bringLanguage } from '../../../src-renderer/bring-language'
import { ParticipantNode } from '../../../src-renderer/canvas/participant-node'
import { ResourceNode } from '../../../src-renderer/canvas/resource-node'
import { TieEdge } from '../../../src-renderer/canvas/tie-edge'
import { edgeOf, edgesOf, type FlowEdge, type FlowNode, nodesOf, participantOf } from './flow-elements'
import { MAX_ZOOM, MIN_ZOOM, startPage, type View, type Yardstick } from './page'

const NODE_TYPES = { participant: ParticipantNode, resource: ResourceNode }
const EDGE_TYPES = { tie: TieEdge }
const CENTRED: [number, number] = [0.5, 0.5]

type Flow = ReactFlowInstance<FlowNode, FlowEdge>

/** What the page may do with the flow once it is there. */
interface Handle {
  flow: Flow
  setNodes: (change: (nodes: FlowNode[]) => FlowNode[]) => void
  setEdges: (change: (edges: FlowEdge[]) => FlowEdge[]) => void
}

function Tuned({
  map,
  view,
  ground,
  ready,
}: {
  map: CommunityMap
  view: View
  ground: HTMLElement
  ready: (handle: Handle) => void
}) {
  const [nodes, setNodes] = useState(() => nodesOf(map))
  const [edges, setEdges] = useState(() => edgesOf(map))
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => setNodes((now) => applyNodeChanges(changes, now)),
    [],
  )
  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdge>[]) => setEdges((now) => applyEdgeChanges(changes, now)),
    [],
  )
  const onInit = useCallback((flow: Flow) => ready({ flow, setNodes, setEdges }), [ready])
  useEffect(() => {
    ground.dataset.nodeCount = `${nodes.length}`
  }, [ground, nodes.length])
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      nodeOrigin={CENTRED}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onInit={onInit}
      defaultViewport={view}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      connectionMode={ConnectionMode.Loose}
      deleteKeyCode={null}
      disableKeyboardA11y
      edgesFocusable={false}
      elevateNodesOnSelect={false}
      onlyRenderVisibleElements
    />
  )
}

class TunedFlow implements Yardstick {
  readonly #root
  #handle: Handle | null = null
  readonly #people: Record<string, Participant>

  constructor(ground: HTMLElement, map: CommunityMap, view: View) {
    this.#people = { ...map.participants }
    this.#root = createRoot(ground)
    const ready = (handle: Handle) => {
      this.#handle = handle
    }
    this.#root.render(<Tuned map={map} view={view} ground={ground} ready={ready} />)
  }

  view(): View {
    return this.#handle?.flow.getViewport() ?? { x: 0, y: 0, zoom: 1 }
  }

  setView(view: View): void {
    void this.#handle?.flow.setViewport(view)
  }

  add(participant: Participant, connection: Connection): void {
    this.#people[participant.id] = participant
    this.#handle?.setNodes((nodes) => [...nodes, participantOf(participant)])
    this.#handle?.setEdges((edges) => [...edges, edgeOf(connection, this.#people)])
  }

  edit(moves: { id: string; position: Position }[]): void {
    const changes = moves.map(({ id, position }) => ({ id, position, type: 'position' as const }))
    this.#handle?.setNodes((nodes) => applyNodeChanges(changes, nodes))
  }

  close(): void {
    this.#root.unmount()
  }
}

// Ties have their words, as Trama's components write them.
await bringLanguage('en')
startPage((ground, map, view) => new TunedFlow(ground, map, view))
