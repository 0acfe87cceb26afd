import type { Id } from '../../map/ids'
import type { Position } from '../../map/map'
import { type Box, overlaps } from '../footprint'
import { type Body, boxRound, EVERYWHERE, moveBody } from './body'
import { clear } from './clearing'
import { frameFor, layOutCluster } from './cluster'
import { layInRows, widthOfRows } from './rows'
import { centre, layOutBlock } from './tidy-block'
import { groundOf, linesAmong, type TidyGround } from './tidy-ground'
import { layOutSides } from './tidy-sides'
import type { TidyTask } from './tidy-task'

/** Kept inside a zone's edge, and for its label above, in canvas units. */
const ZONE_EDGE = { side: 16, top: 56 }
/** Kept between zones and those that lie in none, in canvas units. */
const GAP = 96
/** How far round a selection others are taken into account. */
const SURROUNDINGS = 480

function innerOf({ left, top, right, bottom }: Box): Box {
  return {
    left: left + ZONE_EDGE.side,
    top: top + ZONE_EDGE.top,
    right: right - ZONE_EDGE.side,
    bottom: bottom - ZONE_EDGE.side,
  }
}

function sizeOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top)
}

function holds(zone: Box, { x, y }: Position): boolean {
  return zone.left <= x && x <= zone.right && zone.top <= y && y <= zone.bottom
}

function fits(inner: Box | undefined, outer: Box): boolean {
  if (inner === undefined) return true
  return inner.right - inner.left <= outer.right - outer.left && inner.bottom - inner.top <= outer.bottom - outer.top
}

/** Bodies by the smallest zone that each lies in. */
function byZone(bodies: readonly Body[], zones: readonly Box[]): Map<Box, Body[]> {
  const smallestFirst = zones.toSorted((a, b) => sizeOf(a) - sizeOf(b))
  const groups = new Map<Box, Body[]>()
  for (const body of bodies) {
    const zone = smallestFirst.find((each) => holds(each, body))
    if (zone) groups.set(zone, [...(groups.get(zone) ?? []), body])
  }
  return groups
}

function middleOf(box: Box): Position {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
}

/** What lies in a zone is tidied within it; where it has no room for that, all of it stays where it is. */
function tidyZone(zone: Box, bodies: readonly Body[], ground: TidyGround): void {
  const inner = innerOf(zone)
  const width = Math.max(1, inner.right - inner.left)
  const height = Math.max(1, inner.bottom - inner.top)
  const aspect = Math.min(4, Math.max(0.4, width / height))
  layOutBlock(bodies, ground, aspect)
  if (fits(boxRound(bodies), inner)) {
    centre(bodies, middleOf(inner))
    for (const body of bodies) body.bounds = inner
    return
  }
  for (const body of bodies) {
    const { x, y } = ground.known(body)
    moveBody(body, x, y)
  }
}

function meanOf(bodies: readonly Body[], placeOf: (body: Body) => Position): Position {
  const sum = bodies.map(placeOf).reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / bodies.length, y: sum.y / bodies.length }
}

/** Puts a block beside all zones, where most of it was: to the left, to the right, above or below. */
function putBeside(bodies: readonly Body[], zones: readonly Box[], known: TidyGround['known']): void {
  const box = boxRound(bodies)
  if (box === undefined) return
  const left = Math.min(...zones.map((each) => each.left))
  const top = Math.min(...zones.map((each) => each.top))
  const right = Math.max(...zones.map((each) => each.right))
  const bottom = Math.max(...zones.map((each) => each.bottom))
  const middle = middleOf({ left, top, right, bottom })
  const was = meanOf(bodies, known)
  const [aside, above] = [(was.x - middle.x) / (right - left), (was.y - middle.y) / (bottom - top)]
  const width = (box.right - box.left) / 2 + GAP
  const height = (box.bottom - box.top) / 2 + GAP
  if (Math.abs(aside) >= Math.abs(above)) {
    centre(bodies, { x: aside < 0 ? left - width : right + width, y: middle.y })
  } else centre(bodies, { x: middle.x, y: above < 0 ? top - height : bottom + height })
}

function tidyAll(task: TidyTask, ground: TidyGround): void {
  const { bodies } = ground
  const inZones = byZone(bodies, task.zones)
  for (const [zone, members] of inZones) tidyZone(zone, members, ground)
  const held = new Set([...inZones.values()].flat())
  const free = bodies.filter((each) => !held.has(each))
  if (task.sides === 'apart') layOutSides(free, ground)
  else layOutBlock(free, ground)
  if (task.zones.length > 0) putBeside(free, task.zones, ground.known)
  else centre(free, { x: 0, y: 0 })
  // By now they stand where they belong, and only what lies on others is moved.
  for (const body of free) body.bounds = EVERYWHERE
  clear([...held, ...free])
}

/** Bodies that a selection has to do with: those around it, and those that it is tied to. */
function surroundingsOf(moving: readonly Body[], around: Box, { bodies, lines }: TidyGround): Body[] {
  const those = new Set(moving)
  const tied = new Set(lines.flatMap(({ from, to }) => (those.has(from) ? [to] : those.has(to) ? [from] : [])))
  return bodies.filter((each) => each.isFixed && (tied.has(each) || overlaps(each.box, around)))
}

function tidySelection(task: TidyTask, ground: TidyGround): void {
  const moving = ground.bodies.filter((each) => !each.isFixed)
  if (moving.length === 0) return
  const at = meanOf(moving, ground.known)
  const zone = task.zones.find((each) => moving.every((body) => holds(each, body)))
  if (zone && sizeOf(innerOf(zone)) > 0) for (const body of moving) body.bounds = innerOf(zone)
  const ends = new Set(ground.lines.flatMap(({ from, to }) => [from, to]))
  const tied = moving.filter((each) => ends.has(each))
  const alone = moving.filter((each) => !ends.has(each))
  if (tied.length > 0) {
    const { half } = frameFor(tied, linesAmong(ground.lines, tied), at)
    const around = {
      left: at.x - half.x - SURROUNDINGS,
      top: at.y - half.y - SURROUNDINGS,
      right: at.x + half.x + SURROUNDINGS,
      bottom: at.y + half.y + SURROUNDINGS,
    }
    const all = [...tied, ...surroundingsOf(tied, around, ground)]
    // Ties between those that stay are in the way as well.
    layOutCluster(all, linesAmong(ground.lines, all), { centre: at, half })
  }
  const width = widthOfRows(alone)
  const round = boxRound(tied)
  layInRows(alone, at.x - width / 2, round ? round.bottom + GAP / 2 : at.y, width)
  if (round === undefined) centre(alone, at)
  clear(ground.bodies)
}

/**
 * A plan for tidying a map: where each node that moves is to stand. No node lies on another, and all stand on the
 * 8-px grid. Equal tasks have equal plans, on every machine.
 */
export function tidy(task: TidyTask): Record<Id, Position> {
  const ground = groundOf(task)
  if (task.only) tidySelection(task, ground)
  else tidyAll(task, ground)
  return Object.fromEntries(ground.bodies.filter((each) => !each.isFixed).map(({ id, x, y }) => [id, { x, y }]))
}
