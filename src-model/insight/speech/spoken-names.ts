import { isolated, translate } from '../../language/translate'
import type { Id } from '../../map/ids'
import type { CommunityMap, Language, Participant } from '../../map/map'
import { foldForSearch } from '../../text'
import { namePartsOf } from '../../wall/name-parts'
import { sharedName } from '../../wall/names'
import { spokenWords } from './words'

/** The longest words that tell people of one name apart aloud, in UTF-16 code units. */
const LONGEST_WORDS = 40

/** A name in full, the first name first, without the number of a copy. */
function fullName(name: string): string {
  const { first, lead, family, counter } = namePartsOf(name)
  if (name.includes(',') && family !== '') return `${first} ${lead}${family}`
  return name.slice(0, name.length - counter.trim().length).trimEnd()
}

const shared = new WeakMap<Participant, string>()

/** The first name as it is compared, worked out once: a change on the map leaves most people the same objects. */
function sharedOf(person: Participant): string {
  const name = shared.get(person) ?? sharedName(person.name)
  shared.set(person, name)
  return name
}

/** People by the first name that they share. */
function byFirstName(people: readonly Participant[]): Map<string, Participant[]> {
  const found = new Map<string, Participant[]>()
  for (const each of people) {
    const name = sharedOf(each)
    const sharing = found.get(name)
    if (sharing) sharing.push(each)
    else found.set(name, [each])
  }
  return found
}

const known = new WeakMap<CommunityMap['participants'], Map<string, Participant[]>>()

/** Whether words of people can stand with a name. */
function isSaid(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words) && words.length <= LONGEST_WORDS
}

/** A name with what nobody of the same name has: an organisation, a role, a side; or the number of a copy. */
function toldApart(
  map: CommunityMap,
  person: Participant,
  namesakes: readonly Participant[],
  language: Language,
): string {
  const name = isolated(spokenWords(fullName(person.name)))
  const isOwn = (of: (each: Participant) => string) =>
    namesakes.every((each) => foldForSearch(of(each)) !== foldForSearch(of(person)))
  const organisationOf = ({ organisation, side }: Participant) =>
    organisation === '' && side === 'employee' ? map.session.organisation : organisation
  const organisation = organisationOf(person)
  if (isSaid(organisation) && isOwn(organisationOf)) {
    return translate(language, 'introduction.name.of', { name, organisation: isolated(spokenWords(organisation)) })
  }
  if (isSaid(person.role) && isOwn(({ role }) => role)) {
    return translate(language, 'introduction.name.role', { name, role: isolated(spokenWords(person.role)) })
  }
  if (isOwn(({ side }) => side)) return translate(language, `introduction.name.${person.side}`, { name })
  return isolated(spokenWords(fullName(person.name) + namePartsOf(person.name).counter))
}

/** Those who have the first name of somebody, themselves among them. */
function sharingWith(map: CommunityMap, person: Participant): readonly Participant[] {
  const people = known.get(map.participants) ?? byFirstName(Object.values(map.participants))
  known.set(map.participants, people)
  return people.get(sharedOf(person)) ?? []
}

/** The others who are called the same as somebody in full. */
function namesakesOf(map: CommunityMap, person: Participant): Participant[] {
  const full = foldForSearch(fullName(person.name))
  return sharingWith(map, person).filter((each) => each !== person && foldForSearch(fullName(each.name)) === full)
}

/** Whether others on the map are called the same in full, so that `spokenName` says more than a name. */
export function hasNamesake(map: CommunityMap, id: Id): boolean {
  const person = map.participants[id]
  return person !== undefined && namesakesOf(map, person).length > 0
}

/**
 * What somebody is called when they are spoken to: by the first name; in full where others on the map have the same,
 * since letters of a family name cannot be called across a room, and where only a title would be left; and with what
 * tells them apart where others are called the same in full.
 *
 * @returns the name isolated, for a place in a sentence; empty for somebody who is not in the map.
 */
export function spokenName(map: CommunityMap, id: Id, language: Language): string {
  const person = map.participants[id]
  if (person === undefined) return ''
  const { first, isTitle } = namePartsOf(person.name)
  if (sharingWith(map, person).length < 2 && !isTitle) return isolated(spokenWords(first))
  const namesakes = namesakesOf(map, person)
  if (namesakes.length > 0) return toldApart(map, person, namesakes, language)
  return isolated(spokenWords(fullName(person.name)))
}
