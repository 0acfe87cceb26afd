import { LOCALES } from '../../language/translate'
import type { Language, Participant } from '../../map/map'

/** Which of two texts comes first by its code units, as every computer says the same of it. */
export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** People in the order of their names, as the language sorts them: one order, in whichever the map has them. */
export function byName<Person extends Pick<Participant, 'id' | 'name'>>(
  people: readonly Person[],
  language: Language,
): Person[] {
  const { compare } = new Intl.Collator(LOCALES[language], { numeric: true })
  return people.toSorted(
    (one, other) => compare(one.name, other.name) || byCodeUnits(one.name, other.name) || byCodeUnits(one.id, other.id),
  )
}
