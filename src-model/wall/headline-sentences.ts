import type { CountKey, TextParams } from '../language/translate'
import type { Id } from '../map/ids'
import type { Side } from '../map/map'
import type { HeadlineTopic } from './headline-topics'
import type { WallConnection, WallMap } from './wall-map'

/** A sentence for the wall, as the language files have it. It counts things, and names and ranks nobody. */
export interface Sentence {
  stem: CountKey
  /** What the form of the sentence goes by, and `{count}`. */
  count: number
  /** The other numbers of the sentence. */
  params: TextParams
  /** What it lists as `{parts}`, in the order of the sentence; where it does. */
  parts?: readonly { stem: CountKey; count: number }[]
}

/** A sentence about the whole map. */
export interface Headline extends Sentence {
  topic: HeadlineTopic
}

/** From so many people on, it says something of the whole that they are tied, or hang together. */
const ENOUGH = 8
/** Fewer than this are somebody: a number that leaves so few out points at them. */
const NOBODY_IN_PARTICULAR = 5

function sentence(stem: CountKey, count: number, params: TextParams = {}): Sentence | null {
  return count === 0 ? null : { stem, count, params }
}

/** Of what all of a number are: of two it is both. */
function ofAll(all: CountKey, both: CountKey, count: number): Sentence | null {
  return sentence(count === 2 ? both : all, count)
}

function tiesOfPeople({ connections, participants }: WallMap): WallConnection[] {
  return Object.values(connections).filter(({ from, to }) => participants[from] && participants[to])
}

function isAcross({ participants }: WallMap, { from, to }: WallConnection): boolean {
  const sides = [participants[from]?.side, participants[to]?.side]
  return sides.includes('customer') && sides.includes('employee')
}

/** Ties between people that were made in the workshop, and how many of them lead from a customer to an employee. */
function made(map: WallMap): Sentence | null {
  const ties = tiesOfPeople(map).filter(({ origin }) => origin === 'workshop')
  const across = ties.filter((tie) => isAcross(map, tie)).length
  if (across === 0) return sentence('wall.headline.ties', ties.length)
  return across === ties.length
    ? ofAll('wall.headline.ties-across', 'wall.headline.ties-both-across', across)
    : sentence('wall.headline.ties-some-across', ties.length, { across })
}

/** What was promised and not dropped, and how much of it is done. */
function promises({ connections }: WallMap): Sentence | null {
  const standing = Object.values(connections).filter(({ promise }) => promise === 'promised' || promise === 'done')
  const [count, kept] = [standing.length, standing.filter(({ promise }) => promise === 'done').length]
  if (kept === 0) return sentence('wall.headline.promises', count)
  if (kept === count) return ofAll('wall.headline.promises-kept', 'wall.headline.promises-both-kept', count)
  const some = sentence('wall.headline.promises-some-kept', count)
  return some && { ...some, parts: [{ stem: 'wall.headline.kept', count: kept }] }
}

/** Resources that are put to work. */
function mobilised({ resources }: WallMap): Sentence | null {
  const all = Object.values(resources)
  const count = all.filter(({ status }) => status === 'mobilised').length
  return count === all.length
    ? ofAll('wall.headline.all-mobilised', 'wall.headline.both-mobilised', count)
    : sentence('wall.headline.mobilised', count, { total: all.length })
}

/** Who holds, or needs, each resource. */
function peopleBy(kind: 'holds' | 'needs', { connections, participants, resources }: WallMap): Map<Id, Set<Id>> {
  const people = new Map<Id, Set<Id>>()
  for (const tie of Object.values(connections)) {
    if (tie.kind !== kind || !(participants[tie.from] && resources[tie.to])) continue
    people.set(tie.to, (people.get(tie.to) ?? new Set()).add(tie.from))
  }
  return people
}

/** Resources that somebody needs and somebody else holds. */
function matched(map: WallMap): Sentence | null {
  const [holders, needers] = [peopleBy('holds', map), peopleBy('needs', map)]
  const found = [...needers].filter(([resource, people]) => {
    const held = holders.get(resource) ?? new Set()
    return [...people].some((id) => held.size > (held.has(id) ? 1 : 0))
  })
  return sentence('wall.headline.matched', found.length)
}

/** Resources that somebody needs and nobody holds. */
function wanted({ resources }: WallMap): Sentence | null {
  return sentence('wall.headline.wanted', Object.values(resources).filter((each) => each.wanted).length)
}

/** That nobody waits for a first tie to somebody. As long as somebody does, it is not for the wall. */
function tied(map: WallMap): Sentence | null {
  const everybody = Object.keys(map.participants)
  const known = new Set(tiesOfPeople(map).flatMap(({ from, to }) => [from, to]))
  const isSaid = everybody.length >= ENOUGH && everybody.every((id) => known.has(id))
  return isSaid ? sentence('wall.headline.all-tied', everybody.length) : null
}

/** How many people the largest part of the map has within which everybody can be reached from everybody by ties. */
function largestPart(map: WallMap): number {
  const neighbours = new Map<Id, Id[]>(Object.keys(map.participants).map((id) => [id, []]))
  for (const { from, to } of tiesOfPeople(map)) {
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  const seen = new Set<Id>()
  let largest = 0
  for (const start of neighbours.keys()) {
    const before = seen.size
    const waiting = [start]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      waiting.push(...(neighbours.get(id) ?? []))
    }
    largest = Math.max(largest, seen.size - before)
  }
  return largest
}

/** How many hang together: all, or most of them where those who do not are too many to be anybody in particular. */
function together(map: WallMap): Sentence | null {
  const everybody = Object.keys(map.participants).length
  if (everybody < ENOUGH) return null
  const count = largestPart(map)
  if (count === everybody) return sentence('wall.headline.all-together', count)
  const isSaid = count >= ENOUGH && count * 2 > everybody && everybody - count >= NOBODY_IN_PARTICULAR
  return isSaid ? sentence('wall.headline.together', count) : null
}

/** Ties between customers and employees, whenever they were made. */
function across(map: WallMap): Sentence | null {
  return sentence('wall.headline.across', tiesOfPeople(map).filter((tie) => isAcross(map, tie)).length)
}

/** Resources that somebody holds. */
function held(map: WallMap): Sentence | null {
  return sentence('wall.headline.held', peopleBy('holds', map).size)
}

const SIDES = [
  ['customer', 'wall.headline.customers'],
  ['employee', 'wall.headline.employees'],
  ['guest', 'wall.headline.guests'],
] as const satisfies readonly [Side, CountKey][]

/** Who is here. Of one alone there is nothing to say that is about all. */
function here({ participants }: WallMap): Sentence | null {
  const people = Object.values(participants)
  if (people.length < 2) return null
  const parts = SIDES.map(([side, stem]) => ({ stem, count: people.filter((each) => each.side === side).length }))
  const some = parts.filter(({ count }) => count > 0)
  return some.length < 2
    ? sentence('wall.headline.here', people.length)
    : { stem: 'wall.headline.here-of-sides', count: people.length, params: {}, parts: some }
}

/**
 * What can be said of a map about each topic, from nothing but the map, and true of just that map; `null` where there is
 * nothing to say, or nothing that is for the wall.
 */
export const SENTENCES: Readonly<Record<HeadlineTopic, (map: WallMap) => Sentence | null>> = {
  made,
  promises,
  mobilised,
  matched,
  wanted,
  tied,
  together,
  across,
  held,
  here,
}
