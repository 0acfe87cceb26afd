import type { Position } from '../../map/map'
import { type Box, PARTICIPANT_MARK } from '../footprint'

/** What is written under a participant's mark, in canvas units. */
export interface WrittenSize {
  width: number
  height: number
  /** Its lines, from the top. */
  rows: readonly { width: number; height: number }[]
}

/** What a tie ends at: the centre of a mark, and the shape that hides the line's last stretch. */
export interface TieEnd extends Position {
  shape: 'participant' | 'resource'
  /** What is written under a participant's mark: ties stop short of it. */
  name?: WrittenSize | undefined
  /** How much larger than usual a participant's mark is drawn; 1 when left out. */
  scale?: number
  /** Half of the ground that a resource's tag takes, with a little air; as on the canvas when left out. */
  half?: Position
  /** The ground of a text elsewhere beside the mark, from the mark's centre: ties that run through it stop short of it. */
  written?: Box
}

/** What of a tie's way decides where its marks sit, in canvas units. */
export interface TieGround {
  /** The ground that the arrow's head covers. */
  headBox: Box | null
  /** The point of the line at a part of its way, from 0 to 1. */
  at: (part: number) => Position
  /** From one rim to the other as the crow flies, in canvas units; negative where the ends overlap. */
  length: number
  /** The direction from one end to the other, of length 1. */
  along: Position
}

/** A tie as it is drawn, in canvas units. */
export interface TiePath extends TieGround {
  /** SVG path data of the line. */
  line: string
  /** SVG path data of the arrow's head; `null` for a tie without direction. */
  head: string | null
}

/** From a participant's centre to where its ties stop: the mark, and room for its rim. */
const PARTICIPANT_REACH = 36
/** Half the size of a resource's tag, and a little air. */
const RESOURCE_REACH: Position = { x: 92, y: 33 }
/** Where the name under a participant's mark begins, from the centre, and the air round it, in canvas units. */
export const NAME = { top: 38, air: 5 }
/** Of the arrow's head: so much earlier a tie's line stops. */
export const HEAD_LENGTH = 13
const HEAD_HALF_WIDTH = 6

