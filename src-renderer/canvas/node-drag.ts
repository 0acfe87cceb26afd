import type { Step } from '../../src-model/map/commands/command'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Position } from '../../src-model/map/map'
import { nodeOf } from '../../src-model/map/map'
import { moveParty, partyOf, type ZoneParty } from '../../src-model/zones/move-zone'
import { selectedNodeIds, selectedZoneIds } from '../actions/selected'
import { execute, sessionStore } from '../state/session-store'
import { viewStore } from '../state/view-store'
import { letGo, pictureStore, showMoved } from './picture'
import { showParty } from './zones/show-party'

/** A drag of nodes that is going on. */
export interface NodeDrag {
  /** The node under the pointer. */
  grabbed: Id
  /** The nodes that the hand moves. */
  ids: readonly Id[]
  /** All that moves, when selected zones move along; `null` when the nodes move alone. */
  party: ZoneParty | null
}

/**
 * Begins a drag. Whoever drags one of several selected moves them all, zones with what lies in them.
 *
 * @param grabbed the node under the pointer.
 * @param known the nodes that React Flow moves, that one among them: of a painted map it knows only some of the selected.
 */
export function beginNodeDrag(grabbed: Id, known: readonly Id[]): NodeDrag {
  const isOneOfSeveral = known.length > 1 || viewStore.getState().selection.has(grabbed)
  const ids = isOneOfSeveral ? [...new Set([...known, ...selectedNodeIds()])] : known
  const map = sessionStore.getState().session?.map
  const zones = viewStore.getState().selection.has(grabbed) ? selectedZoneIds() : []
  return { grabbed, ids, party: map && zones.length > 0 ? partyOf(map, zones, ids) : null }
}

/** The nodes that move with a drag. */
export function nodesOfDrag({ ids, party }: NodeDrag): readonly Id[] {
  return party?.nodes ?? ids
}

/** How far the hand has moved its nodes from where the map has them. */
function wayOf(map: CommunityMap, places: Iterable<readonly [Id, Position]>): Position {
  for (const [id, { x, y }] of places) {
    const at = nodeOf(map, id)?.position
    if (at) return { x: x - at.x, y: y - at.y }
  }
  return { x: 0, y: 0 }
}

/**
 * Where a hand has all of its nodes.
 *
 * @param known where React Flow has those of them that it knows. Of one that was an element when the drag began, and is
 *   none any more, it tells the same place again and again; the one under the pointer stays an element.
 */
export function placesOfDrag({ grabbed, ids }: NodeDrag, known: ReadonlyMap<Id, Position>): ReadonlyMap<Id, Position> {
  const map = sessionStore.getState().session?.map
  const held = known.get(grabbed)
  const from = map && nodeOf(map, grabbed)?.position
  if (map === undefined || held === undefined || from === undefined) return known
  const way = { x: held.x - from.x, y: held.y - from.y }
  return new Map(
    ids.flatMap((id) => {
      const at = nodeOf(map, id)?.position
      return at ? [[id, { x: at.x + way.x, y: at.y + way.y }] as const] : []
    }),
  )
}

/** Shows a drag. @param places where the hand has its nodes now. */
export function showNodeDrag(drag: NodeDrag | null, places: ReadonlyMap<Id, Position>): void {
  const map = sessionStore.getState().session?.map
  if (map === undefined) return
  if (drag?.party) showParty(map, drag.party, wayOf(map, places))
  else showMoved([...places].filter(([id]) => nodeOf(map, id)))
}

/** The steps that make what is shown true, in whole units as the map keeps places. */
function stepsOf(map: CommunityMap, { ids, party }: NodeDrag): Step[] {
  const { nodes } = pictureStore.getState()
  const shown = ids.flatMap((id) => {
    const place = nodeOf(map, id) && nodes.get(id)
    return place ? [[id, { x: Math.round(place.x), y: Math.round(place.y) }] as const] : []
  })
  if (shown.length === 0) return []
  if (party) return moveParty(map, party, wayOf(map, shown))
  return [{ type: 'layout/move', positions: Object.fromEntries(shown) }]
}

/** Ends a drag: what is shown becomes true, unless places were locked meanwhile. */
export async function dropNodes(drag: NodeDrag): Promise<void> {
  const map = sessionStore.getState().session?.map
  const steps = map && !viewStore.getState().locked ? stepsOf(map, drag) : []
  try {
    // The picture keeps the dropped places until the commit with them is here, or nodes would jump back and forth.
    if (steps.length > 0) await execute({ type: 'batch', steps })
  } finally {
    letGo([...nodesOfDrag(drag), ...(drag.party?.zones ?? [])])
  }
}
