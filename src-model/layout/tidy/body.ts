import type { Id } from '../../map/ids'
import { MAX_COORDINATE } from '../../map/limits'
import type { Position } from '../../map/map'
import { type Box, boxAround, footprint, type NodeKind, overlaps } from '../footprint'
import { snap } from '../place/spots'

/** A node while a layout is being made. It is moved in place: a layout tries millions of places. */
export interface Body extends Position {
  readonly id: Id
  readonly kind: NodeKind
  /** Whether it stays where it is, and others go round it. */
  readonly isFixed: boolean
  /** The ground it covers where it stands: its footprint, and more where its name is to be written larger. */
  readonly box: Box
  /** The ground that its box is not to leave; the whole canvas for most. */
  bounds: Box
  /** Ground that its box is not to touch; none for most. */
  shut: readonly Box[]
}

/** One or more ties between two bodies, as the straight line that they follow. */
export interface Line {
  readonly from: Body
  readonly to: Body
  /** How many ties there are. */
  readonly ties: number
}

export const EVERYWHERE: Box = {
  left: -MAX_COORDINATE,
  top: -MAX_COORDINATE,
  right: MAX_COORDINATE,
  bottom: MAX_COORDINATE,
}

/** How much more ground than its footprint a body is to have, in canvas units. */
export interface Overhang {
  above: number
  below: number
  /** To the left, and to the right. */
  aside: number
}

/** A body at a place. */
export function bodyAt(id: Id, kind: NodeKind, { x, y }: Position, isFixed: boolean, overhang: Overhang): Body {
  const { left, top, right, bottom } = footprint(kind, { x, y })
  const { above, below, aside } = overhang
  const box = { left: left - aside, top: top - above, right: right + aside, bottom: bottom + below }
  return { id, kind, isFixed, x, y, box, bounds: EVERYWHERE, shut: [] }
}

/** Moves a body and the ground that it covers. */
export function moveBody(body: Body, x: number, y: number): void {
  const { box } = body
  box.left += x - body.x
  box.right += x - body.x
  box.top += y - body.y
  box.bottom += y - body.y
  body.x = x
  body.y = y
}

/** The ground that a body would cover at a place. */
export function boxAt({ x, y, box }: Body, place: Position): Box {
  const [dx, dy] = [place.x - x, place.y - y]
  return { left: box.left + dx, top: box.top + dy, right: box.right + dx, bottom: box.bottom + dy }
}

/** Whether a body would touch ground at a place that is shut to it. */
export function isShutOut(body: Body, place: Position): boolean {
  if (body.shut.length === 0) return false
  const box = boxAt(body, place)
  return body.shut.some((each) => overlaps(each, box))
}

function between(low: number, value: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high)
}

/** The place nearest to one asked for, on the grid, at which a body stays within its bounds if it can. */
export function placeWithin(body: Body, x: number, y: number): Position {
  const { box, bounds } = body
  return {
    x: snap(between(bounds.left + body.x - box.left, x, bounds.right + body.x - box.right)),
    y: snap(between(bounds.top + body.y - box.top, y, bounds.bottom + body.y - box.bottom)),
  }
}

/** The smallest box round bodies; `undefined` for none. */
export function boxRound(bodies: readonly Body[]): Box | undefined {
  return boxAround(bodies.map(({ box }) => box))
}

/** Moves bodies together, by whole steps of the grid. */
export function moveAll(bodies: readonly Body[], dx: number, dy: number): void {
  for (const body of bodies) moveBody(body, body.x + snap(dx), body.y + snap(dy))
}
