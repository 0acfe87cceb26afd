import type { Id } from '../map/ids'
import type { CommunityMap } from '../map/map'
import { components, largestShare } from './figures/components'
import { peopleNetwork } from './networks/people-network'

/** What is left of the people network without some of them. */
export interface TakenAway {
  /** Who is taken away. */
  people: Id[]
  /** Who hung together with them and others before, and is cut off from the largest part that is left. */
  fallen: Id[]
  /** Connections of those who are taken away. */
  ties: Id[]
  /** How many hung together in what loses somebody, without those who are taken away. */
  whole: number
  /** How many of them still hang together with others. */
  left: number
  /** Share of the people left who still hang together; `null` where nobody is left. */
  largestShare: number | null
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}

/**
 * What is left when people are taken away. Of each component that loses somebody the largest part stays, of equal
 * ones that of the person who comes first in the map; everybody else of it falls off. Who is in a component that
 * loses nobody stays, alone or not.
 *
 * @param people ids; those of nobody in the map are left out.
 */
export function takenAway(map: CommunityMap, people: readonly Id[]): TakenAway {
  const network = peopleNetwork(map)
  const { ids, indexOf } = network
  const away = new Set(people.flatMap((id) => indexOf.get(id) ?? []))
  const before = components(network).componentOf
  const after = components(network, away)
  const broken = new Set([...away].map((person) => before[person]))
  // The largest part that is left of each component that was broken. Parts are numbered in the map's order.
  const staying = new Map<number, number>()
  for (const person of ids.keys()) {
    const whole = before[person] ?? -1
    if (away.has(person) || !broken.has(whole)) continue
    const part = after.componentOf[person] ?? -1
    const largest = staying.get(whole)
    const isLarger = largest === undefined || (after.sizes[part] ?? 0) > (after.sizes[largest] ?? 0)
    if (isLarger) staying.set(whole, part)
  }
  // Whoever hung on those alone who are taken away did not hang together with anybody else.
  const whole = [...ids.keys()].filter((person) => !away.has(person) && staying.has(before[person] ?? -1))
  const others = new Map<number, number>()
  for (const person of whole) others.set(before[person] ?? -1, (others.get(before[person] ?? -1) ?? 0) + 1)
  const left = [...staying.values()].map((part) => after.sizes[part] ?? 0).filter((size) => size > 1)
  const isFallen = (person: number) => {
    const stays = staying.get(before[person] ?? -1)
    return !away.has(person) && stays !== undefined && after.componentOf[person] !== stays
  }
  const isAway = (id: Id) => away.has(indexOf.get(id) ?? -1)
  return {
    people: ids.filter(isAway),
    fallen: ids.filter((_, person) => isFallen(person)),
    ties: map.order.connections.filter((id) => {
      const tie = map.connections[id]
      return tie !== undefined && (isAway(tie.from) || isAway(tie.to))
    }),
    whole: sum([...others.values()].filter((size) => size > 1)),
    left: sum(left),
    largestShare: largestShare(after),
  }
}
