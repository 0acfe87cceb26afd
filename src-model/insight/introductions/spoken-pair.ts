import type { Id } from '../../map/ids'
import type { CommunityMap, Language } from '../../map/map'
import { tieIndex } from '../../map/ties'
import type { Introduction } from './introduction'

/** Two people about whom something is said aloud. */
export interface SpokenPair {
  map: CommunityMap
  language: Language
  introduction: Introduction
  /** Who is spoken to first, and the other. */
  to: Id
  other: Id
}

/** Whether somebody asked not to be named before the room. */
export function isUnnamed(map: CommunityMap, id: Id): boolean {
  return map.participants[id]?.unnamed === true
}

/**
 * Whether one of the two asked not to be named before the room: they are to be told quietly, and the sentence that is
 * fit for the room does not name them.
 */
export function isQuiet(map: CommunityMap, { a, b }: Introduction): boolean {
  return isUnnamed(map, a) || isUnnamed(map, b)
}

/** What somebody holds, in the order of the connections. */
export function heldBy(map: CommunityMap, id: Id): Id[] {
  const ties = tieIndex(map).byNode.get(id) ?? []
  return [...new Set(ties.flatMap(({ kind, to }) => (kind === 'holds' ? [to] : [])))]
}

/**
 * Who is spoken to: who may be named, then who gets more of what they need, then who is alone, then who has less to
 * offer and can be told of the other's, then `a`.
 */
export function spokenPair(map: CommunityMap, introduction: Introduction, language: Language): SpokenPair {
  const { a, b, met, alone } = introduction
  const weightsOf = (id: Id) => [
    Number(!isUnnamed(map, id)),
    met.filter(({ needer }) => needer === id).length,
    Number(alone.includes(id)),
    Number(heldBy(map, id).length === 0),
  ]
  const ofB = weightsOf(b)
  const differences = weightsOf(a).map((weight, at) => weight - (ofB[at] ?? 0))
  const isForB = (differences.find((each) => each !== 0) ?? 0) < 0
  return { map, language, introduction, to: isForB ? b : a, other: isForB ? a : b }
}
