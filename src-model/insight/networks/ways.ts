import type { Id } from '../../map/ids'
import type { CommunityMap } from '../../map/map'
import { tieIndex } from '../../map/ties'
import type { PeopleNetwork } from './people-network'

/** How far each person is from the nearest of some, in steps; -1 where no ties lead to any of them. */
export type Distances = readonly number[]

/** Distances to the nearest of some people, by breadth-first search. @param goals places in the network. */
export function distancesTo({ neighbours }: PeopleNetwork, goals: Iterable<number>): Distances {
  const distances = neighbours.map(() => -1)
  const queue = [...goals]
  for (const goal of queue) distances[goal] = 0
  for (const person of queue) {
    for (const next of neighbours[person] ?? []) {
      if (distances[next] !== -1) continue
      distances[next] = (distances[person] ?? 0) + 1
      queue.push(next)
    }
  }
  return distances
}

/**
 * A shortest way from somebody to where the distances lead: of several, the one whose first step comes first in the
 * map's order, then the second, and so on.
 *
 * @returns ids from the start to the goal, both included; empty where there is no way.
 */
export function wayFrom({ ids, neighbours }: PeopleNetwork, start: number, distances: Distances): Id[] {
  const way: Id[] = []
  let person: number | undefined = distances[start] === -1 ? undefined : start
  while (person !== undefined) {
    way.push(ids[person] ?? '')
    const left: number = distances[person] ?? 0
    person = left === 0 ? undefined : neighbours[person]?.find((next) => distances[next] === left - 1)
  }
  return way
}

/** A connection between each two of a way that follow each other: the first of each two in the map's order. */
export function tiesAlong(map: CommunityMap, way: readonly Id[]): Id[] {
  const { byNode } = tieIndex(map)
  return way.slice(1).flatMap((to, index) => {
    const from = way[index]
    const tie = byNode.get(to)?.find((each) => each.from === from || each.to === from)
    return tie === undefined ? [] : [tie.id]
  })
}
