import type { Command, Step } from '../../src-model/map/commands/command'
import type { Id } from '../../src-model/map/ids'
import { COMMITMENT_STATUSES, type CommunityMap, SIDES } from '../../src-model/map/map'
import type { Instruction } from '../../src-model/map/session-state'
import type { Random } from './random'
import { place, somebody, something, tie, words } from './workshop'

/** What somebody does next, and the gesture it belongs to. */
export interface Edit {
  instruction: Instruction
  gesture: string | null
}

/** Makes the edits of one busy facilitator. */
export interface Editor {
  /** The next edit for a map. It may be one that is refused: with nothing to undo, for example. */
  next(map: CommunityMap): Edit
}

type Maker = (random: Random, map: CommunityMap, newId: () => Id) => Step | null

function nodesOf(map: CommunityMap): Id[] {
  return [...map.order.participants, ...map.order.resources]
}

const addPerson: Maker = (random, _map, newId) => ({
  type: 'participant/add',
  participant: somebody(random, newId()),
})
const addResource: Maker = (random, _map, newId) => ({ type: 'resource/add', resource: something(random, newId()) })
const addTie: Maker = (random, map, newId) => {
  const connection = tie(random, newId(), map)
  return connection && { type: 'connection/add', connection }
}
const remove: Maker = (random, map) => {
  const ids = random.chance(0.2) ? nodesOf(map) : map.order.connections
  return ids.length === 0 ? null : { type: 'map/remove', ids: [random.pick(ids)] }
}
const editPerson: Maker = (random, map) => {
  const changes = random.chance(0.5)
    ? { name: words(random, 2), side: random.pick(SIDES) }
    : { notes: words(random, 15) }
  const { participants } = map.order
  return participants.length === 0 ? null : { type: 'participant/edit', id: random.pick(participants), changes }
}
const editTie: Maker = (random, map) => {
  const changes = { strength: random.pick([1, 2, 3] as const), note: words(random, 6) }
  const { connections } = map.order
  return connections.length === 0 ? null : { type: 'connection/edit', id: random.pick(connections), changes }
}
const promise: Maker = (random, map) => {
  const { connections, participants } = map.order
  if (connections.length === 0 || participants.length === 0) return null
  const who = [random.pick(participants)]
  const commitment = { what: words(random, 8), who, by: '2026-06-01', status: random.pick(COMMITMENT_STATUSES) }
  return { type: 'commitment/set', id: random.pick(connections), commitment: random.chance(0.2) ? null : commitment }
}
const move: Maker = (random, map) => {
  const nodes = nodesOf(map)
  if (nodes.length === 0) return null
  const moved = Array.from({ length: 1 + random.below(4) }, () => [random.pick(nodes), place(random)] as const)
  return { type: 'layout/move', positions: Object.fromEntries(moved) }
}

/** In the measure in which they come up in a workshop. */
const MAKERS: readonly Maker[] = [
  ...[addPerson, addPerson, addPerson, addResource, addResource, addTie, addTie, addTie, addTie],
  ...[editPerson, editPerson, editPerson, editTie, editTie, promise, promise, move, move, move, move, remove],
]
const ADDING: ReadonlySet<Maker> = new Set([addPerson, addResource, addTie])

/**
 * Somebody who adds, changes, moves, removes, undoes and redoes.
 *
 * @param prefix of the ids of what is added, another for each editor of a map.
 * @param mostThings how many people, resources and ties there are at most: with more, removing takes the place of
 * adding, so that a map keeps its size.
 */
export function editor(random: Random, prefix: string, mostThings: number): Editor {
  let lastId = 0
  let gesture: string | null = null
  const newId = () => {
    lastId += 1
    return `${prefix}-${lastId}`
  }
  const step = (map: CommunityMap): Step => {
    const isFull = nodesOf(map).length + map.order.connections.length >= mostThings
    for (;;) {
      const maker = random.pick(MAKERS)
      const made = (isFull && ADDING.has(maker) ? remove : maker)(random, map, newId)
      if (made !== null) return made
    }
  }
  const command = (map: CommunityMap): Command => {
    if (!random.chance(0.05)) return step(map)
    // Steps that do not hinder each other, whatever came before them.
    const movesAndMore = [move(random, map, newId), somebodyNew(), move(random, map, newId)]
    return { type: 'batch', steps: movesAndMore.filter((each) => each !== null) }
  }
  const somebodyNew = (): Step => ({ type: 'participant/add', participant: somebody(random, newId()) })
  return {
    next(map) {
      if (random.chance(0.08)) return { instruction: { type: 'history/undo' }, gesture: null }
      if (random.chance(0.05)) return { instruction: { type: 'history/redo' }, gesture: null }
      // A gesture ends now and then, and most edits are none.
      if (random.chance(0.5)) gesture = random.chance(0.3) ? `gesture-${prefix}-${lastId}` : null
      return { instruction: command(map), gesture }
    },
  }
}

/** How many people, resources and ties a map has, for `editor`. */
export function thingsIn(map: CommunityMap): number {
  return nodesOf(map).length + map.order.connections.length
}
