import type { PeopleNetwork } from '../networks/people-network'

/** Triangles, each once, and paths of two ties, each once. */
export function trianglesAndTwoPaths({ neighbours }: PeopleNetwork): { triangles: number; twoPaths: number } {
  const marked = new Int32Array(neighbours.length).fill(-1)
  let triangles = 0
  let twoPaths = 0
  for (const [a, others] of neighbours.entries()) {
    twoPaths += (others.length * (others.length - 1)) / 2
    for (const b of others) marked[b] = a
    // With a < b < c each triangle is met once.
    for (const b of others) {
      if (b < a) continue
      for (const c of neighbours[b] ?? []) if (c > b && marked[c] === a) triangles += 1
    }
  }
  return { triangles, twoPaths }
}

/** Transitivity: 3·triangles / 2-paths (standard). `null` where nobody is tied to two. */
export function transitivity(network: PeopleNetwork): number | null {
  const { triangles, twoPaths } = trianglesAndTwoPaths(network)
  return twoPaths === 0 ? null : (3 * triangles) / twoPaths
}
