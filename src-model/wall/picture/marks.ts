import { PARTICIPANT_MARK, RESOURCE_HEIGHT, RESOURCE_WIDTH } from '../../layout/footprint'
import type { Id } from '../../map/ids'
import type { Position } from '../../map/map'
import type { WallMap } from '../wall-map'
import { SMALLEST_TEXT, type WallMark, type WallView } from './picture'

/** In pixels of a wall of 1920×1080: what can be told apart from the last row in any case, and is enough for anybody. */
const SMALLEST_MARK = 34
const LARGEST_MARK = 120
/** What goes well with names: of their size. */
const EASY_MARK = 48 / SMALLEST_TEXT
/** Enlarged marks have sizes so far apart, so that one more of them seldom makes all others smaller. */
const STEP = 2
/** What a mark may take of the way to its nearest neighbour, so that a name has room between them. */
const SHARE_OF_WAY = 0.45
/** How many nodes are asked how far their neighbours are. */
const MOST_ASKED = 200
/** A small tag beside a participant's mark: wide and low, so that it is not taken for a person from afar. */
const SMALL_TAG = { width: 1.4, height: 0.8 }
/** What a computer's sums may be off. */
const ROUNDING = 1e-9
/** What stays free between marks that were enlarged until they nearly touch. */
const AIR = 0.94

interface Size {
  width: number
  height: number
}

interface Placed {
  id: Id
  position: Position
  /** Half of what the mark takes when a participant's is one wide. */
  half: Size
}

const HALF: Readonly<Record<WallMark['kind'], Size>> = {
  participant: { width: 0.5, height: 0.5 },
  resource: { width: SMALL_TAG.width / 2, height: SMALL_TAG.height / 2 },
}

/** Records in the order of their ids, so that it does not matter in which order a map came to hold them. */
function inOrder<Of extends { id: Id }>(records: Readonly<Record<Id, Of>>): Of[] {
  return Object.values(records).sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** How large two marks may be before they touch, in units of the map. */
function touchingAt(one: Placed, other: Placed): number {
  const across = Math.abs(one.position.x - other.position.x) / (one.half.width + other.half.width)
  const down = Math.abs(one.position.y - other.position.y) / (one.half.height + other.half.height)
  return Math.max(across, down)
}

/**
 * How large marks may become before the first two touch that do not anyway.
 *
 * @param least the size that marks have in any case, in units of the map.
 * @param most the size that is asked for.
 */
function largestApart(nodes: readonly Placed[], least: number, most: number): number {
  const reach = most * SMALL_TAG.width
  const cells = new Map<string, Placed[]>()
  let largest = most
  for (const node of nodes) {
    const [column, row] = [Math.floor(node.position.x / reach), Math.floor(node.position.y / reach)]
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) {
        for (const other of cells.get(`${x} ${y}`) ?? []) {
          const size = touchingAt(node, other)
          if (size > least && size < largest) largest = size
        }
      }
    }
    const key = `${column} ${row}`
    const cell = cells.get(key)
    if (cell) cell.push(node)
    else cells.set(key, [node])
  }
  return largest
}

/** How far a node's nearest neighbour usually is; infinite where nodes have none. */
function usualWay(nodes: readonly Placed[]): number {
  const step = Math.ceil(nodes.length / MOST_ASKED)
  const asked = nodes.filter((_, index) => index % step === 0)
  const ways = asked.map(({ id, position: { x, y } }) =>
    nodes.reduce((nearest, { id: other, position }) => {
      return id === other ? nearest : Math.min(nearest, Math.hypot(position.x - x, position.y - y))
    }, Number.POSITIVE_INFINITY),
  )
  return ways.sort((one, other) => one - other)[Math.floor(ways.length / 2)] ?? Number.POSITIVE_INFINITY
}

function smallMarkSize(map: WallMap, zoom: number, unit: number, names: number): number {
  const least = PARTICIPANT_MARK
  const easy = EASY_MARK * names
  if (least * zoom >= easy) return least * zoom
  const placed = (kind: WallMark['kind']) => {
    return ({ id, position }: { id: Id; position: Position }): Placed => ({ id, position, half: HALF[kind] })
  }
  const nodes = [
    ...inOrder(map.participants).map(placed('participant')),
    ...inOrder(map.resources).map(placed('resource')),
  ]
  const fitting = Math.max(SMALLEST_MARK * unit, Math.min(easy, SHARE_OF_WAY * usualWay(nodes) * zoom))
  const most = Math.max(least, fitting / zoom)
  const apart = largestApart(nodes, least, most)
  const size = (apart < most ? apart * AIR : most) * zoom
  return Math.max(least * zoom, Math.floor(size / (STEP * unit) + ROUNDING) * STEP * unit)
}

/**
 * Whether resources have the tags that they have on the map, which names fit into, or small ones with an icon only.
 *
 * @param tagZoom see `PictureManner`.
 */
export function areTagsWhole({ zoom }: WallView, unit: number, tagZoom: number): boolean {
  return zoom >= tagZoom * unit
}

/**
 * The marks of all nodes, resources first. All of a kind have one size, so that nobody looks more important: the size
 * that they have on the map, more where that is too small for the last row and neighbours leave room, less where it is
 * larger than anybody needs.
 *
 * @param unit see `wallUnit`.
 * @param names the size of the letters of names, in pixels: where there is room, marks grow with them.
 * @param tagZoom see `PictureManner`.
 */
export function wallMarks(map: WallMap, view: WallView, unit: number, names: number, tagZoom: number): WallMark[] {
  const isTag = areTagsWhole(view, unit, tagZoom)
  const zoom = Math.min(view.zoom, (LARGEST_MARK * unit) / PARTICIPANT_MARK)
  const person = isTag ? PARTICIPANT_MARK * zoom : smallMarkSize(map, view.zoom, unit, names)
  const thing = isTag
    ? { width: RESOURCE_WIDTH * zoom, height: RESOURCE_HEIGHT * zoom }
    : { width: SMALL_TAG.width * person, height: SMALL_TAG.height * person }
  const at = ({ x, y }: Position) => ({ x: x * view.zoom + view.x, y: y * view.zoom + view.y })
  const resource = ({ id, position }: { id: Id; position: Position }): WallMark => {
    return { id, kind: 'resource', ...at(position), ...thing, initials: null, isNamed: false }
  }
  const participant = ({ id, position }: { id: Id; position: Position }): WallMark => {
    return { id, kind: 'participant', ...at(position), width: person, height: person, initials: null, isNamed: false }
  }
  return [...inOrder(map.resources).map(resource), ...inOrder(map.participants).map(participant)]
}
