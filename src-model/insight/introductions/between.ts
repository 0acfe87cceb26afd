import type { Id } from '../../map/ids'
import type { ResourceStatus, Side } from '../../map/map'
import type { MetNeed } from './introduction'
import { byCodeUnits } from './name-order'

/** What lies between two people. */
export interface Between {
  /** The two and their sides. */
  ends: readonly [{ id: Id; side: Side }, { id: Id; side: Side }]
  met: readonly (Pick<MetNeed, 'resource' | 'holder'> & { status: ResourceStatus })[]
  acquaintances: readonly Id[]
}

/**
 * What lies between two people as a text: the same for as long as neither their sides, nor what one holds and the
 * other needs, nor who knows both is another. What goes on elsewhere in the map does not show in it.
 */
export function betweenText({ ends, met, acquaintances }: Between): string {
  const [first, second] = ends.toSorted((one, other) => byCodeUnits(one.id, other.id))
  const needs = met.map(({ resource, holder, status }) => `${resource} ${status} ${holder}`)
  return JSON.stringify([first?.side, second?.side, needs.toSorted(byCodeUnits), acquaintances.toSorted(byCodeUnits)])
}
