import type { ReactFlowInstance } from '@xyflow/react'
import type { PointerEvent } from 'react'
import type { Command, Step } from '../../../src-model/map/commands/command'
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap, Position } from '../../../src-model/map/map'
import { own } from '../../../src-model/map/map'
import { moveParty, partyOf } from '../../../src-model/zones/move-zone'
import { resized, type ZoneHandle } from '../../../src-model/zones/shape-zone'
import { selectedNodeIds, selectedZoneIds } from '../../actions/selected'
import { execute, sessionStore } from '../../state/session-store'
import { endGlide } from '../gliding'
import { letGo, showMoved } from '../picture'
import { placesAreLocked } from '../places-locked'
import { showParty } from './show-party'

/** A pointer that has moved less than this has not dragged anything, in screen pixels. */
const SLIP = 3

/** What a drag does with the way that the pointer has gone, in canvas units. */
interface Drag {
  /** All that it may move. */
  ids: readonly Id[]
  show: (map: CommunityMap, by: Position) => void
  steps: (map: CommunityMap, by: Position) => Step[]
}

function movingDrag(map: CommunityMap, id: Id): Drag {
  const zones = selectedZoneIds()
  // Who drags one of several selected moves them all.
  const party = zones.includes(id) ? partyOf(map, zones, selectedNodeIds()) : partyOf(map, [id])
  return {
    ids: [...party.zones, ...party.nodes],
    show: (now, by) => showParty(now, party, by),
    steps: (now, by) => moveParty(now, party, by),
  }
}

function sizingDrag(id: Id, handle: ZoneHandle): Drag {
  const shape = (map: CommunityMap, by: Position) => {
    const zone = own(map.zones, id)
    return zone && resized(zone, handle, by)
  }
  return {
    ids: [id],
    show: (map, by) => {
      const area = shape(map, by)
      if (area) showMoved([], [[id, area]])
    },
    steps: (map, by) => {
      const changes = shape(map, by)
      return changes ? [{ type: 'zone/edit', id, changes }] : []
    },
  }
}

async function drop(drag: Drag, by: Position): Promise<void> {
  const map = sessionStore.getState().session?.map
  const steps = map ? drag.steps(map, by) : []
  const command: Command = { type: 'batch', steps }
  // The picture keeps the dropped places until the commit with them is here.
  if (steps.length > 0) await execute(command)
  letGo(drag.ids)
}

function followPointer(flow: ReactFlowInstance, { nativeEvent, currentTarget }: PointerEvent, drag: Drag): void {
  const start = { x: nativeEvent.clientX, y: nativeEvent.clientY }
  const origin = flow.screenToFlowPosition(start)
  let way: Position | null = null
  const end = new AbortController()
  const options = { signal: end.signal, capture: true }
  currentTarget.setPointerCapture(nativeEvent.pointerId)

  const onMove = (event: globalThis.PointerEvent) => {
    const isSlip = Math.hypot(event.clientX - start.x, event.clientY - start.y) < SLIP
    if ((way === null && isSlip) || placesAreLocked()) return
    if (way === null) endGlide(drag.ids)
    const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
    way = { x: at.x - origin.x, y: at.y - origin.y }
    const map = sessionStore.getState().session?.map
    if (map) drag.show(map, way)
  }
  const stop = (isDropped: boolean) => {
    end.abort()
    if (way !== null && isDropped) void drop(drag, way)
    else letGo(drag.ids)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stop(false)
  }
  window.addEventListener('pointermove', onMove, options)
  window.addEventListener('pointerup', () => stop(true), options)
  window.addEventListener('pointercancel', () => stop(false), options)
  window.addEventListener('keydown', onKeyDown, options)
}

/** Follows a press on a zone's border or name: what lies in the zone moves along. */
export function dragZone(flow: ReactFlowInstance, event: PointerEvent, id: Id): void {
  const map = sessionStore.getState().session?.map
  if (map) followPointer(flow, event, movingDrag(map, id))
}

/** Follows a press on one of a zone's handles. */
export function resizeZone(flow: ReactFlowInstance, event: PointerEvent, id: Id, handle: ZoneHandle): void {
  followPointer(flow, event, sizingDrag(id, handle))
}
