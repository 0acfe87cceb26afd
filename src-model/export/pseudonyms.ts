import type { Id } from '../map/ids'

/** The numbers that people of a session go by, as in P1. Who goes keeps theirs: nobody else ever gets it. */
export interface Pseudonyms {
  /** The number that the next person gets. */
  next: number
  people: Record<Id, number>
}

/** Of a session in which nobody has a number yet. */
export const NO_PSEUDONYMS: Readonly<Pseudonyms> = { next: 1, people: {} }

/**
 * Gives a number to everybody who has none.
 *
 * @param people in an order that says nothing of them: numbers in the order of a registration list would name people.
 * @returns the same object where everybody has one.
 */
export function withNewcomers(pseudonyms: Pseudonyms, people: readonly Id[]): Pseudonyms {
  const newcomers = people.filter((id) => !Object.hasOwn(pseudonyms.people, id))
  if (newcomers.length === 0) return pseudonyms
  const added = newcomers.map((id, index) => [id, pseudonyms.next + index] as const)
  return { next: pseudonyms.next + added.length, people: { ...pseudonyms.people, ...Object.fromEntries(added) } }
}

/** The numbers without somebody's, which nobody gets again. */
export function withoutPseudonym(pseudonyms: Pseudonyms, person: Id): Pseudonyms {
  if (!Object.hasOwn(pseudonyms.people, person)) return pseudonyms
  const { [person]: _gone, ...people } = pseudonyms.people
  return { ...pseudonyms, people }
}

/** How somebody with a number is called. */
export function pseudonym(number: number): string {
  return `P${number}`
}
