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
import { placesAreLocked } from './places-locked'

/** How far a key press goes, in canvas units: one step of the grid. */
const STEP = 8

const turn = inTurn()

function wayOf(direction: Direction): Position {
  return { x: AHEAD[direction].x * STEP, y: AHEAD[direction].y * STEP }
}

/** @param what keeps the steps of one kind together: presses one after the other are one undo step. */
async function change(what: string, stepsOf: () => Step[]): Promise<void> {
  const steps = stepsOf()
  if (steps.length === 0) return
  const ids = [...selectedZoneIds(), ...selectedNodeIds()]
  await execute({ type: 'batch', steps }, `${what}:${ids.length}:${ids.at(-1)}`)
}

/** Moves what is selected a step, zones with what lies in them. */
export function nudgeSelected(direction: Direction): void {
  if (selectedNodeIds().length + selectedZoneIds().length === 0 || placesAreLocked()) return
  void turn((map) =>
    change('nudge', () =>
      map ? moveParty(map, partyOf(map, selectedZoneIds(), selectedNodeIds()), wayOf(direction)) : [],
    ),
  )
}

/** Moves the right or lower border of the one zone selected a step. */
export function resizeSelectedZone(direction: Direction): void {
  const [id, another] = selectedZoneIds()
  if (id === undefined || another !== undefined || placesAreLocked()) return
  void turn((map) =>
    change('resize', () => {
      const zone = map && own(map.zones, id)
      return zone ? [{ type: 'zone/edit', id, changes: resized(zone, 'se', wayOf(direction)) }] : []
    }),
  )
}
