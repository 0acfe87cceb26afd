import { translate } from '../language/translate'
import type { Id } from '../map/ids'
import type { CommunityMap, Participant } from '../map/map'
import { initials } from '../names'
import { cut, foldForSearch, MAX_NAME_LENGTH } from '../text'
import { firstNames, shownNames } from '../wall/names'
import type { PeopleData } from './choices'
import { pseudonym } from './pseudonyms'

/** How people are called in what is handed over, before it is made sure that each name is one person's. */
function namesOf(people: readonly Participant[], how: PeopleData, pseudonyms: Readonly<Record<Id, number>>) {
  if (how === 'full') return new Map(people.map(({ id, name }) => [id, name]))
  if (how === 'pseudonyms') return new Map(people.map(({ id }) => [id, pseudonym(pseudonyms[id] ?? 0)]))
  const shown = shownNames(people, how === 'first-names' ? 'first' : 'initials')
  return new Map([...shown].map(([id, { name }]) => [id, name]))
}

/**
 * What everybody is called in what is handed over. Apart from full names each is one person's only.
 *
 * @param people in the order in which the later ones of the same name get a number.
 * @param isNamed whether people who asked not to be named are called as everybody else; they have no name otherwise.
 */
export function calledNames(
  people: readonly Participant[],
  how: PeopleData,
  pseudonyms: Readonly<Record<Id, number>>,
  { language, isNamed }: { language: CommunityMap['session']['language']; isNamed: boolean },
): Map<Id, string> {
  // Everybody takes part in telling first names apart, but for those who are not named.
  const named = isNamed ? people.map(({ unnamed: _asked, ...each }): Participant => each) : people
  const names = namesOf(named, how, pseudonyms)
  const noName = translate(language, 'repair.unnamed')
  const taken = new Set<string>()
  const called = new Map<Id, string>()
  for (const { id, unnamed } of people) {
    const hasNone = unnamed === true && !isNamed && how !== 'pseudonyms'
    const name = (hasNone ? '' : names.get(id)) || noName
    const one = how === 'full' && !hasNone ? name : free(name, taken)
    taken.add(one)
    called.set(id, one)
  }
  return called
}

/** Room for a number behind a name. */
const NUMBER = 8

function free(name: string, taken: ReadonlySet<string>): string {
  let one = name
  const beginning = cut(name, MAX_NAME_LENGTH - NUMBER)
  for (let number = 2; taken.has(one); number += 1) one = `${beginning} (${number})`
  return one
}

/** What facilitators are called; under pseudonyms they are nobody's business. */
export function calledFacilitators(names: readonly string[], how: PeopleData): string[] {
  if (how === 'full') return [...names]
  if (how === 'pseudonyms') return []
  return names.map((name) => (how === 'first-names' ? (firstNames([name])[0] ?? '') : initials(name))).filter(Boolean)
}

/** The organisations that enough people share that it does not name them, as they are compared. */
export function sharedOrganisations(people: readonly Participant[], least: number): Set<string> {
  const counts = new Map<string, number>()
  for (const { organisation } of people) {
    const key = foldForSearch(organisation)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([key, count]) => key !== '' && count >= least).map(([key]) => key))
}
