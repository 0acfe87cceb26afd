import { createStore } from 'zustand/vanilla'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import type { ZoneArea } from '../../src-model/zones/zone-area'
import { onOtherSession } from '../state/on-other-session'

/** How the canvas shows things while a hand moves them: this window's picture alone, until they are let go. */
interface Picture {
  /** Centres of nodes. */
  nodes: ReadonlyMap<Id, Position>
  zones: ReadonlyMap<Id, ZoneArea>
}

const AS_THE_MAP_HAS_IT: Picture = { nodes: new Map(), zones: new Map() }

export const pictureStore = createStore<Picture>(() => AS_THE_MAP_HAS_IT)

onOtherSession(() => pictureStore.setState(AS_THE_MAP_HAS_IT))

function without<Value>(moving: ReadonlyMap<Id, Value>, ids: ReadonlySet<Id>): ReadonlyMap<Id, Value> {
  return new Map([...moving].filter(([id]) => !ids.has(id)))
}

/** Shows nodes at these places, and zones too; others stay as they are shown. */
export function showMoved(
  nodes: Iterable<readonly [Id, Position]>,
  zones: Iterable<readonly [Id, ZoneArea]> = [],
): void {
  pictureStore.setState((before) => ({
    nodes: new Map([...before.nodes, ...nodes]),
    zones: new Map([...before.zones, ...zones]),
  }))
}

/** Shows these where the map has them again. */
export function letGo(ids: Iterable<Id>): void {
  const gone = new Set(ids)
  pictureStore.setState(({ nodes, zones }) => ({ nodes: without(nodes, gone), zones: without(zones, gone) }))
}
