import { type Box, boxAround, PARTICIPANT_MARK, RESOURCE_HEIGHT, RESOURCE_WIDTH } from '../../layout/footprint'
import type { WallMap } from '../wall-map'
import type { WallLook, WallMode } from '../wall-state'
import { SMALLEST_TEXT, type WallScreen, type WallView, wallUnit } from './picture'

/** Ground of the map with what has to stand free round it on the wall, in pixels of a wall of 1920×1080. */
interface Framed {
  box: Box
  /** At both sides, above, and below. */
  margin: { side: number; above: number; below: number }
}

/** The most that a map is enlarged to fill the wall, at 1920×1080: few people are not blown up. */
export const MOST_FIT_ZOOM = 2
/** Half a name on two lines at both sides of a mark, two lines below it, and what a mark may be enlarged. */
const NODE_MARGIN = { side: 72, above: 24, below: 24 + 2.4 * SMALLEST_TEXT }
const ZONE_MARGIN = { side: 16, above: 16, below: 16 }

function grown({ left, top, right, bottom }: Box, width: number, height: number): Box {
  return { left: left - width / 2, top: top - height / 2, right: right + width / 2, bottom: bottom + height / 2 }
}

/** The ground that the nodes of a kind take, and that of the zones; kinds without any are left out. */
function framesOf({ participants, resources, zones }: WallMap): Framed[] {
  const around = (nodes: Record<string, { position: { x: number; y: number } }>) =>
    boxAround(Object.values(nodes).map(({ position: { x, y } }) => ({ left: x, top: y, right: x, bottom: y })))
  const people = around(participants)
  const things = around(resources)
  const areas = boxAround(
    Object.values(zones).map(({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height })),
  )
  const frames: Framed[] = []
  if (people) frames.push({ box: grown(people, PARTICIPANT_MARK, PARTICIPANT_MARK), margin: NODE_MARGIN })
  if (things) frames.push({ box: grown(things, RESOURCE_WIDTH, RESOURCE_HEIGHT), margin: NODE_MARGIN })
  if (areas) frames.push({ box: areas, margin: ZONE_MARGIN })
  return frames
}

/** One direction of the wall: what lies on it from where to where, and the margins there. */
interface Span {
  from: number
  to: number
  before: number
  after: number
}

/** The largest zoom at which all spans fit into a length with their margins. */
function zoomFor(spans: readonly Span[], length: number): number {
  const zooms = spans.flatMap(({ from, before }) =>
    spans.filter(({ to }) => to > from).map(({ to, after }) => (length - before - after) / (to - from)),
  )
  return Math.min(...zooms)
}

/** Where the map's origin comes to lie so that what is free at both ends is even. */
function offsetFor(spans: readonly Span[], length: number, zoom: number): number {
  const least = Math.max(...spans.map(({ from, before }) => before - from * zoom))
  const most = Math.min(...spans.map(({ to, after }) => length - after - to * zoom))
  return (least + most) / 2
}

/** What has to be seen of a map in both directions. */
function spansOf(map: WallMap, unit: number): { across: Span[]; down: Span[] } {
  const frames = framesOf(map)
  const across = frames.map(({ box, margin: { side } }) => ({
    from: box.left,
    to: box.right,
    before: side * unit,
    after: side * unit,
  }))
  const down = frames.map(({ box, margin: { above, below } }) => ({
    from: box.top,
    to: box.bottom,
    before: above * unit,
    after: below * unit,
  }))
  return { across, down }
}

/**
 * The ground that a whole map takes with what has to stand free round it.
 *
 * @param unit see `wallUnit`.
 */
export function groundFor(map: WallMap, zoom: number, unit: number): { width: number; height: number } {
  const lengthOf = (spans: readonly Span[]) => {
    const lengths = spans.flatMap(({ from, before }) =>
      spans.map(({ to, after }) => (to - from) * zoom + before + after),
    )
    return Math.max(0, ...lengths)
  }
  const { across, down } = spansOf(map, unit)
  return { width: lengthOf(across), height: lengthOf(down) }
}

/** The view that shows all of a map, as large as it can be, in the middle. */
export function wholeMap(map: WallMap, screen: WallScreen): WallView {
  const unit = wallUnit(screen)
  const height = Math.max(screen.height - screen.strip, 1)
  const { across, down } = spansOf(map, unit)
  if (across.length === 0) return { x: screen.width / 2, y: screen.strip + height / 2, zoom: unit }
  const fitting = Math.min(zoomFor(across, screen.width), zoomFor(down, height), MOST_FIT_ZOOM * unit)
  // On a wall that is all margin, the map is still somewhere.
  const zoom = Math.max(fitting, Number.MIN_VALUE)
  return { x: offsetFor(across, screen.width, zoom), y: screen.strip + offsetFor(down, height, zoom), zoom }
}

/**
 * How the wall lies over the map.
 *
 * @param mode `follow` shows all of what the facilitator's canvas shows, in the middle of the ground below the strip;
 * `fit` shows the whole map, with room for the labels at its border. Before the facilitator's canvas was drawn, `follow`
 * does the same.
 */
export function wallView(map: WallMap, screen: WallScreen, mode: WallMode, look: WallLook): WallView {
  if (mode === 'fit' || look.view === null) return wholeMap(map, screen)
  const { x, y, width, height } = look.view
  const ground = Math.max(screen.height - screen.strip, 1)
  const zoom = Math.min(screen.width / width, ground / height)
  return {
    x: screen.width / 2 - (x + width / 2) * zoom,
    y: screen.strip + ground / 2 - (y + height / 2) * zoom,
    zoom,
  }
}
