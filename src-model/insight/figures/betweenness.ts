import type { PeopleNetwork } from '../networks/people-network'

/** After about so many looks at a tie there is a pause. */
const WORK_BETWEEN_PAUSES = 100_000

/** In what counts of paths are kept: in long chains there are more than a floating-point number can hold. */
const UNIT = 2 ** 500

/** What one breadth-first search needs; made once for all sources. */
class Search {
  readonly order: Int32Array
  readonly distance: Int32Array
  /** How many shortest paths lead to each: `paths` × `UNIT` to the power of `units`, `paths` from 1 to `UNIT`. */
  readonly paths: Float64Array
  readonly units: Int32Array
  readonly dependency: Float64Array

  constructor(n: number) {
    this.order = new Int32Array(n)
    this.distance = new Int32Array(n)
    this.paths = new Float64Array(n)
    this.units = new Int32Array(n)
    this.dependency = new Float64Array(n)
  }
}

/** Adds the paths that lead to `v` to those that lead to `w`. */
function addPaths({ paths, units }: Search, v: number, w: number): void {
  const more = (units[v] as number) - (units[w] as number)
  if (more === 0) paths[w] = (paths[w] as number) + (paths[v] as number)
  else if (more < 0) paths[w] = (paths[w] as number) + (paths[v] as number) * UNIT ** more
  else {
    paths[w] = (paths[w] as number) * UNIT ** -more + (paths[v] as number)
    units[w] = units[v] as number
  }
  if ((paths[w] as number) <= UNIT) return
  // By a power of two: nothing is rounded.
  paths[w] = (paths[w] as number) / UNIT
  units[w] = (units[w] as number) + 1
}

/** Adds what all shortest paths from a source give to those between. */
function addFrom(source: number, neighbours: readonly (readonly number[])[], search: Search, sums: Float64Array): void {
  const { order, distance, paths, units, dependency } = search
  distance.fill(-1)
  paths.fill(0)
  units.fill(0)
  dependency.fill(0)
  order[0] = source
  distance[source] = 0
  paths[source] = 1
  let found = 1
  for (let at = 0; at < found; at += 1) {
    const v = order[at] as number
    const next = (distance[v] as number) + 1
    for (const w of neighbours[v] as readonly number[]) {
      if (distance[w] === -1) {
        distance[w] = next
        order[found] = w
        found += 1
      }
      if (distance[w] === next) addPaths(search, v, w)
    }
  }
  for (let at = found - 1; at > 0; at -= 1) {
    const w = order[at] as number
    const before = (distance[w] as number) - 1
    const share = (1 + (dependency[w] as number)) / (paths[w] as number)
    for (const v of neighbours[w] as readonly number[]) {
      if (distance[v] !== before) continue
      const fewer = (units[v] as number) - (units[w] as number)
      const given = (paths[v] as number) * share
      dependency[v] = (dependency[v] as number) + (fewer === 0 ? given : given * UNIT ** fewer)
    }
    sums[w] = (sums[w] as number) + (dependency[w] as number)
  }
}

/**
 * Betweenness of each person: for how many pairs of others they lie on a shortest path, each pair once and by the
 * share of its shortest paths that lead through them, raw (Brandes 2001). Done in bounded pieces, with a pause between.
 */
export function* betweennessSteps({ neighbours, pairCount }: PeopleNetwork): Generator<void, number[]> {
  const search = new Search(neighbours.length)
  const sums = new Float64Array(neighbours.length)
  let work = 0
  for (let source = 0; source < neighbours.length; source += 1) {
    addFrom(source, neighbours, search, sums)
    work += 4 * pairCount + neighbours.length
    if (work < WORK_BETWEEN_PAUSES) continue
    work = 0
    yield
  }
  // Every pair was counted from both of its ends.
  return Array.from(sums, (each) => each / 2)
}

/**
 * Betweenness centralization: 2·Σ(Bmax − B(v)) / ((n−1)²(n−2)), 1 for a star (Freeman 1979). `null` for fewer than
 * three people.
 */
export function betweennessCentralization(betweenness: readonly number[]): number | null {
  const n = betweenness.length
  if (n < 3) return null
  const most = betweenness.reduce((max, each) => Math.max(max, each), 0)
  const sum = betweenness.reduce((total, each) => total + most - each, 0)
  return (2 * sum) / ((n - 1) ** 2 * (n - 2))
}
