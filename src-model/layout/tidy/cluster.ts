import type { Position } from '../../map/map'
import { seeded } from '../seeded'
import { Arrangement, type Frame } from './arrangement'
import { type Body, type Line, moveBody, placeWithin } from './body'
import { clear, pushAllApart } from './clearing'
import { draft } from './forces'
import { LANDSCAPE } from './packing'
import { settle } from './settle'

/** How much more ground an arrangement takes than its nodes cover. */
const ROOM = 1.95
/** More ties need more ground: how much for each tie of a node on average, beyond the first. */
const ROOM_FOR_TIES = 0.16
/** From how many nodes on fewer drafts are made, and moving them one by one is left: either would take too long. */
const MANY = { few: 60, some: 160, most: 600 }
/** The spread of points all over a frame: half of its width over the root of three. */
const EVEN = 1 / Math.sqrt(3)
/** Drafts are fitted to the frame, but not out of all proportion. */
const MOST_SKEW = 1.6

/** The ground that nodes and the ties between them want. */
export function frameFor(bodies: readonly Body[], lines: readonly Line[], centre: Position, aspect = LANDSCAPE): Frame {
  const covered = bodies.reduce((sum, { box }) => sum + (box.right - box.left) * (box.bottom - box.top), 0)
  const room = ROOM + ROOM_FOR_TIES * Math.min(8, Math.max(0, lines.length / bodies.length - 1))
  const height = Math.sqrt((covered * room) / aspect)
  return { centre, half: { x: (height * aspect) / 2, y: height / 2 } }
}

function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length
  return { mean, deviation: Math.sqrt(variance) }
}

function fitted(values: readonly number[], half: number, scale: number): number[] {
  const { mean } = spread(values)
  return values.map((value) => Math.max(-half, Math.min(half, (value - mean) * scale)))
}

/** How much larger a draft's spread must be to fill half a frame; 1 where it has none. */
function scaleOf(values: readonly number[], half: number): number {
  const { deviation } = spread(values)
  return deviation < 1 ? 1 : (half * EVEN) / deviation
}

/** Moves bodies to where a draft has them, fitted to the frame. */
function take(bodies: readonly Body[], places: readonly Position[], frame: Frame): void {
  const free = bodies.map((body, index) => ({ body, at: places[index] ?? body })).filter(({ body }) => !body.isFixed)
  let xs = free.map(({ at }) => at.x)
  let ys = free.map(({ at }) => at.y)
  // Among fixed bodies the forces have found the place as well as the shape.
  if (free.length === bodies.length) {
    const [scaleX, scaleY] = [scaleOf(xs, frame.half.x), scaleOf(ys, frame.half.y)]
    xs = fitted(xs, frame.half.x, Math.min(scaleX, scaleY * MOST_SKEW)).map((x) => x + frame.centre.x)
    ys = fitted(ys, frame.half.y, Math.min(scaleY, scaleX * MOST_SKEW)).map((y) => y + frame.centre.y)
  }
  for (const [index, { body }] of free.entries()) {
    const { x, y } = placeWithin(body, xs[index] ?? 0, ys[index] ?? 0)
    moveBody(body, x, y)
  }
}

/** How much of the usual work goes into one arrangement that is to be there soon. */
const QUICK_SHARE = 0.1

/** How much is done for an arrangement. */
interface Effort {
  /** How many drafts are made, and how many of the best of them are settled. */
  drafts: number
  settled: number
  /** How much of the usual work is put into settling each. */
  share: number
}

function effortFor(count: number, isQuick: boolean): Effort {
  if (isQuick) return { drafts: 1, settled: count > MANY.most ? 0 : 1, share: QUICK_SHARE }
  return { ...attemptsFor(count), share: 1 }
}

function attemptsFor(count: number): Pick<Effort, 'drafts' | 'settled'> {
  if (count > MANY.most) return { drafts: 1, settled: 0 }
  if (count > MANY.some) return { drafts: 1, settled: 1 }
  return count > MANY.few ? { drafts: 3, settled: 1 } : { drafts: 6, settled: 3 }
}

/** Arranges several times, each with a number of its own, and lists the attempts, what cost least first. */
function ranked(count: number, attempt: (index: number) => Arrangement): number[] {
  const costs = Array.from({ length: count }, (_, index) => {
    const arrangement = attempt(index)
    return { index, cost: count === 1 ? 0 : arrangement.total() }
  })
  return costs.sort((a, b) => a.cost - b.cost).map(({ index }) => index)
}

function placesOf(bodies: readonly Body[]): Position[] {
  return bodies.map(({ x, y }) => ({ x, y }))
}

function putAt(bodies: readonly Body[], places: readonly Position[]): void {
  for (const [index, body] of bodies.entries()) {
    const place = places[index]
    if (place && !body.isFixed) moveBody(body, place.x, place.y)
  }
}

/**
 * Lays out bodies that are tied to each other: hubs amid their own, ties short and past all others, nothing on top
 * of anything. Fixed bodies stay, and the others go round them.
 *
 * @param towards how far to the right of the frame's centre a body belongs; all belong in the middle when left out.
 * @param isQuick whether a good arrangement soon is better than the best one later.
 */
export function layOutCluster(
  bodies: readonly Body[],
  lines: readonly Line[],
  frame: Frame,
  towards?: (body: Body) => number,
  isQuick = false,
): void {
  const { drafts, settled, share } = effortFor(bodies.length, isQuick)
  const made: Position[][] = []
  const best = ranked(drafts, (index) => {
    take(bodies, draft(bodies, lines, index + 1, frame.centre, towards, isQuick), frame)
    made[index] = placesOf(bodies)
    return new Arrangement(bodies, lines, frame)
  })
  const finished: Position[][] = []
  const [first] = ranked(settled, (index) => {
    putAt(bodies, made[best[index] ?? 0] ?? [])
    const arrangement = new Arrangement(bodies, lines, frame)
    settle(arrangement, lines.length, seeded(index + 1), share)
    finished[index] = placesOf(bodies)
    return arrangement
  })
  if (first === undefined) pushAllApart(bodies)
  else putAt(bodies, finished[first] ?? [])
  clear(bodies)
}
