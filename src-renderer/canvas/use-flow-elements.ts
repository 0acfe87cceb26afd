import { useDeferredValue, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../src-model/map/ids'
import { mapHas, type Position } from '../../src-model/map/map'
import { useShown } from '../find/use-shown'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { viewStore } from '../state/view-store'
import type { Texts } from '../texts'
import { type EdgesLook, FlowEdges } from './flow-edges'
import { FlowNodes, type NodeLook } from './flow-nodes'
import { nodeLabel, nodeRoles } from './node-label'
import type { MapPainter } from './painted/map-painter'
import { reachedNode } from './painted/touched-elements'
import { usePaintedElements } from './painted/use-painted-elements'
import { tieLabel } from './tie-label'
import { useLight } from './use-light'

/** What screen readers say, in the language of the texts. */
interface SpokenLook {
  nodes: Pick<NodeLook, 'label' | 'roles'>
  ties: Pick<EdgesLook, 'label' | 'role'>
}

function spokenIn(t: Texts['t']): SpokenLook {
  return {
    nodes: { label: (node, wanted) => nodeLabel(t, node, wanted), roles: nodeRoles(t) },
    ties: { label: (tie, from, to) => tieLabel(t, tie, from, to), role: t('role.tie') },
  }
}

/**
 * What React Flow shows: all of a small map, and of a painted one what is touched.
 *
 * @param moving where nodes are while they are dragged.
 */
export function useFlowElements(moving: ReadonlyMap<Id, Position>, painter: MapPainter | null) {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const selection = useStore(viewStore, (state) => state.selection)
  // Typing goes first: what it fades may follow a moment later.
  const found = useDeferredValue(useShown())
  const light = useLight()
  // While something stands in the light, that alone decides what is pale.
  const shown = light.is === null ? found : null
  const [makers] = useState(() => ({ nodes: new FlowNodes(), edges: new FlowEdges() }))
  const chosen = useMemo(() => [...selection].findLast((id) => mapHas(map, id)), [selection, map])
  // One node is reached by the Tab key, whatever else is selected.
  const reached = useMemo(() => reachedNode(map, selection), [selection, map])
  const spoken = useMemo(() => spokenIn(t), [t])
  const elements = usePaintedElements(map, selection, painter)
  const nodes = useMemo(
    () =>
      makers.nodes.of(
        map,
        { selection, moving, current: reached, shown, light: light.nodes, ...spoken.nodes },
        elements?.nodes,
      ),
    [makers, elements, map, selection, moving, reached, shown, light, spoken],
  )
  const edges = useMemo(
    () =>
      makers.edges.of(map, { selection, shown, light: light.ties, current: chosen, ...spoken.ties }, elements?.ties),
    [makers, elements, map, selection, shown, light, chosen, spoken],
  )
  return { nodes, edges, chosen, map, light }
}
