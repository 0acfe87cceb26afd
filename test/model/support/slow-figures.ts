// Every figure once more: slowly, by its definition; those of the people network from a matrix of who is tied to whom.
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap, Connection, Side } from '../../../src-model/map/map'

/** Whether each is tied to each. */
export type Matrix = boolean[][]

export function matrixOf(map: CommunityMap): { ids: Id[]; sides: Side[]; tied: Matrix; arcs: Matrix } {
  const ids = map.order.participants
  const none = () => ids.map(() => ids.map(() => false))
  const [tied, arcs] = [none(), none()]
  for (const { from, to, directed } of Object.values(map.connections)) {
    const [one, other] = [ids.indexOf(from), ids.indexOf(to)]
    if (one === -1 || other === -1) continue
    set(tied, one, other)
    set(tied, other, one)
    set(arcs, one, other)
    if (!directed) set(arcs, other, one)
  }
  return { ids, sides: ids.map((id) => map.participants[id]?.side ?? 'guest'), tied, arcs }
}

function set(matrix: Matrix, row: number, column: number): void {
  const cells = matrix[row]
  if (cells) cells[column] = true
}

export function has(matrix: Matrix, row: number, column: number): boolean {
  return matrix[row]?.[column] === true
}

function all(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

export function degreeIn(tied: Matrix, person: number): number {
  return tied[person]?.filter(Boolean).length ?? 0
}

/** Sizes of the parts that hang together, of those who are in. */
export function partSizes(tied: Matrix, isIn: (person: number) => boolean = () => true): number[] {
  const label = all(tied.length)
  // Neighbours take the smaller label until nothing changes.
  for (let changed = true; changed; ) {
    changed = false
    for (const a of label.keys()) {
      for (const b of label.keys()) {
        const [mine, theirs] = [label[a] as number, label[b] as number]
        if (!isIn(a) || !isIn(b) || !has(tied, a, b) || theirs >= mine) continue
        label[a] = theirs
        changed = true
      }
    }
  }
  const sizes = new Map<number, number>()
  for (const [person, own] of label.entries()) if (isIn(person)) sizes.set(own, (sizes.get(own) ?? 0) + 1)
  return [...sizes.values()]
}

/** Lengths of shortest paths (Floyd & Warshall), and how many there are, from the lengths. */
function pathsOf(tied: Matrix): { length: number[][]; count: number[][] } {
  const people = all(tied.length)
  const length = people.map((a) => people.map((b) => (a === b ? 0 : has(tied, a, b) ? 1 : Number.POSITIVE_INFINITY)))
  const at = (a: number, b: number) => length[a]?.[b] ?? Number.POSITIVE_INFINITY
  for (const via of people) {
    for (const a of people) {
      for (const b of people) (length[a] as number[])[b] = Math.min(at(a, b), at(a, via) + at(via, b))
    }
  }
  const count = people.map((a) => people.map((b) => (a === b ? 1 : 0)))
  for (const steps of people) {
    for (const a of people) {
      for (const b of people) {
        if (steps === 0 || at(a, b) !== steps) continue
        const before = people.filter((each) => has(tied, each, b) && at(a, each) === steps - 1)
        ;(count[a] as number[])[b] = before.reduce((sum, each) => sum + (count[a]?.[each] ?? 0), 0)
      }
    }
  }
  return { length, count }
}

/** For each person, over all pairs of others, the share of their shortest paths that lead through them. */
export function slowBetweenness(tied: Matrix): number[] {
  const { length, count } = pathsOf(tied)
  const people = all(tied.length)
  const far = (a: number, b: number) => length[a]?.[b] ?? Number.POSITIVE_INFINITY
  const many = (a: number, b: number) => count[a]?.[b] ?? 0
  return people.map((v) => {
    let sum = 0
    for (const s of people) {
      for (const t of people) {
        if (s >= t || s === v || t === v || far(s, t) === Number.POSITIVE_INFINITY) continue
        if (far(s, v) + far(v, t) === far(s, t)) sum += (many(s, v) * many(v, t)) / many(s, t)
      }
    }
    return sum
  })
}

export function slowTriangles(tied: Matrix): { triangles: number; twoPaths: number } {
  const people = all(tied.length)
  let [triangles, twoPaths] = [0, 0]
  for (const a of people) {
    for (const b of people) {
      for (const c of people) {
        if (a < b && b < c && has(tied, a, b) && has(tied, b, c) && has(tied, a, c)) triangles += 1
        // b in the middle.
        if (a < c && a !== b && b !== c && has(tied, a, b) && has(tied, b, c)) twoPaths += 1
      }
    }
  }
  return { triangles, twoPaths }
}

export function slowConstraint(tied: Matrix): (number | null)[] {
  const people = all(tied.length)
  const weight = (a: number, b: number) => (has(tied, a, b) ? 1 : 0)
  const p = people.map((i) => {
    const sum = people.reduce((total, k) => total + weight(i, k) + weight(k, i), 0)
    return people.map((j) => (sum === 0 ? 0 : (weight(i, j) + weight(j, i)) / sum))
  })
  const share = (i: number, j: number) => p[i]?.[j] ?? 0
  return people.map((i) => {
    const contacts = people.filter((j) => has(tied, i, j))
    if (contacts.length === 0) return null
    return contacts.reduce((total, j) => {
      const indirect = people.filter((q) => q !== i && q !== j).reduce((sum, q) => sum + share(i, q) * share(q, j), 0)
      return total + (share(i, j) + indirect) ** 2
    }, 0)
  })
}

/** Those without whom there are more parts of the others than with them. */
export function slowCutPeople(tied: Matrix): number[] {
  const parts = partSizes(tied).length
  return all(tied.length).filter((person) => {
    const without = partSizes(tied, (each) => each !== person).length
    return without > parts - (degreeIn(tied, person) === 0 ? 1 : 0)
  })
}

/** The largest k for which peeling away all with fewer than k ties leaves somebody. */
export function slowCoreOrder(tied: Matrix): number {
  for (let k = tied.length; k > 0; k -= 1) {
    let left = all(tied.length)
    for (let before = -1; before !== left.length; ) {
      before = left.length
      left = left.filter((person) => left.filter((other) => has(tied, person, other)).length >= k)
    }
    if (left.length > 0) return k
  }
  return 0
}

/** Pairs across and within, of those pairs that are counted. */
export function slowPairs(
  sides: readonly Side[],
  isCounted: (one: number, other: number) => boolean,
): { across: number; within: number } {
  const pairs = { across: 0, within: 0 }
  for (const [one, mine] of sides.entries()) {
    for (const [other, theirs] of sides.entries()) {
      if (one < other && isCounted(one, other)) pairs[mine === theirs ? 'within' : 'across'] += 1
    }
  }
  return pairs
}

/** How many resources there are of each status, and by who holds and needs them. */
export function slowResources(map: CommunityMap): Record<string, number> {
  const ties = Object.values(map.connections)
  const whoOf = (kind: string, resource: Id) =>
    ties.filter((tie) => tie.kind === kind && tie.to === resource).map(({ from }) => from)
  const counts = { hidden: 0, underused: 0, mobilised: 0, wanted: 0, matched: 0, idle: 0 }
  for (const { id, status } of Object.values(map.resources)) {
    const [holders, needers] = [whoOf('holds', id), whoOf('needs', id)]
    counts[status] += 1
    if (needers.length > 0 && holders.length === 0) counts.wanted += 1
    if (holders.length > 0 && needers.length === 0) counts.idle += 1
    if (holders.some((holder) => needers.some((needer) => needer !== holder))) counts.matched += 1
  }
  return counts
}

/** The shares of ties that were made in the workshop. */
export function slowMadeHere(map: CommunityMap): { all: number | null; crossSide: number | null } {
  const share = (ties: readonly Connection[]) =>
    ties.length === 0 ? null : ties.filter(({ origin }) => origin === 'workshop').length / ties.length
  const ties = Object.values(map.connections)
  const across = ties.filter(({ from, to }) => {
    const ends = Object.values(map.participants).filter(({ id }) => id === from || id === to)
    return ends.length === 2 && ends[0]?.side !== ends[1]?.side
  })
  return { all: share(ties), crossSide: share(across) }
}

/** How many promises there are of each kind. @param today `YYYY-MM-DD`. */
export function slowCommitments(map: CommunityMap, today: string): Record<string, number> {
  const all = Object.values(map.connections).flatMap(({ commitment }) => commitment ?? [])
  const promised = all.filter(({ status }) => status === 'promised')
  const late = promised.filter(({ by }) => by !== null && Date.parse(by) < Date.parse(today))
  return {
    promised: promised.length,
    done: all.filter(({ status }) => status === 'done').length,
    dropped: all.filter(({ status }) => status === 'dropped').length,
    late: late.length,
  }
}
