import type { CommunityMap } from '../../map/map'
import type { Loss, LossCode } from '../written'
import { nodesOf, tiesOf } from './entry-parts'

/** A loss of so many, or none where there are none. */
export function lossOf(code: LossCode, count: number): Loss[] {
  return count > 0 ? [{ code, params: { count } }] : []
}

/** What no format of graphs holds of a map: what is said of the workshop, when things were added, unknown fields. */
export function lossesOfGraphs(map: CommunityMap): Loss[] {
  const things = [
    map,
    map.session,
    ...nodesOf(map),
    ...tiesOf(map),
    ...tiesOf(map).map(({ commitment }) => commitment),
    ...Object.values(map.zones),
  ]
  const unknown = things.filter((each) => each?.unknown !== undefined).length
  return [
    { code: 'session-fields', params: {} },
    ...(nodesOf(map).length > 0 ? [{ code: 'times' as const, params: {} }] : []),
    ...lossOf('unknown-fields', unknown),
  ]
}

/** The zones of a map, for a format that has no areas. */
export function zoneLoss(map: CommunityMap): Loss[] {
  return lossOf('zones', map.order.zones.length)
}
