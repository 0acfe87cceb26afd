import type { Id } from '../../map/ids'
import type { Position } from '../../map/map'
import { boxOfZone } from '../../zones/zone-area'
import { type Box, overlaps } from '../footprint'
import { type Body, boxRound } from './body'
import { clearHomes } from './clear-homes'
import { frameFor, layOutCluster } from './cluster'
import { type Home, homesOf } from './homes'
import { layInRows, widthOfRows } from './rows'
import { centre, layOutBlock } from './tidy-block'
import { groundOf, linesAmong, type TidyGround } from './tidy-ground'
import { layOutSides } from './tidy-sides'
import type { TidyTask } from './tidy-task'
import { middleOf, tidyZone } from './tidy-zone'
import { keepAtHome } from './zone-ground'

/** Kept between zones and those that lie in none, in canvas units. */
const GAP = 96
/** How far round a selection others are taken into account. */
const SURROUNDINGS = 480

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

type HomeOf = (body: Body) => Home

function tidyAll(task: TidyTask, ground: TidyGround, homeOf: HomeOf): void {
  const inZones = new Map<Home, Body[]>()
  for (const body of ground.bodies) {
    const home = homeOf(body)
    if (home.zone) inZones.set(home, [...(inZones.get(home) ?? []), body])
  }
  for (const [home, members] of inZones) tidyZone(home, members, ground)
  const free = ground.bodies.filter((each) => homeOf(each).zone === null)
  if (task.sides === 'apart') layOutSides(free, ground)
  else layOutBlock(free, ground)
  if (task.zones.length > 0) putBeside(free, task.zones.map(boxOfZone), ground.known)
  else centre(free, { x: 0, y: 0 })
  // By now they stand where they belong, and only what lies on others is moved.
  for (const body of free) keepAtHome(body, homeOf(body))
  clearHomes([...[...inZones.values()].flat(), ...free], homeOf, ground.known)
}

/** Bodies that a selection has to do with: those around it, and those that it is tied to. */
function surroundingsOf(moving: readonly Body[], around: Box, { bodies, lines }: TidyGround): Body[] {
  const those = new Set(moving)
  const tied = new Set(lines.flatMap(({ from, to }) => (those.has(from) ? [to] : those.has(to) ? [from] : [])))
  return bodies.filter((each) => each.isFixed && (tied.has(each) || overlaps(each.box, around)))
}

/** Lays a selection out amid what stays, its sides mixed. */
function layOutAmid(moving: readonly Body[], at: Position, { lines }: TidyGround, surroundings: readonly Body[]): void {
  const ends = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const tied = moving.filter((each) => ends.has(each))
  const alone = moving.filter((each) => !ends.has(each))
  if (tied.length > 0) {
    const { half } = frameFor(tied, linesAmong(lines, tied), at)
    const all = [...tied, ...surroundings]
    // Ties between those that stay are in the way as well.
    layOutCluster(all, linesAmong(lines, all), { centre: at, half })
  }
  const width = widthOfRows(alone)
  const round = boxRound(tied)
  layInRows(alone, at.x - width / 2, round ? round.bottom + GAP / 2 : at.y, width)
  if (round === undefined) centre(alone, at)
}

function tidySelection(task: TidyTask, ground: TidyGround, homeOf: HomeOf): void {
  const moving = ground.bodies.filter((each) => !each.isFixed)
  if (moving.length === 0) return
  const at = meanOf(moving, ground.known)
  for (const body of moving) keepAtHome(body, homeOf(body))
  const ends = new Set(ground.lines.flatMap(({ from, to }) => [from, to]))
  const tied = moving.filter((each) => ends.has(each))
  const { half } = frameFor(tied.length > 0 ? tied : moving, linesAmong(ground.lines, tied), at)
  const around = {
    left: at.x - half.x - SURROUNDINGS,
    top: at.y - half.y - SURROUNDINGS,
    right: at.x + half.x + SURROUNDINGS,
    bottom: at.y + half.y + SURROUNDINGS,
  }
  const surroundings = surroundingsOf(tied, around, ground)
  if (task.sides === 'apart') layOutSides(moving, ground, { at, surroundings })
  else layOutAmid(moving, at, ground, surroundings)
  clearHomes(ground.bodies, homeOf, ground.known)
}

/**
 * A plan for tidying a map: where each node that moves is to stand. Each stays in the zone that it lies in, or in none;
 * no node lies on another, and all stand on the 8-px grid, but for those whose zone has no room for that: they stay
 * where they are. Equal tasks have equal plans, on every machine.
 */
export function tidy(task: TidyTask): Record<Id, Position> {
  const ground = groundOf(task)
  const homeAt = homesOf(task.zones)
  const homes = new Map(ground.bodies.map((body) => [body, homeAt(ground.known(body))]))
  const homeOf = (body: Body): Home => homes.get(body) ?? homeAt(body)
  if (task.only) tidySelection(task, ground, homeOf)
  else tidyAll(task, ground, homeOf)
  return Object.fromEntries(ground.bodies.filter((each) => !each.isFixed).map(({ id, x, y }) => [id, { x, y }]))
}
