import { isolated } from '../../language/translate'
import type { Id } from '../../map/ids'
import type { CommunityMap, Participant } from '../../map/map'
import { namePartsOf } from '../../wall/name-parts'
import { sharedName } from '../../wall/names'
import { spokenWords } from './words'

/** A name in full, the first name first. */
function fullName(name: string): string {
  const { first, lead, family, counter } = namePartsOf(name)
  return name.includes(',') && family !== '' ? `${first} ${lead}${family}${counter}` : name
}

/** How many share each first name. */
function countsOf(people: readonly Participant[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of people) counts.set(sharedName(name), (counts.get(sharedName(name)) ?? 0) + 1)
  return counts
}

const known = new WeakMap<CommunityMap['participants'], Map<string, number>>()

/**
 * What somebody is called when they are spoken to: by the first name; in full where others on the map have the same,
 * since letters of a family name cannot be called across a room, and where only a title would be left.
 *
 * @returns the name isolated, for a place in a sentence; empty for somebody who is not in the map.
 */
export function spokenName(map: CommunityMap, id: Id): string {
  const person = map.participants[id]
  if (person === undefined) return ''
  const counts = known.get(map.participants) ?? countsOf(Object.values(map.participants))
  known.set(map.participants, counts)
  const { first, isTitle } = namePartsOf(person.name)
  const isShared = (counts.get(sharedName(person.name)) ?? 0) > 1
  return isolated(spokenWords(isTitle || isShared ? fullName(person.name) : first))
}
