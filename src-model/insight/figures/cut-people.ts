import type { PeopleNetwork } from '../networks/people-network'

/**
 * Cut people: the articulation points of the people network, without any one of whom some who hang together now would
 * not (Tarjan 1972). Depth first, with a stack of its own: a long chain of people must not end the search.
 *
 * @returns their numbers, the smallest first.
 */
export function cutPeople({ neighbours }: PeopleNetwork): number[] {
  const n = neighbours.length
  const entered = new Int32Array(n).fill(-1)
  /** The earliest that is reached from each without going back over its parent. */
  const low = new Int32Array(n)
  const parent = new Int32Array(n).fill(-1)
  const nextTie = new Int32Array(n)
  const isCut = new Uint8Array(n)
  let clock = 0
  const enter = (person: number): void => {
    entered[person] = clock
    low[person] = clock
    clock += 1
  }
  const visit = (root: number): void => {
    const stack = [root]
    let branches = 0
    enter(root)
    while (stack.length > 0) {
      const v = stack.at(-1) as number
      const w = neighbours[v]?.[nextTie[v] as number]
      if (w === undefined) {
        stack.pop()
        const above = parent[v] as number
        if (above === -1) continue
        low[above] = Math.min(low[above] as number, low[v] as number)
        if (above === root) branches += 1
        else if ((low[v] as number) >= (entered[above] as number)) isCut[above] = 1
        continue
      }
      nextTie[v] = (nextTie[v] as number) + 1
      if (entered[w] === -1) {
        parent[w] = v
        enter(w)
        stack.push(w)
      } else if (w !== parent[v]) low[v] = Math.min(low[v] as number, entered[w] as number)
    }
    if (branches > 1) isCut[root] = 1
  }
  for (let root = 0; root < n; root += 1) if (entered[root] === -1) visit(root)
  return [...isCut.keys()].filter((person) => isCut[person] === 1)
}
