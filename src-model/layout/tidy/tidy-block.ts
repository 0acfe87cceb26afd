import type { Position } from '../../map/map'
import type { Box } from '../footprint'
import { type Body, boxRound, EVERYWHERE, moveAll, moveBody } from './body'
import { frameFor, layOutCluster } from './cluster'
import { LANDSCAPE, pack } from './packing'
import { layInRows, widthFor, widthOfRows } from './rows'
import { groupsOf, linesAmong, type TidyGround } from './tidy-ground'

/** Kept between groups that are not tied to each other, in canvas units. */
const GAP = 64

/** Puts the middle of bodies at a place. */
export function centre(bodies: readonly Body[], at: Position): void {
  const box = boxRound(bodies)
  if (box) moveAll(bodies, at.x - (box.left + box.right) / 2, at.y - (box.top + box.bottom) / 2)
}

/** Exchanges left and right where that brings bodies nearer to how people know them. */
function mirrorLike(bodies: readonly Body[], known: TidyGround['known']): void {
  const box = boxRound(bodies)
  if (box === undefined) return
  const middle = bodies.reduce((sum, body) => sum + known(body).x, 0) / bodies.length
  const alike = bodies.reduce((sum, body) => sum + (body.x - (box.left + box.right) / 2) * (known(body).x - middle), 0)
  if (alike < 0) for (const body of bodies) moveBody(body, box.left + box.right - body.x, body.y)
}

function layOutGroups(groups: readonly Body[][], { lines, known, isQuick }: TidyGround, aspect: number) {
  const sizes = groups.map((group) => {
    const inner = linesAmong(lines, group)
    const frame = frameFor(group, inner, { x: 0, y: 0 }, aspect)
    layOutCluster(group, inner, frame, undefined, isQuick)
    mirrorLike(group, known)
    const { left, top, right, bottom } = boxRound(group) as Box
    return { left, top, width: right - left, height: bottom - top }
  })
  const places = pack(sizes, GAP)
  for (const [index, group] of groups.entries()) {
    const [size, place] = [sizes[index], places[index]]
    if (size && place) moveAll(group, place.x - size.left, place.y - size.top)
  }
}

/**
 * Lays bodies out as one block: each group of tied ones by itself, packed into a compact frame, and below them those
 * with no tie, in even rows. The block lies anywhere.
 */
export function layOutBlock(bodies: readonly Body[], ground: TidyGround, aspect = LANDSCAPE): void {
  for (const body of bodies) body.bounds = EVERYWHERE
  const groups = groupsOf(bodies, linesAmong(ground.lines, bodies))
  const tied = groups.filter((group) => group.length > 1)
  const those = new Set(tied.flat())
  const alone = bodies.filter((each) => !those.has(each))
  layOutGroups(tied, ground, aspect)
  const round = boxRound(tied.flat())
  if (round === undefined) layInRows(alone, 0, 0, widthOfRows(alone))
  else if (alone.length > 0) layBeside(alone, round, aspect)
}

/** Puts rows below a box, or to its right if that makes better use of a frame. */
function layBeside(alone: readonly Body[], box: Box, aspect: number): void {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const below = layInRows(alone, box.left, box.bottom + GAP, width) - box.top
  const aside = widthFor(alone, height)
  if (Math.max(width + GAP + aside, height * aspect) >= Math.max(width, below * aspect)) return
  const bottom = layInRows(alone, box.right + GAP, box.top, aside)
  moveAll(alone, 0, (box.bottom - bottom) / 2)
}
