import { freeMiddle } from '../clipboard/free-shift'
import { type Box, boxAround, footprint } from '../layout/footprint'
import { tidy } from '../layout/tidy/tidy'
import type { TidyTask } from '../layout/tidy/tidy-task'
import type { Id } from '../map/ids'
import type { CommunityMap, Position } from '../map/map'
import { MAX_COORDINATE } from '../map/schema'
import { boxOfZone } from '../zones/zone-area'
import type { NewThings } from './plan'

/** Where all that is new stands: nodes by their ids, and how far zones are moved from where the file has them. */
export interface NewPlaces {
  positions: ReadonlyMap<Id, Position>
  zonesBy: Position
}

function clamped(value: number): number {
  return Math.max(-MAX_COORDINATE, Math.min(MAX_COORDINATE, Math.round(value))) + 0
}

function middleOf({ left, top, right, bottom }: Box): Position {
  return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) }
}

/** All that is new tidied among itself, as if nothing else were there. */
function tidied({ people, resources, ties }: NewThings): Map<Id, Position> {
  const nodes: TidyTask['nodes'] = [
    ...people.map(({ id, side }) => ({ id, kind: 'participant' as const, side, x: 0, y: 0 })),
    ...resources.map(({ id }) => ({ id, kind: 'resource' as const, side: null, x: 0, y: 0 })),
  ]
  const ids = new Set(nodes.map(({ id }) => id))
  const among = ties.filter(({ from, to }) => ids.has(from) && ids.has(to))
  const task: TidyTask = {
    sides: 'mixed',
    nodes,
    ties: among.map(({ from, to }) => ({ from, to })),
    zones: [],
    only: null,
  }
  return new Map(Object.entries(tidy(task)))
}

/** Where the middle of a map is, where the middle of what is new is to go if there is room. */
export function placesFor(map: CommunityMap, made: NewThings): NewPlaces {
  const places = tidied(made)
  const boxes = [
    ...made.people.map(({ id }) => footprint('participant', places.get(id) ?? { x: 0, y: 0 })),
    ...made.resources.map(({ id }) => footprint('resource', places.get(id) ?? { x: 0, y: 0 })),
  ]
  const zones = made.zones.map(boxOfZone)
  const whole = boxAround([...boxes, ...zones])
  if (whole === undefined) return { positions: places, zonesBy: { x: 0, y: 0 } }
  const middle = middleOf(whole)
  const away = ({ left, top, right, bottom }: Box): Box => ({
    left: left - middle.x,
    top: top - middle.y,
    right: right - middle.x,
    bottom: bottom - middle.y,
  })
  const spot = freeMiddle(map, { nodes: boxes.map(away), zones: zones.map(away) }, { x: 0, y: 0 })
  const by = { x: spot.x - middle.x, y: spot.y - middle.y }
  const moved = [...places].map(([id, { x, y }]) => [id, { x: clamped(x + by.x), y: clamped(y + by.y) }] as const)
  return { positions: new Map(moved), zonesBy: by }
}
