import type { Direction } from '../../src-model/layout/arrows/spatial'
import { AHEAD } from '../../src-model/layout/arrows/spatial'
import type { Step } from '../../src-model/map/commands/command'
import type { Position } from '../../src-model/map/map'
import { own } from '../../src-model/map/map'
import { moveParty, partyOf } from '../../src-model/zones/move-zone'
import { resized } from '../../src-model/zones/shape-zone'
import { selectedNodeIds, selectedZoneIds } from '../actions/selected'
import { inTurn } from '../state/in-turn'
import { execute } from '../state/session-store'
import { gestureOfPress } from './burst'
import { placesAreLocked } from './places-locked'

/** How far a key press goes, in canvas units: one step of the grid. */
const STEP = 8

const turn = inTurn()

function wayOf(direction: Direction): Position {
  return { x: AHEAD[direction].x * STEP, y: AHEAD[direction].y * STEP }
}

async function change(steps: Step[], gesture: string): Promise<void> {
  if (steps.length > 0) await execute({ type: 'batch', steps }, gesture)
}

/** Moves what is selected a step, zones with what lies in them. */
export function nudgeSelected(direction: Direction): void {
  const [zones, nodes] = [selectedZoneIds(), selectedNodeIds()]
  if (zones.length + nodes.length === 0 || placesAreLocked()) return
  const gesture = gestureOfPress('nudge', [...zones, ...nodes])
  void turn((map) => change(map ? moveParty(map, partyOf(map, zones, nodes), wayOf(direction)) : [], gesture))
}

/** Moves the right or lower border of the one zone selected a step. */
export function resizeSelectedZone(direction: Direction): void {
  const [id, another] = selectedZoneIds()
  if (id === undefined || another !== undefined || placesAreLocked()) return
  const gesture = gestureOfPress('resize', [id])
  void turn((map) => {
    const zone = map && own(map.zones, id)
    return change(zone ? [{ type: 'zone/edit', id, changes: resized(zone, 'se', wayOf(direction)) }] : [], gesture)
  })
}
