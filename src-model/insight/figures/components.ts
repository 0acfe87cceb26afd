import type { PeopleNetwork } from '../networks/people-network'

/** The parts of a network that hang together. */
export interface Components {
  /** The number of each person's component, from 0 up in the order of their first people; −1 for who is left out. */
  componentOf: Int32Array
  /** How many people each component has. */
  sizes: number[]
}

/**
 * Connected components, by breadth-first search (standard).
 *
 * @param without people who are left out, with their ties.
 */
export function components({ neighbours }: PeopleNetwork, without?: ReadonlySet<number>): Components {
  const componentOf = new Int32Array(neighbours.length).fill(-1)
  const sizes: number[] = []
  for (let start = 0; start < neighbours.length; start += 1) {
    if (componentOf[start] !== -1 || without?.has(start)) continue
    const queue = [start]
    componentOf[start] = sizes.length
    for (let at = 0; at < queue.length; at += 1) {
      for (const next of neighbours[queue[at] ?? 0] ?? []) {
        if (componentOf[next] !== -1 || without?.has(next)) continue
        componentOf[next] = sizes.length
        queue.push(next)
      }
    }
    sizes.push(queue.length)
  }
  return { componentOf, sizes }
}

/**
 * The size of the largest component among all people that are there (standard).
 *
 * @returns `null` where there is nobody.
 */
export function largestShare({ sizes }: Components): number | null {
  const people = sizes.reduce((sum, each) => sum + each, 0)
  return people === 0 ? null : sizes.reduce((most, each) => Math.max(most, each), 0) / people
}

/** How many have no tie to anybody (standard). */
export function isolates({ neighbours }: PeopleNetwork): number {
  return neighbours.filter((each) => each.length === 0).length
}
