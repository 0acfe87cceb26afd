import type { Places } from './forces'

/** The angle by which a sunflower turns from seed to seed. */
const TURN = Math.PI * (3 - Math.sqrt(5))

/** The people of one component, the one with most ties first, then those tied to them, and so on. */
function fromTheMiddle(neighbours: readonly (readonly number[])[], first: number): number[] {
  const seen = new Set([first])
  for (const person of seen) for (const other of neighbours[person] ?? []) seen.add(other)
  return [...seen]
}

function busiest(neighbours: readonly (readonly number[])[]): number {
  return neighbours.reduce((most, each, person) => (each.length > (neighbours[most]?.length ?? 0) ? person : most), 0)
}

function spiral(rank: number, distance: number): { x: number; y: number } {
  const radius = distance * Math.sqrt(rank)
  return { x: radius * Math.cos(rank * TURN), y: 0.6 * radius * Math.sin(rank * TURN) }
}

/** The mean length of the ties whose ends both have places. */
function meanLength(
  neighbours: readonly (readonly number[])[],
  known: readonly ({ x: number; y: number } | undefined)[],
): number | null {
  let [sum, count] = [0, 0]
  for (const [one, others] of neighbours.entries()) {
    for (const other of others) {
      const [from, to] = [known[one], known[other]]
      if (other < one || !from || !to) continue
      sum += Math.hypot(from.x - to.x, from.y - to.y)
      count += 1
    }
  }
  return sum > 0 ? sum / count : null
}

/**
 * Where the people of one component begin: in a spiral around the one with most ties, or where they were, newcomers
 * beside those they are tied to.
 *
 * @param known where each was in an earlier sketch, if anywhere, in any unit.
 */
export function startOf(
  neighbours: readonly (readonly number[])[],
  known: readonly ({ x: number; y: number } | undefined)[],
): { places: Places; isKnown: boolean } {
  const count = neighbours.length
  const places = { x: new Float64Array(count), y: new Float64Array(count) }
  const length = meanLength(neighbours, known)
  const order = fromTheMiddle(neighbours, busiest(neighbours))
  if (length === null) {
    for (const [rank, person] of order.entries()) {
      const { x, y } = spiral(rank, 0.8)
      places.x[person] = x
      places.y[person] = y
    }
    return { places, isKnown: false }
  }
  const placed = known.map((each) => each && { x: each.x / length, y: each.y / length })
  const middle = meanOf(placed)
  // Known people first: everybody else is tied to somebody who has a place by then.
  const waiting = new Set(order.filter((person) => placed[person] === undefined))
  for (let left = -1; waiting.size !== left; ) {
    left = waiting.size
    for (const person of waiting) {
      const beside = (neighbours[person] ?? []).map((other) => placed[other])
      if (beside.every((each) => each === undefined)) continue
      const [near, aside] = [meanOf(beside), spiral(person + 1, 0.4 / Math.sqrt(person + 1))]
      placed[person] = { x: near.x + aside.x, y: near.y + aside.y }
      waiting.delete(person)
    }
  }
  for (const [person, place] of placed.entries()) {
    places.x[person] = (place?.x ?? middle.x) - middle.x
    places.y[person] = (place?.y ?? middle.y) - middle.y
  }
  return { places, isKnown: true }
}

/** The middle of those that are there. */
function meanOf(points: readonly ({ x: number; y: number } | undefined)[]): { x: number; y: number } {
  const there = points.flatMap((each) => each ?? [])
  const sum = there.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / Math.max(1, there.length), y: sum.y / Math.max(1, there.length) }
}
