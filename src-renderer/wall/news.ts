import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import type { WallMap } from '../../src-model/wall/wall-map'

/** What happened between two moments of one session's map. */
export interface News {
  /** Nodes and ties that were not there before. */
  came: Id[]
  /** Nodes that were moved, with the places where they were. */
  moved: Map<Id, Position>
  /** Resources whose status changed. */
  woke: Id[]
}

export const NO_NEWS: Readonly<News> = { came: [], moved: new Map(), woke: [] }

/** What happened between two moments of one session's map. */
export function newsOf(before: WallMap, now: WallMap): News {
  const news: News = { came: [], moved: new Map(), woke: [] }
  for (const kind of ['participants', 'resources'] as const) {
    if (before[kind] === now[kind]) continue
    for (const { id, position } of Object.values(now[kind])) {
      const old = before[kind][id]
      if (old === undefined) news.came.push(id)
      else if (old.position.x !== position.x || old.position.y !== position.y) news.moved.set(id, old.position)
    }
  }
  if (before.resources !== now.resources) {
    for (const { id, status, wanted } of Object.values(now.resources)) {
      const old = before.resources[id]
      if (old && (old.status !== status || (old.wanted && !wanted))) news.woke.push(id)
    }
  }
  if (before.connections !== now.connections) {
    for (const id of Object.keys(now.connections)) if (before.connections[id] === undefined) news.came.push(id)
  }
  return news
}
