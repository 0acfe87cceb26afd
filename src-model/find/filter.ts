import type { CommunityMap, Connection, MapNode } from '../map/map'
import { RESOURCE_STATUSES } from '../map/map'
import { tieIndex } from '../map/ties'
import { foldForSearch, MAX_NAME_LENGTH } from '../text'
import type { z } from '../zod'
import type { filterSchema } from './filter-schema'

/** How a resource stands: its status, or wanted, which is what it shows while it is needed and held by none. */
export const STANDINGS = [...RESOURCE_STATUSES, 'wanted'] as const
export type Standing = (typeof STANDINGS)[number]

/** What is to be seen. */
export type Filter = z.infer<typeof filterSchema>

/** What a filter chooses by. */
export type Dimension = keyof Filter
export const DIMENSIONS = [
  'sides',
  'organisations',
  'resourceKinds',
  'standings',
  'tieKinds',
  'origins',
] as const satisfies readonly Dimension[]

/** A filter that leaves everything to be seen. */
export const NO_FILTER: Filter = {
  sides: [],
  organisations: [],
  resourceKinds: [],
  standings: [],
  tieKinds: [],
  origins: [],
}

/** Whether a filter takes anything away. */
export function isFiltering(filter: Filter): boolean {
  return DIMENSIONS.some((each) => filter[each].length > 0)
}

/** Whether a filter speaks of people or resources, and not of ties alone. */
export function filtersNodes({ sides, organisations, resourceKinds, standings }: Filter): boolean {
  return sides.length + organisations.length + resourceKinds.length + standings.length > 0
}

/** How a resource stands, as the canvas shows it. */
export function standingOf(map: CommunityMap, node: MapNode): Standing | null {
  if ('side' in node) return null
  return tieIndex(map).wanted.has(node.id) ? 'wanted' : node.status
}

/** An organisation as filters compare it: without accents, case and punctuation. */
export function organisationKey(organisation: string): string {
  // Folding may make a text longer; filters hold no longer ones than names are.
  return foldForSearch(organisation).slice(0, MAX_NAME_LENGTH)
}

function allows<Value>(chosen: readonly Value[], value: Value): boolean {
  return chosen.length === 0 || chosen.includes(value)
}

/** Whether a filter leaves a person or a resource to be seen. */
export function passesNode(filter: Filter, map: CommunityMap, node: MapNode): boolean {
  if ('side' in node) {
    if (!allows(filter.sides, node.side)) return false
    return filter.organisations.length === 0 || filter.organisations.includes(organisationKey(node.organisation))
  }
  return allows(filter.resourceKinds, node.kind) && allows(filter.standings, standingOf(map, node) ?? node.status)
}

/** Whether a filter leaves a tie to be seen, its ends aside. */
export function passesTie(filter: Filter, { kind, origin }: Connection): boolean {
  return allows(filter.tieKinds, kind) && allows(filter.origins, origin)
}
