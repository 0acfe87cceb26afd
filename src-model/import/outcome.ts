import type { FoundZone, Where } from '../formats/found'
import type { Id } from '../map/ids'
import type { Known } from './known'
import type { Fate, ImportWhy, PreviewRow } from './preview'

/** What becomes of one find. */
export interface Outcome {
  fate: Fate
  why: PreviewRow['why']
  /** Whether it comes with a whole map, of which nothing can be left out. */
  isWhole?: boolean
}

/** It is made. */
export const MADE: Outcome = { fate: 'new', why: null }

/** It is not made, or not anew. @param params what the sentence names. */
export function outcome(fate: Fate, code: ImportWhy, params: { [name: string]: string | number } = {}): Outcome {
  return { fate, why: { code, params } }
}

/** What becomes of something that the file has a second time. @param where the first one is. */
export function twice(fate: Fate, { part, number }: Where): Outcome {
  return outcome(fate, part === 'row' ? 'twice-in-list' : 'twice-in-file', { number })
}

/** What becomes of something that is there already. */
export function sameAs(fate: Fate, { name, where }: Known): Outcome {
  return where === null ? outcome(fate, 'on-map', { name }) : twice(fate, where)
}

/** What a map of Trama's own says of a find besides, which is kept when it is made. */
export function keptOf({ createdAt, unknown }: Pick<FoundZone, 'createdAt' | 'unknown'>) {
  return { ...(createdAt === undefined ? {} : { createdAt }), ...(unknown === undefined ? {} : { unknown }) }
}

/** What the finds of the files are on the map: ids by their keys, and the keys of those that the user left out. */
export interface Identities {
  ids: Map<string, Id>
  skipped: Set<string>
}
