import { MAX_COORDINATE } from '../../map/limits'
import type { Position } from '../../map/map'
import type { Box } from '../footprint'
import { Ground } from '../place/ground'
import { snap } from '../place/spots'
import { type Body, boxAt, isShutOut, moveBody, placeWithin } from './body'
import { CANVAS, type Home, isAtHome } from './homes'

/** Sweeps that push apart what overlaps; most maps need far fewer. */
const SWEEPS = 120
/** Kept between two that were pushed apart, in canvas units. */
const AIR = 16
/** The size of the cells in which neighbours are looked for: at least that of any box with its air. */
const CELL = 256
/** Steps out from where a body should stand, in which free ground is looked for; farther out they grow. */
const STEP = 8

/** Pairs of bodies that stand near each other, found by cells of the canvas. */
function neighbours(bodies: readonly Body[]): [Body, Body][] {
  const cells = new Map<string, Body[]>()
  const pairs: [Body, Body][] = []
  for (const body of bodies) {
    const column = Math.floor(body.x / CELL)
    const row = Math.floor(body.y / CELL)
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of cells.get(`${column + dx} ${row + dy}`) ?? []) pairs.push([other, body])
      }
    }
    const key = `${column} ${row}`
    const cell = cells.get(key)
    if (cell) cell.push(body)
    else cells.set(key, [body])
  }
  return pairs
}

/** Pushes two apart along the shorter way out, each by its half unless the other cannot move. */
function pushApart(one: Body, other: Body): boolean {
  const [a, b] = [one.box, other.box]
  const x = Math.min(a.right, b.right) - Math.max(a.left, b.left) + AIR
  const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + AIR
  if (x <= 0 || y <= 0 || (one.isFixed && other.isFixed)) return false
  const share = one.isFixed ? 0 : other.isFixed ? 1 : 0.5
  const sideways = x < y
  const away = sideways ? Math.sign(one.x - other.x) || -1 : Math.sign(one.y - other.y) || -1
  const by = (sideways ? x : y) * away
  const [dx, dy] = sideways ? [by, 0] : [0, by]
  if (!one.isFixed) moveBody(one, one.x + dx * share, one.y + dy * share)
  if (!other.isFixed) moveBody(other, other.x - dx * (1 - share), other.y - dy * (1 - share))
  return true
}

/** Pushes bodies apart that overlap or almost do, a little at a time, so that the picture keeps its shape. */
export function pushAllApart(bodies: readonly Body[]): void {
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = false
    for (const [one, other] of neighbours(bodies)) moved = pushApart(one, other) || moved
    if (!moved) return
  }
}

function liesIn(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}

/** Places farther and farther out from one, on squares round it. */
function* placesRound({ x, y }: Position, farthest: number): Generator<Position> {
  yield { x: snap(x), y: snap(y) }
  for (let radius = STEP; radius <= farthest; radius += radius < 160 ? STEP : STEP * 4) {
    const steps = Math.ceil((radius * 2) / (radius < 160 ? STEP * 2 : STEP * 6))
    for (let step = 0; step <= steps; step += 1) {
      const along = -radius + (step * radius * 2) / steps
      yield { x: snap(x + along), y: snap(y - radius) }
      yield { x: snap(x + along), y: snap(y + radius) }
      yield { x: snap(x - radius), y: snap(y + along) }
      yield { x: snap(x + radius), y: snap(y + along) }
    }
  }
}

/** How far round a place free ground is looked for step by step; beyond, by larger and larger steps. */
const NEAR = 4_000

/** Places far away from one. */
function* placesFarFrom({ x, y }: Position): Generator<Position> {
  for (let radius = NEAR; radius <= MAX_COORDINATE * 2; radius *= 1.25) {
    for (let along = -radius; along <= radius; along += radius / 12) {
      yield { x: snap(x + along), y: snap(y - radius) }
      yield { x: snap(x + along), y: snap(y + radius) }
      yield { x: snap(x - radius), y: snap(y + along) }
      yield { x: snap(x + radius), y: snap(y + along) }
    }
  }
}

/** The nearest place of the canvas on free ground, within the body's bounds if there is one, and in its home. */
function freePlace(ground: Ground, body: Body, home: Home): Position | undefined {
  const isFree = (place: Position): boolean => {
    if (Math.abs(place.x) > MAX_COORDINATE || Math.abs(place.y) > MAX_COORDINATE) return false
    return isAtHome(home, place) && ground.isFree(boxAt(body, place))
  }
  const isWithin = (place: Position) => liesIn(boxAt(body, place), body.bounds) && !isShutOut(body, place)
  const wished = placeWithin(body, body.x, body.y)
  const width = Math.min(body.bounds.right - body.bounds.left, NEAR)
  const height = Math.min(body.bounds.bottom - body.bounds.top, NEAR)
  for (const place of placesRound(wished, Math.max(width, height))) if (isWithin(place) && isFree(place)) return place
  for (const place of placesRound(wished, NEAR)) if (isFree(place)) return place
  for (const place of placesFarFrom(wished)) if (isFree(place)) return place
  return undefined
}

/**
 * Puts each body on the grid and on ground that no other covers, as near to where it stands as can be.
 *
 * @param homeOf what each is not to leave; the whole canvas when left out.
 * @param stays which of them are not moved; fixed ones when left out.
 * @returns those for which there is no such place, which stay where they stand.
 */
export function clear(
  bodies: readonly Body[],
  homeOf: (body: Body) => Home = () => CANVAS,
  stays: (body: Body) => boolean = ({ isFixed }) => isFixed,
): Body[] {
  const ground = new Ground()
  const free = bodies.filter((each) => !stays(each))
  for (const each of bodies) if (stays(each)) ground.take(each.box)
  return free.filter((body) => {
    const place = freePlace(ground, body, homeOf(body))
    if (place) moveBody(body, place.x, place.y)
    ground.take({ ...body.box })
    return place === undefined
  })
}
