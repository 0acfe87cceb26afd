import type { Id } from '../map/ids'
import { saysTheSame } from './says-the-same'
import { WALL_COLLECTIONS, type WallMap } from './wall-map'
import type { WallChange } from './wall-stream'

function changedRecords(from: Record<Id, object>, to: Record<Id, object>): { set?: object[]; removed?: Id[] } {
  const set = Object.entries(to).flatMap(([id, record]) => (saysTheSame(from[id], record) ? [] : [record]))
  const removed = Object.keys(from).filter((id) => !Object.hasOwn(to, id))
  return { ...(set.length > 0 ? { set } : {}), ...(removed.length > 0 ? { removed } : {}) }
}

/** What leads from one map of a session to another; `null` where they are the same. */
export function differenceBetween(from: WallMap, to: WallMap): WallChange | null {
  const collections = WALL_COLLECTIONS.map((each) => [each, changedRecords(from[each], to[each])] as const)
  const entries = [
    ...(['question', 'language'] as const).filter((each) => from[each] !== to[each]).map((each) => [each, to[each]]),
    ...collections.filter(([, changed]) => Object.keys(changed).length > 0),
  ]
  return entries.length === 0 ? null : Object.fromEntries(entries)
}
