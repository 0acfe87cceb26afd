import type { Id } from '../map/ids'
import type { Side } from '../map/map'
import { components } from './figures/components'
import { type PeopleNetwork, pairsOf } from './networks/people-network'
import { levelled, type Places, settle } from './sketch/forces'
import { type Ground, pack } from './sketch/packing'
import { aloneRows } from './sketch/rows'
import { startOf } from './sketch/start'
import { runThrough, type Steps } from './steps'

/** A small picture of the shape of the people network: who is tied to whom, without names. */
export interface Sketch {
  /** Places within a box of `width` by 1, `width` being `SKETCH_RATIO`. */
  people: { id: Id; side: Side; x: number; y: number }[]
  /** Pairs of indices into `people`. */
  ties: [number, number][]
}

/** The width of a sketch for a height of 1. */
export const SKETCH_RATIO = 2
/** What stays free at the edge, for the marks. */
const MARGIN = 0.06
/** The longest that a tie is drawn on the whole: two people who are tied need no more room. */
const LONGEST_TIE = 0.3

interface Point {
  x: number
  y: number
}

interface Part {
  /** People of one component, in the map's order. */
  people: number[]
  places: Places
  ground: Ground
}

function isSame(network: PeopleNetwork, ties: readonly [number, number][], before: Sketch): boolean {
  return (
    before.people.length === network.ids.length &&
    before.ties.length === ties.length &&
    before.people.every(({ id }, person) => id === network.ids[person]) &&
    before.ties.every(([one, other], index) => one === ties[index]?.[0] && other === ties[index]?.[1])
  )
}

function extentOf(values: Float64Array): { least: number; most: number } {
  return values.reduce(({ least, most }, each) => ({ least: Math.min(least, each), most: Math.max(most, each) }), {
    least: Number.POSITIVE_INFINITY,
    most: Number.NEGATIVE_INFINITY,
  })
}

/** Settles one component around its middle. */
function* partOf(network: PeopleNetwork, people: number[], known: readonly (Point | undefined)[]): Steps<Part> {
  const local = new Map(people.map((person, index) => [person, index]))
  const neighbours = people.map((person) => (network.neighbours[person] ?? []).map((each) => local.get(each) as number))
  const ties = neighbours.flatMap((others, one) =>
    others.filter((other) => other > one).map((other) => [one, other] as const),
  )
  const own = people.map((person) => known[person])
  const { places: start, isKnown } = startOf(neighbours, own)
  const settled = yield* settle(start, ties, isKnown)
  // One that is on the screen already is not turned under anybody's eyes.
  const places = isKnown ? settled : levelled(settled)
  const [x, y] = [extentOf(places.x), extentOf(places.y)]
  const were = own.flatMap((each) => each?.x ?? [])
  return {
    people,
    places: {
      x: places.x.map((each) => each - (x.least + x.most) / 2),
      y: places.y.map((each) => each - (y.least + y.most) / 2),
    },
    ground: {
      width: x.most - x.least,
      height: y.most - y.least,
      was: were.length === 0 ? null : were.reduce((sum, each) => sum + each, 0) / were.length,
    },
  }
}

function membersOf(network: PeopleNetwork): number[][] {
  const { componentOf, sizes } = components(network)
  const members = sizes.map((): number[] => [])
  for (const [person, component] of componentOf.entries()) members[component]?.push(person)
  // The order of the first people decides between components of one size: sorting is stable.
  return members.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length)
}

/** Puts all parts into the box, at one scale. */
function placeParts(parts: readonly Part[], bottom: number, put: (person: number, place: Point) => void): void {
  const spots = pack(
    parts.map(({ ground }) => ground),
    SKETCH_RATIO,
  )
  const edges = parts.map(({ ground }, index) => {
    const { x, y } = spots[index] as Point
    const [halfWidth, halfHeight] = [ground.width / 2, ground.height / 2]
    return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }
  })
  const left = Math.min(...edges.map((each) => each.left))
  const right = Math.max(...edges.map((each) => each.right))
  const top = Math.min(...edges.map((each) => each.top))
  const height = Math.max(...edges.map((each) => each.bottom)) - top
  const room = { width: SKETCH_RATIO - 2 * MARGIN, height: bottom - 2 * MARGIN }
  const scale = Math.min(LONGEST_TIE, room.width / (right - left || 1), room.height / (height || 1))
  for (const [index, { people, places }] of parts.entries()) {
    const spot = spots[index] as Point
    for (const [member, person] of people.entries()) {
      put(person, {
        x: SKETCH_RATIO / 2 + (spot.x + (places.x[member] as number) - (left + right) / 2) * scale,
        y: bottom / 2 + (spot.y + (places.y[member] as number) - (top + height / 2)) * scale,
      })
    }
  }
}

/** Ten-thousandths: finer than anybody sees. Never minus zero, which JSON does not know. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0
}

/**
 * Draws the sketch of a people network in bounded pieces: components side by side, the largest in the middle, people
 * with no tie in rows beneath. The same network gives the same sketch, whatever people are called.
 *
 * @param before the sketch that is on the screen: people stay near where they are in it, and all of them stay where
 * they are when nothing has changed.
 */
export function* sketchSteps(network: PeopleNetwork, before: Sketch | null): Steps<Sketch> {
  const ties = pairsOf(network)
  const people = (placeOf: (person: number) => Point): Sketch['people'] =>
    network.ids.map((id, person) => {
      const { x, y } = placeOf(person)
      return { id, side: network.sides[person] as Side, x: rounded(x), y: rounded(y) }
    })
  if (before && isSame(network, ties, before))
    return { people: people((person) => before.people[person] as Point), ties }
  const wereAt = new Map(before?.people.map(({ id, x, y }) => [id, { x, y }]))
  const tiedBefore = new Set(before?.ties.flat().map((person) => before.people[person]?.id))
  // Whoever stood in a row beneath has no place among others yet.
  const known = network.ids.map((id) => (tiedBefore.has(id) ? wereAt.get(id) : undefined))
  const parts: Part[] = []
  for (const members of membersOf(network)) parts.push(yield* partOf(network, members, known))
  const alone = [...network.ids.keys()].filter((person) => network.neighbours[person]?.length === 0)
  const rows = aloneRows(alone.length, SKETCH_RATIO, MARGIN, parts.length === 0)
  const places: Point[] = []
  for (const [index, person] of alone.entries()) places[person] = rows.places[index] as Point
  if (parts.length > 0) {
    placeParts(parts, 1 - rows.height, (person, place) => {
      places[person] = place
    })
  }
  return { people: people((person) => places[person] ?? { x: SKETCH_RATIO / 2, y: 0.5 }), ties }
}

/** The sketch of a people network. See `sketchSteps`. */
export function sketchOf(network: PeopleNetwork, before: Sketch | null): Sketch {
  return runThrough(sketchSteps(network, before))
}
