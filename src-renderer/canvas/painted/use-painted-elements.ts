import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap } from '../../../src-model/map/map'
import type { PaintedState } from '../../painting/painted-look'
import type { Scene } from '../../painting/scene'
import type { MapPainter } from './map-painter'
import type { Fresh } from './since-shown'
import { pointedStore } from './touched'
import { elementsFor, lastTouched, settledElements } from './touched-elements'
import { compareHeight } from './what-is-at'

interface OnScreen {
  /** In which light the bitmaps show things; `null` before the first ones. */
  state: PaintedState | null
  fresh: Fresh
}

const NOTHING: OnScreen = { state: null, fresh: { nodes: new Set(), ties: new Set() } }
const NO_DRIVER = createStore(() => ({ shown: null, fresh: NOTHING.fresh }))

/** As they lie on each other, so that an element that has the focus is not taken out and put in again. */
function inOrder(scene: Scene, ids: Iterable<Id>): Id[] {
  return [...ids].sort((one, other) => {
    const [a, b] = [scene.nodes.get(one), scene.nodes.get(other)]
    return a && b ? compareHeight(a, b) : Number(a !== undefined) - Number(b !== undefined)
  })
}

/**
 * What of a painted map are elements: what is pointed at and selected, what is new and not on the bitmaps, and what the
 * bitmaps on screen leave out. Until there are bitmaps, what were elements go on being some.
 *
 * @returns `null` while everything is an element.
 */
export function usePaintedElements(map: CommunityMap, selection: ReadonlySet<Id>, painter: MapPainter | null) {
  const pointed = useStore(pointedStore)
  const store = painter?.driver.store ?? NO_DRIVER
  const state = useStore(store, ({ shown }) => shown?.state ?? null)
  const fresh = useStore(store, (each) => each.fresh)
  // What were elements before the map became so large.
  const [before] = useState<{ map: CommunityMap | null }>({ map: null })
  if (painter === null) before.map = map
  else if (state !== null) before.map = null
  const wereElements = before.map
  return useMemo(() => {
    if (painter === null) return null
    const settled = settledElements(map, selection)
    const elements = elementsFor(map, [
      ...settled.nodes,
      ...settled.ties,
      ...pointed.nodes,
      ...pointed.ties,
      ...(pointed.focused === null ? [] : [pointed.focused]),
      ...lastTouched(fresh.nodes),
      ...(state?.elements ?? []),
      ...[...(state?.leftOut ?? [])].filter((id) => map.connections[id] !== undefined),
      ...(wereElements === null
        ? []
        : [...Object.keys(wereElements.participants), ...Object.keys(wereElements.resources)]),
      ...(wereElements === null ? [] : Object.keys(wereElements.connections)),
    ])
    return { nodes: inOrder(painter.driver.scene, elements.nodes), ties: elements.ties }
  }, [painter, map, selection, pointed, fresh, state, wereElements])
}
