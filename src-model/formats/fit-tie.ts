import { type Ends, KIND_RULES, kindFits, kindsFor } from '../map/kinds'
import type { ConnectionKind } from '../map/map'

/** What stands at an end of a tie. */
export type EndSort = 'participant' | 'resource'

/** A tie of a file as the map can hold it. */
export interface FittedTie {
  kind: ConnectionKind
  directed: boolean
  /** Whether its ends have to change places: what a person has to do with a resource is told from the person's side. */
  isTurned: boolean
  /** Whether none of the kinds that the file may have meant fits the ends. */
  isChanged: boolean
}

function endsBetween(from: EndSort, to: EndSort): Ends {
  if (from === 'participant') return to === 'participant' ? 'people' : 'person-resource'
  return to === 'participant' ? 'resource-person' : 'resources'
}

/**
 * The tie that a file means between two ends.
 *
 * @param wanted the kinds that the file may mean, the likeliest first: one word stands for ties of different ends.
 *   None where it does not tell.
 * @param directed `null` where the file does not tell.
 */
export function fitTie(
  from: EndSort,
  to: EndSort,
  wanted: readonly ConnectionKind[],
  directed: boolean | null,
): FittedTie {
  const ends = endsBetween(from, to)
  const fitting = wanted.find((kind) => kindFits(kind, ends))
  if (fitting === undefined && ends === 'resource-person') {
    return { ...fitTie(to, from, wanted, directed), isTurned: true }
  }
  const kind = fitting ?? kindsFor(ends)[0] ?? 'other'
  const isChanged = fitting === undefined && wanted.length > 0
  return { kind, directed: directed ?? KIND_RULES[kind].directed, isTurned: false, isChanged }
}
