import type { Step } from '../map/commands/command'
import type { Id } from '../map/ids'
import type { CommunityMap, Position } from '../map/map'
import { placesFor } from './places'
import type { ImportPlan } from './plan'

/** What an import does to a map. */
export interface ImportSteps {
  /** To be done in this order, all or none. */
  steps: Step[]
  /** What is then to be selected: people, resources and zones that were made or changed, or else the ties. */
  ids: Id[]
}

const NOWHERE: Position = { x: 0, y: 0 }

/** A plan as steps, with places for all that it makes. */
export function stepsOf(map: CommunityMap, { made, edits, merged }: ImportPlan): ImportSteps {
  const { positions, zones } = placesFor(map, made)
  const at = (id: Id) => positions.get(id) ?? NOWHERE
  const steps: Step[] = [
    ...zones.map((zone): Step => ({ type: 'zone/add', zone })),
    ...made.people.map((each): Step => ({ type: 'participant/add', participant: { ...each, position: at(each.id) } })),
    ...made.resources.map((each): Step => ({ type: 'resource/add', resource: { ...each, position: at(each.id) } })),
    ...edits,
    ...made.ties.map((connection): Step => ({ type: 'connection/add', connection })),
  ]
  const things = [...made.zones, ...made.people, ...made.resources].map(({ id }) => id)
  const ids = [...things, ...merged]
  return { steps, ids: ids.length > 0 ? ids : made.ties.map(({ id }) => id) }
}
