import type { Id } from '../../map/ids'
import { firstNames, sharedName } from '../../wall/names'
import type { WallMap, WallParticipant } from '../../wall/wall-map'

/**
 * How people are called where their names have no room: by their first names with as few letters of the family name as
 * tell them apart, which are what names are told apart by.
 */
export function shorterNames({ participants }: WallMap): ReadonlyMap<Id, string> {
  const groups = new Map<string, WallParticipant[]>()
  for (const person of Object.values(participants)) {
    const key = sharedName(person.name)
    const group = groups.get(key)
    if (group) group.push(person)
    else groups.set(key, [person])
  }
  const found = new Map<Id, string>()
  for (const group of groups.values()) {
    const names = group.map(({ name }) => name)
    // One alone is told with a letter, too.
    const short = firstNames(names.length === 1 ? [...names, ...names] : names)
    for (const [index, { id, name }] of group.entries()) found.set(id, short[index] ?? name)
  }
  return found
}
