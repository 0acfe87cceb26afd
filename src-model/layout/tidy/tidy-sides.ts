import { type Position, SIDES, type Side } from '../../map/map'
import { type Body, boxRound, type Line, moveAll } from './body'
import { frameFor, layOutCluster } from './cluster'
import { layInRows } from './rows'
import { linesAmong, type TidyGround } from './tidy-ground'

/** The regions from left to right: guests stand between those who came with the organisation and its customers. */
const COLUMNS: readonly Side[] = ['employee', 'guest', 'customer']
/** A region has room for one person and some air in any case. */
const LEAST_WIDTH = 320
/** Kept between the people of two regions, in canvas units. */
const BORDER = 48
const GAP = 64
/** Columns fill their height less well than their width. */
const ASPECT = 2

interface Column {
  side: Side
  bodies: Body[]
  left: number
  right: number
}

/** The side whose people alone a resource is tied to; the middle one when several share it. */
function sideOfResource(resource: Body, lines: readonly Line[], sideOf: TidyGround['sideOf']): Side {
  const sides = new Set<Side>()
  for (const { from, to } of lines) {
    const side = from === resource ? sideOf(to) : to === resource ? sideOf(from) : null
    if (side) sides.add(side)
  }
  const [only, ...others] = sides
  return only === undefined || others.length > 0 ? 'guest' : only
}

function areaOf(bodies: readonly Body[]): number {
  return bodies.reduce((sum, { box }) => sum + (box.right - box.left) * (box.bottom - box.top), 0)
}

/** Regions side by side round a middle, each as wide as its share of the bodies. */
function columnsOf(bodies: readonly Body[], middle: number, width: number, columnOf: (body: Body) => Side): Column[] {
  const all = areaOf(bodies)
  const columns = COLUMNS.map((side) => {
    const own = bodies.filter((each) => columnOf(each) === side)
    const share = own.length === 0 ? 0 : Math.max(LEAST_WIDTH, (width * areaOf(own)) / all)
    return { side, bodies: own, share }
  }).filter(({ share }) => share > 0)
  let left = middle - (columns.reduce((sum, { share }) => sum + share, 0) + BORDER * (columns.length - 1)) / 2
  return columns.map(({ side, bodies: own, share }) => {
    const column = { side, bodies: own, left, right: left + share }
    left += share + BORDER
    return column
  })
}

/** Keeps a body to a column as far as what it is not to leave has room for that. */
function keepToColumn(body: Body, { left, right }: Column): void {
  const bounds = { ...body.bounds, left: Math.max(body.bounds.left, left), right: Math.min(body.bounds.right, right) }
  if (bounds.right - bounds.left >= body.box.right - body.box.left) body.bounds = bounds
}

/** Where the sides are laid out, and what stays there. */
interface Surroundings {
  at: Position
  surroundings: readonly Body[]
}
const NO_SURROUNDINGS: Surroundings = { at: { x: 0, y: 0 }, surroundings: [] }

/**
 * Lays bodies out with the sides apart: employees on the left, customers on the right, guests between them; what one
 * side holds lies in its region, what several share between them, and those with no tie in rows below their side.
 *
 * @param amid fixed bodies that they go round; none when left out.
 */
export function layOutSides(bodies: readonly Body[], { lines, sideOf }: TidyGround, amid = NO_SURROUNDINGS): void {
  const { at, surroundings } = amid
  const inner = linesAmong(lines, [...bodies, ...surroundings])
  const ends = new Set(inner.flatMap(({ from, to }) => [from, to]))
  const tied = bodies.filter((each) => ends.has(each))
  const alone = bodies.filter((each) => !ends.has(each))
  const column = new Map(bodies.map((each) => [each, sideOf(each) ?? sideOfResource(each, inner, sideOf)]))
  const columnOf = (body: Body): Side => column.get(body) ?? SIDES[0]
  const frame = frameFor(tied.length > 0 ? tied : bodies, linesAmong(lines, tied), at, ASPECT)
  const columns = columnsOf(bodies, at.x, frame.half.x * 2, columnOf)
  const centres = new Map(columns.map(({ side, left, right }) => [side, (left + right) / 2 - at.x]))
  for (const each of columns) {
    for (const body of each.bodies) {
      const isShared = sideOf(body) === null && each.side === 'guest'
      if (!isShared) keepToColumn(body, each)
    }
  }
  if (tied.length > 0) {
    const towards = (body: Body): number => centres.get(columnOf(body)) ?? 0
    const half = { x: (columns.at(-1)?.right ?? at.x + frame.half.x) - at.x, y: frame.half.y }
    layOutCluster([...tied, ...surroundings], inner, { centre: at, half }, towards)
  }
  const round = boxRound(tied)
  const top = round ? round.bottom + GAP : at.y
  for (const { bodies: own, left, right } of columns) {
    layInRows(
      own.filter((each) => !ends.has(each)),
      left,
      top,
      right - left,
    )
  }
  const rows = boxRound(alone)
  if (round === undefined && rows) moveAll(alone, 0, at.y - (rows.top + rows.bottom) / 2)
}
