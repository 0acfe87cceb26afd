import { pairKey } from '../../../../src-model/insight/introductions/introduction'
import type { CommunityMap, Participant } from '../../../../src-model/map/map'

/** A pair of people by a second, slow and obvious reading of the definition. */
export interface SlowPair {
  key: string
  score: number
  ties: number
}

function isTied(map: CommunityMap, one: string, other: string): boolean {
  return Object.values(map.connections).some(
    ({ from, to }) => (from === one && to === other) || (from === other && to === one),
  )
}

function tiedTo(map: CommunityMap, id: string): string[] {
  return map.order.participants.filter((other) => other !== id && isTied(map, id, other))
}

/** Whom ties lead to from somebody, however far. */
function reach(map: CommunityMap, id: string): Set<string> {
  const found = new Set([id])
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const each of [...found]) for (const next of tiedTo(map, each)) found.add(next)
  }
  return found
}

function has(map: CommunityMap, kind: string, person: string, resource: string): boolean {
  return Object.values(map.connections).some((tie) => tie.kind === kind && tie.from === person && tie.to === resource)
}

function needPoints(map: CommunityMap, holder: string, needer: string): number {
  const met = Object.values(map.resources).filter(
    ({ id }) => has(map, 'holds', holder, id) && has(map, 'needs', needer, id) && !has(map, 'holds', needer, id),
  )
  return met.reduce((sum, { status }) => sum + (status === 'mobilised' ? 4 : 5), 0)
}

function scoreOfPair(map: CommunityMap, a: Participant, b: Participant): number {
  const degrees = map.order.participants.map((id) => tiedTo(map, id).length)
  const mean = degrees.reduce((sum, each) => sum + each, 0) / degrees.length
  const deviation = Math.sqrt(degrees.reduce((sum, each) => sum + (each - mean) ** 2, 0) / degrees.length)
  // No generated map is on the very edge but where all have as many ties: there nobody is above.
  const isLoaded = (id: string) => tiedTo(map, id).length > mean + deviation + 1e-9
  const [ofA, ofB] = [tiedTo(map, a.id), tiedTo(map, b.id)]
  let score = needPoints(map, a.id, b.id) + needPoints(map, b.id, a.id)
  if (ofA.length === 0 || ofB.length === 0) score += 3
  if (!reach(map, a.id).has(b.id)) score += 2
  if (a.side !== b.side) score += 2
  score += Math.min(2, ofA.filter((id) => ofB.includes(id)).length)
  if (isLoaded(a.id)) score -= 2
  if (isLoaded(b.id)) score -= 2
  return score
}

/** All pairs that are offered, in their order. */
export function slowIntroductions(map: CommunityMap): SlowPair[] {
  const { compare } = new Intl.Collator(map.session.language === 'it' ? 'it-IT' : 'en-GB', { numeric: true })
  const codes = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  // Each pair has the first by name first; the list is by the first's name, then by the other's.
  const people = Object.values(map.participants).toSorted(
    (a, b) => compare(a.name, b.name) || codes(a.name, b.name) || codes(a.id, b.id),
  )
  return people
    .flatMap((a, at) => people.slice(at + 1).map((b) => [a, b] as const))
    .filter(([a, b]) => !isTied(map, a.id, b.id))
    .map(([a, b]) => ({
      key: pairKey(a.id, b.id),
      score: scoreOfPair(map, a, b),
      ties: tiedTo(map, a.id).length + tiedTo(map, b.id).length,
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.ties - other.ties)
}
