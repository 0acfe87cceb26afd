import type { Phase } from '../agenda'
import type { Id } from '../map/ids'
import type { HeadlineTopic } from './headline-topics'
import { WALL_COLLECTIONS, type WallCollection, type WallMap, type WallRecord } from './wall-map'
import type { WallLook, WallState } from './wall-state'

/** All that a wall shows, as it gets it once; updates keep it from there. */
export interface WallSnapshot {
  /** Counts the updates of the wall's stream, without gaps. */
  seq: number
  /** The last commit of the session's map that is in `map`; 0 without a session. */
  commit: number
  /** `null` while no session is open. */
  map: WallMap | null
  state: WallState
  look: WallLook
  phase: Phase | null
  /** What the sentence about the map may be about: what has changed, the latest first. Empty at first. */
  lately: readonly HeadlineTopic[]
}

/** What of a map changed: records that came or are new, ids that went. */
export type WallChange = {
  [Of in WallCollection]?: { set?: WallRecord<Of>[]; removed?: Id[] }
} & Partial<Pick<WallMap, 'question' | 'language'>>

/** A step of the wall's stream. What is left out stays as it was. */
export interface WallUpdate {
  seq: number
  commit?: number
  /** The map of another session, or `null` when there is none any more. */
  map?: WallMap | null
  change?: WallChange
  state?: WallState
  /** See `WallLook`. */
  view?: WallLook['view']
  selection?: WallLook['selection']
  away?: WallLook['away']
  phase?: Phase | null
  lately?: readonly HeadlineTopic[]
}

function recordsWith<Of extends WallCollection>(
  records: WallMap[Of],
  { set = [], removed = [] }: { set?: WallRecord<Of>[]; removed?: Id[] },
): WallMap[Of] {
  const next = { ...records } as Record<Id, WallRecord<Of>>
  for (const id of removed) delete next[id]
  for (const record of set) next[record.id] = record
  return next as WallMap[Of]
}

/** A map after a change. The map given stays as it is. */
export function withChange(map: WallMap, change: WallChange): WallMap {
  const { question = map.question, language = map.language } = change
  const next: WallMap = { ...map, question, language }
  for (const each of WALL_COLLECTIONS) {
    const changed = change[each]
    if (changed) Object.assign(next, { [each]: recordsWith(map[each], changed as never) })
  }
  return next
}

/**
 * What a wall shows after an update.
 *
 * @returns `null` when the update does not follow: the wall has to ask for a snapshot.
 */
export function afterUpdate(shown: WallSnapshot, update: WallUpdate): WallSnapshot | null {
  if (update.seq !== shown.seq + 1) return null
  const { look } = shown
  const { map = shown.map, change, view = look.view, selection = look.selection, away = look.away, ...rest } = update
  const next = map !== null && change !== undefined ? withChange(map, change) : map
  const isSameLook = view === look.view && selection === look.selection && away === look.away
  return { ...shown, ...rest, map: next, look: isSameLook ? look : { view, selection, away } }
}
