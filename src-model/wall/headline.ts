import { type CountKey, LOCALES, type TextParams, translateCount } from '../language/translate'
import type { Language, Side } from '../map/map'
import type { WallConnection, WallMap } from './wall-map'

/** A sentence about the whole map, as the language files have it. It counts, and names and ranks nobody. */
export interface Headline {
  stem: CountKey
  /** What the form of the sentence goes by, and `{count}`. */
  count: number
  /** The other numbers of the sentence. */
  params: TextParams
  /** How many are there of each side, in the order of the sentence; where it says so. */
  sides?: readonly { side: Side; count: number }[]
}

const OF_SIDE = {
  employee: 'wall.headline.employees',
  customer: 'wall.headline.customers',
  guest: 'wall.headline.guests',
} as const satisfies Record<Side, CountKey>

function countWhere<Thing>(records: Record<string, Thing>, isOne: (thing: Thing) => boolean): number {
  return Object.values(records).filter(isOne).length
}

/** Ties between people that were made in the workshop, and how many of them lead from a customer to an employee. */
function newTies({ connections, participants }: WallMap): Headline | null {
  const sidesOf = ({ from, to }: WallConnection) => [participants[from]?.side, participants[to]?.side]
  const made = Object.values(connections).filter(
    (tie) => tie.origin === 'workshop' && !sidesOf(tie).includes(undefined),
  )
  const across = made.filter((tie) => sidesOf(tie).includes('customer') && sidesOf(tie).includes('employee')).length
  const count = made.length
  if (count === 0) return null
  if (across === 0) return { stem: 'wall.headline.ties', count, params: {} }
  return across === count
    ? { stem: 'wall.headline.ties-across', count, params: {} }
    : { stem: 'wall.headline.ties-some-across', count, params: { across } }
}

/** Resources that are put to work. */
function mobilised({ resources }: WallMap): Headline | null {
  const count = countWhere(resources, ({ status }) => status === 'mobilised')
  const total = Object.keys(resources).length
  if (count === 0) return null
  return count === total
    ? { stem: 'wall.headline.all-mobilised', count, params: {} }
    : { stem: 'wall.headline.mobilised', count, params: { total } }
}

/** Resources that somebody needs and nobody holds. */
function wanted({ resources }: WallMap): Headline | null {
  const count = countWhere(resources, (resource) => resource.wanted)
  return count === 0 ? null : { stem: 'wall.headline.wanted', count, params: {} }
}

/** Who is here. Of one alone there is nothing to say that is about all. */
function whoIsHere({ participants }: WallMap): Headline | null {
  const count = Object.keys(participants).length
  if (count < 2) return null
  const order = ['customer', 'employee', 'guest'] as const satisfies readonly Side[]
  const sides = order
    .map((side) => ({ side, count: countWhere(participants, (each) => each.side === side) }))
    .filter((each) => each.count > 0)
  return sides.length < 2
    ? { stem: 'wall.headline.here', count, params: {} }
    : { stem: 'wall.headline.here-of-sides', count, params: {}, sides }
}

/**
 * What can be said of the map that the wall shows, true of just that map: what the workshop has made goes before what
 * it found. First new ties between people, then resources put to work, then those that wait for somebody who holds
 * them, then who is here.
 *
 * @returns `null` where there is nothing worth saying.
 */
export function headlineOf(map: WallMap): Headline | null {
  return newTies(map) ?? mobilised(map) ?? wanted(map) ?? whoIsHere(map)
}

/** The sentence itself. */
export function headlineText(language: Language, { stem, count, params, sides = [] }: Headline): string {
  const parts = sides.map((each) => translateCount(language, OF_SIDE[each.side], each.count))
  const list = new Intl.ListFormat(LOCALES[language]).format(parts)
  return translateCount(language, stem, count, { ...params, sides: list })
}
