import type { PeopleNetwork } from '../networks/people-network'

/**
 * Core order: the largest k for which there is a k-core, people each tied to at least k others of them (Seidman 1983).
 * Whoever has fewest ties left is taken away again and again; people wait in a bucket for each number of ties.
 */
export function coreOrder({ neighbours }: PeopleNetwork): number {
  const degrees = neighbours.map((each) => each.length)
  const isGone = neighbours.map(() => false)
  const buckets: number[][] = []
  const put = (person: number): void => {
    const degree = degrees[person] ?? 0
    const bucket = buckets[degree]
    if (bucket) bucket.push(person)
    else buckets[degree] = [person]
  }
  for (const person of neighbours.keys()) put(person)
  let order = 0
  for (let degree = 0; degree < buckets.length; ) {
    const person = buckets[degree]?.pop()
    if (person === undefined) {
      degree += 1
      continue
    }
    // In a bucket that they left since.
    if (isGone[person] || degrees[person] !== degree) continue
    isGone[person] = true
    order = Math.max(order, degree)
    for (const other of neighbours[person] ?? []) {
      if (isGone[other]) continue
      degrees[other] = (degrees[other] ?? 0) - 1
      put(other)
    }
    degree = Math.max(0, degree - 1)
  }
  return order
}
