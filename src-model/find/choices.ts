import type { TextKey } from '../language/translate'
import type { CommunityMap } from '../map/map'
import { CONNECTION_KINDS, ORIGINS, RESOURCE_KINDS, SIDES } from '../map/map'
import { type Dimension, type Filter, organisationKey, STANDINGS, standingOf } from './filter'

/** A value that a filter can choose. */
export interface FilterChoice {
  value: string
  /** Its words: a key of the language files, or as people wrote it. */
  label: { key: TextKey } | { text: string }
  /** How many things of the map have it. */
  count: number
  chosen: boolean
}

function counted(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Those of a closed set that occur or are chosen, in the set's order. */
function ofSet(
  set: readonly string[],
  values: Iterable<string>,
  chosen: readonly string[],
  key: (value: string) => TextKey,
): FilterChoice[] {
  const counts = counted(values)
  return set
    .filter((value) => counts.has(value) || chosen.includes(value))
    .map((value) => ({
      value,
      label: { key: key(value) },
      count: counts.get(value) ?? 0,
      chosen: chosen.includes(value),
    }))
}

function organisationsIn(map: CommunityMap, chosen: readonly string[]): FilterChoice[] {
  const written = new Map<string, string>()
  const keys = map.order.participants.flatMap((id) => {
    const organisation = map.participants[id]?.organisation
    if (organisation === undefined) return []
    const key = organisationKey(organisation)
    if (!written.has(key)) written.set(key, organisation)
    return [key]
  })
  // Chosen, and gone from the map since.
  for (const key of chosen) if (!written.has(key)) written.set(key, key)
  const counts = counted(keys)
  return [...written].map(([value, text]) => ({
    value,
    label: value === '' ? { key: 'find.no-organisation' } : { text },
    count: counts.get(value) ?? 0,
    chosen: chosen.includes(value),
  }))
}

/** What can be chosen of a dimension: what occurs in the map, with how often, and what is chosen already. */
export function choicesOf(map: CommunityMap, dimension: Dimension, filter: Filter): FilterChoice[] {
  const people = () => Object.values(map.participants)
  const resources = () => Object.values(map.resources)
  const ties = () => Object.values(map.connections)
  const chosen: readonly string[] = filter[dimension]
  switch (dimension) {
    case 'sides':
      return ofSet(
        SIDES,
        people().map(({ side }) => side),
        chosen,
        (value) => `side.${value}` as TextKey,
      )
    case 'organisations':
      return organisationsIn(map, chosen)
    case 'resourceKinds':
      return ofSet(
        RESOURCE_KINDS,
        resources().map(({ kind }) => kind),
        chosen,
        (value) => `resource-kind.${value}` as TextKey,
      )
    case 'standings': {
      const standings = resources().map((each) => standingOf(map, each) ?? each.status)
      return ofSet(STANDINGS, standings, chosen, (value) => `resource-status.${value}` as TextKey)
    }
    case 'tieKinds':
      return ofSet(
        CONNECTION_KINDS,
        ties().map(({ kind }) => kind),
        chosen,
        (value) => `kind.${value}` as TextKey,
      )
    case 'origins':
      return ofSet(
        ORIGINS,
        ties().map(({ origin }) => origin),
        chosen,
        (value) => `origin.${value}` as TextKey,
      )
  }
}

/** A filter with one more value chosen, or with one less where it was chosen. */
export function toggled(filter: Filter, dimension: Dimension, value: string): Filter {
  const chosen: readonly string[] = filter[dimension]
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]
  return { ...filter, [dimension]: next }
}