function unit(from: Position, to: Position): Position {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

/** How far a line from the middle of a box goes in a direction until it leaves the box. */
function reachOfBox(direction: Position, half: Position): number {
  return Math.min(
    direction.x === 0 ? Number.POSITIVE_INFINITY : half.x / Math.abs(direction.x),
    direction.y === 0 ? Number.POSITIVE_INFINITY : half.y / Math.abs(direction.y),
  )
}

/**
 * How far a line goes from a participant's centre: past the mark, and past those lines of the name that it runs
 * through. It may pass beside a short one.
 */
function reachOfParticipant(direction: Position, name: TieEnd['name']): number {
  if (direction.y <= 0 || name === undefined) return PARTICIPANT_REACH
  let reach = PARTICIPANT_REACH
  let top = NAME.top
  for (const { width, height } of name.rows) {
    const half = width / 2 + NAME.air
    const isRunThrough = (Math.abs(direction.x) * (top - NAME.air)) / direction.y <= half
    top += height
    if (isRunThrough) reach = Math.max(reach, reachOfBox(direction, { x: half, y: top + NAME.air }))
  }
  return reach
}

/** The most of the way to the other end that a text may take from a tie. */
const MOST_WRITTEN = 0.5

/**
 * How far a line from the origin goes in a direction until it has left the ground of a text; 0 where it passes beside it,
 * or through its ends: nearly level lines would start far away from where they belong.
 */
function reachPastText(direction: Position, { left, top, right, bottom }: Box): number {
  if (direction.y === 0) return 0
  const leaves = (direction.y > 0 ? bottom : top) / direction.y
  const at = direction.x * leaves
  return leaves > 0 && at > left && at < right ? leaves : 0
}

/** Where a line that leaves the centre in a direction comes out of the shape. @param distance to the other end. */
function rim(end: TieEnd, direction: Position, distance: number): Position {
  const text = end.written ? reachPastText(direction, end.written) : 0
  const reach = Math.max(reachOfShape(end, direction), text <= distance * MOST_WRITTEN ? text : 0)
  return { x: end.x + direction.x * reach, y: end.y + direction.y * reach }
}

function reachOfShape(end: TieEnd, direction: Position): number {
  return end.shape === 'resource'
    ? reachOfBox(direction, end.half ?? RESOURCE_REACH)
    : reachOfParticipant(direction, end.name) + PARTICIPANT_MARK * (((end.scale ?? 1) - 1) / 2)
}

/** Exact enough for what is drawn, and short where it is written. */
function rounded({ x, y }: Position): Position {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
}

function point({ x, y }: Position): string {
  return `${x} ${y}`
}

/** The points that the arrow's head of a tie is drawn through, from its tip. */
export function headPoints({ tip, arrives, stop: base }: TieCourse): [tip: Position, left: Position, right: Position] {
  const across = { x: -arrives.y * HEAD_HALF_WIDTH, y: arrives.x * HEAD_HALF_WIDTH }
  const left = { x: base.x + across.x, y: base.y + across.y }
  const right = { x: base.x - across.x, y: base.y - across.y }
  return [rounded(tip), rounded(left), rounded(right)]
}

function headBase(tip: Position, direction: Position): Position {
  return { x: tip.x - direction.x * HEAD_LENGTH, y: tip.y - direction.y * HEAD_LENGTH }
}

function headBoxAt(tip: Position, base: Position): Box {
  return {
    left: Math.min(tip.x, base.x) - HEAD_HALF_WIDTH,
    top: Math.min(tip.y, base.y) - HEAD_HALF_WIDTH,
    right: Math.max(tip.x, base.x) + HEAD_HALF_WIDTH,
    bottom: Math.max(tip.y, base.y) + HEAD_HALF_WIDTH,
  }
}

/** The way of a tie in numbers, in canvas units. */
export interface TieCourse {
  /** The direction from one end to the other, of length 1. */
  along: Position
  /** Where its line begins. */
  start: Position
  /** Where its curve leads to from both sides; `null` for a straight one. */
  control: Position | null
  /** Where it ends, or its arrow's head does. */
  tip: Position
  /** The direction in which it arrives there, of length 1. */
  arrives: Position
  /** Where its line ends: at the tip, or where the arrow's head begins. */
  stop: Position
}

/**
 * The way of a tie: straight, or a quadratic curve that passes beside the middle.
 *
 * @param bend how far beside the straight line the curve passes, to the left of its direction; 0 is straight.
 */
export function tieCourse(from: TieEnd, to: TieEnd, bend: number, directed: boolean): TieCourse {
  const along = unit(from, to)
  const control = {
    x: (from.x + to.x) / 2 + along.y * bend * 2,
    y: (from.y + to.y) / 2 - along.x * bend * 2,
  }
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  const start = rim(from, unit(from, control), distance)
  const back = unit(to, control)
  const tip = rim(to, back, distance)
  const arrives = { x: -back.x, y: -back.y }
  return {
    along,
    start,
    control: bend === 0 ? null : control,
    tip,
    arrives,
    stop: directed ? headBase(tip, arrives) : tip,
  }
}

/** The points that the line of a tie is drawn through. */
export function linePoints({ start, control, stop }: TieCourse): {
  start: Position
  control: Position | null
  stop: Position
} {
  return { start: rounded(start), control: control && rounded(control), stop: rounded(stop) }
}

/** A tie as it is drawn. See `tieCourse`. */
export function tiePath(from: TieEnd, to: TieEnd, bend: number, directed: boolean): TiePath {
  const course = tieCourse(from, to, bend, directed)
  const { start, control, stop } = linePoints(course)
  const head = directed ? headPoints(course) : null
  const way = control === null ? `L${point(stop)}` : `Q${point(control)} ${point(stop)}`
  return {
    line: `M${point(start)} ${way}`,
    head: head && `M${point(head[0])} L${point(head[1])} L${point(head[2])} Z`,
    ...tieGround(course, directed),
  }
}

/** What of a tie's way decides where its marks sit. */
export function tieGround(course: TieCourse, directed: boolean): TieGround {
  const { along, start, control, tip } = course
  return {
    headBox: directed ? headBoxAt(tip, course.stop) : null,
    at: (part) => pointOn(start, control ?? middleOf(start, tip), tip, part),
    length: (tip.x - start.x) * along.x + (tip.y - start.y) * along.y,
    along,
  }
}

function middleOf(a: Position, b: Position): Position {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

/** The point of a quadratic Bézier curve at a parameter from 0 to 1. */
function pointOn(start: Position, control: Position, end: Position, t: number): Position {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y }
}

/** Where labels of a fan's ties sit in turn, so that neighbours do not lie on each other. */
const LABEL_PLACES = [0.5, 0.3, 0.7] as const

/** Where on its line the label of one of several ties sits. @param index the tie's place among the pair's ties. */
export function labelPlace(index: number, count: number): number {
  return count < 3 ? 0.5 : (LABEL_PLACES[index % LABEL_PLACES.length] ?? 0.5)
}

/** How far apart neighbouring ties of one pair pass, in canvas units, as long as there are not too many. */
const FAN_STEP = 26
/** The farthest that a tie is bent: a view that holds the nodes, with some room round them, holds their ties. */
const MOST_BEND = 64

/**
 * How each of several ties between one pair bends, so that they fan out evenly round the straight line.
 *
 * @param index the tie's place among the pair's ties, from 0.
 * @param count how many ties the pair has.
 */
export function fanBend(index: number, count: number): number {
  const half = (count - 1) / 2
  return half === 0 ? 0 : (index - half) * Math.min(FAN_STEP, MOST_BEND / half)
}
