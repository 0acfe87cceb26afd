import { NAME_LINE } from '../../layout/name-block'
import type { Id } from '../../map/ids'
import type { PictureManner } from '../../wall/picture/manner'
import { areTagsWhole } from '../../wall/picture/marks'
import type { PictureNeeds, WallMoment, WallScreen, WallView } from '../../wall/picture/picture'
import { SMALLEST_TEXT } from '../../wall/picture/picture'
import { type Plot, plotsOf, sealGrounds } from '../../wall/picture/plots'
import { sealPart } from '../../wall/picture/seal-place'
import { anchorOf, type Sheet, type SheetLabel, sheetOf } from '../../wall/picture/sheet'
import { lineUnit, pathOf, wallTies, wishedPart } from '../../wall/picture/tie-drawing'
import { wholeMap } from '../../wall/picture/view'
import { wallPicture } from '../../wall/picture/wall-picture'
import type { WallMap, WallResource } from '../../wall/wall-map'
import type { XmlElement } from '../xml/write-xml'
import { BOLD, drawn, group, moved, written } from './drawing'
import { iconTag, seal, sideShape, TAG_LOOKS, type TagStatus, wholeTag } from './marks'
import { mixed, PALETTE } from './palette'
import { shorterNames } from './shorter-names'
import { boldWidth } from './text-width'
import { tieLine } from './ties'

/** Nothing counts more than anything else on a picture. */
const NO_MOMENT: WallMoment = { selected: new Set(), fresh: new Set(), lit: null }
/** Pictures are read from near: names are more even in size, and fill tags; all names of the largest map are looked at. */
const MANNER: PictureManner = {
  nameSizes: [40, 34, SMALLEST_TEXT],
  tagZoom: 1.9,
  inTag: { lines: 3, isUsual: true },
  // They are made smaller where they do not fit: a pseudonym is all that there is to know.
  widestInitials: 1.3,
  areInitialsKept: true,
  names: {
    isOneSize: true,
    mostLines: 3,
    apart: 0.3,
    isWhole: true,
    shorter: null,
    nearlyAll: 1,
    crossing: { tie: 0.8, arrowhead: 2 },
    inTag: 0.9,
  },
  mostWanted: 6000,
}
/** With more nodes than this no larger names are tried: it would take as long again. */
const MANY = 800

function mannerFor(map: WallMap, view: WallView, unit: number): PictureManner {
  const isMany = Object.keys(map.participants).length + Object.keys(map.resources).length > MANY
  const shorter = shorterNames(map)
  // Beside small marks, names that are larger than they have to be look larger than people.
  const nameSizes = areTagsWhole(view, unit, MANNER.tagZoom) ? MANNER.nameSizes : MANNER.nameSizes.slice(1)
  const manner = { ...MANNER, nameSizes, names: { ...MANNER.names, shorter: (id: Id) => shorter.get(id) } }
  return isMany ? { ...manner, nameSizes: [SMALLEST_TEXT] } : manner
}

/** The widths of texts that were measured are kept for one picture. */
function remembered(measure: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const width = known.get(text) ?? measure(text)
    known.set(text, width)
    return width
  }
}

/** A map drawn on its ground. */
export interface DrawnMap {
  elements: XmlElement[]
  /** Names of people, resources and zones that had no room. */
  labelsLeftOut: number
}

interface Drawing {
  map: WallMap
  sheet: Sheet
  view: WallView
  plots: ReadonlyMap<Id, Plot>
  /** The colour under everything. */
  ground: string
  labelled: ReadonlySet<Id>
}

const ZONE_GROUND = 0.11

function zonesOf({ map, sheet }: Drawing): XmlElement[] {
  const line = lineUnit(sheet)
  return Object.values(map.zones).map(({ x, y, width, height, colour }) =>
    drawn('rect', {
      x: x * sheet.zoom,
      y: y * sheet.zoom,
      width: width * sheet.zoom,
      height: height * sheet.zoom,
      rx: 12 * line,
      fill: colour,
      'fill-opacity': ZONE_GROUND,
      stroke: colour,
      'stroke-opacity': 0.7,
      'stroke-width': 1.5 * line,
    }),
  )
}

function tiesOf({ map, sheet, plots }: Drawing): { lines: XmlElement[]; seals: XmlElement[] } {
  const { places } = wallTies(map)
  const grounds = sealGrounds(map, sheet, plots)
  const lines: XmlElement[] = []
  const seals: XmlElement[] = []
  for (const tie of Object.values(map.connections)) {
    const [from, to, place] = [plots.get(tie.from), plots.get(tie.to), places.get(tie.id)]
    if (!(from && to && place)) continue
    const path = pathOf(tie, from.end, to.end, place)
    lines.push(...tieLine(tie, path))
    if (tie.promise === null) continue
    const part = sealPart(path, wishedPart(tie, place), grounds)
    if (part !== null) seals.push(seal(tie.promise, path.at(part)))
  }
  return { lines, seals }
}

function statusOf({ status, wanted }: WallResource): TagStatus {
  return wanted ? 'wanted' : status
}

/** What letters may take across in a mark, in parts of it: a hexagon is narrower than it is high. */
const LETTERS = 0.76

function lettersIn({ x, y, width }: Plot, letters: string, usual: number): XmlElement {
  const size = Math.min(usual, (LETTERS * width) / boldWidth(letters))
  return written(letters, { x, y, size, fill: PALETTE['on-side'], weight: BOLD, anchor: 'middle' })
}

function markOf({ sheet, view, ground, labelled }: Drawing, plot: Plot): XmlElement {
  const { record, x, y, width, height, initials } = plot
  const parts: XmlElement[] = []
  if ('side' in record) {
    parts.push(sideShape(record.side, plot, width))
    if (initials !== null && record.initials !== '') parts.push(lettersIn(plot, record.initials, initials))
  } else {
    const shape = { x, y, width, height, status: statusOf(record) }
    const isWhole = areTagsWhole(view, sheet.unit, MANNER.tagZoom)
    parts.push(isWhole ? wholeTag(shape, record.kind, ground, plot.isNamed) : iconTag(shape, record.kind, ground))
  }
  const [only] = parts
  // Who reads the picture in a browser is told by pointing at it.
  const isUntold = record.name !== '' && !labelled.has(record.id)
  if (isUntold) return group({}, [drawn('title', {}, [record.name]), ...parts])
  return parts.length === 1 && only ? only : group({}, parts)
}

function leaderOf({ sheet, plots }: Drawing, { id, dx, dy, width, height }: SheetLabel): XmlElement[] {
  const plot = plots.get(id)
  if (plot === undefined) return []
  // Counted from the mark's middle.
  const end = { x: Math.min(Math.max(0, dx), dx + width), y: Math.min(Math.max(0, dy), dy + height) }
  const way = Math.hypot(end.x, end.y)
  const reach = Math.max(plot.width, plot.height) / 2 + 8 * sheet.unit
  if (way <= reach) return []
  return [
    drawn('line', {
      x1: plot.x + (end.x * reach) / way,
      y1: plot.y + (end.y * reach) / way,
      x2: plot.x + end.x,
      y2: plot.y + end.y,
      stroke: PALETTE.ink,
      'stroke-width': 2 * sheet.unit,
      'stroke-linecap': 'round',
    }),
  ]
}

function inkOf({ map }: Drawing, { id, kind, place }: SheetLabel): string {
  const [resource, zone] = [map.resources[id], map.zones[id]]
  if (kind === 'zone') return mixed(zone?.colour ?? PALETTE.ink, 0.28, PALETTE.ink)
  if (resource === undefined) return PALETTE.ink
  const status = statusOf(resource)
  return place !== 'inside' && status === 'mobilised' ? PALETTE.ink : TAG_LOOKS[status].ink
}

/** Where the letters of a label begin: at what they belong to, however narrow they turn out. */
function anchorAt({ place }: SheetLabel): 'start' | 'middle' | 'end' {
  if (place === 'right' || place.endsWith('-left') || place === 'inside') return 'start'
  return place === 'left' || place.endsWith('-right') ? 'end' : 'middle'
}

/** Letters are narrower than they may be in most fonts, and lines stop so far from them, in em. */
const USUAL_WIDTH = 0.86
const CLEAR = { beside: 0.3, below: 0.08 }

/** The colour under a place: that of the zone which it lies in, as thin as zones are painted. */
function groundAt({ map, sheet, ground }: Drawing, x: number, y: number): string {
  const at = { x: x / sheet.zoom, y: y / sheet.zoom }
  return Object.values(map.zones)
    .filter((zone) => at.x >= zone.x && at.x <= zone.x + zone.width && at.y >= zone.y && at.y <= zone.y + zone.height)
    .reduce((under, { colour }) => mixed(colour, ZONE_GROUND, under), ground)
}

interface LabelLine {
  text: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

/** Free ground for a line of a label, where ties stop and go on behind it. */
function clearingOf(drawing: Drawing, { text, x, y, anchor }: LabelLine, size: number): XmlElement {
  const width = (USUAL_WIDTH * boldWidth(text) + 2 * CLEAR.beside) * size
  const height = (NAME_LINE + 2 * CLEAR.below) * size
  const left = { start: x - CLEAR.beside * size, middle: x - width / 2, end: x + CLEAR.beside * size - width }[anchor]
  const fill = groundAt(drawing, x, y)
  return drawn('rect', { x: left, y: y - height / 2, width, height, rx: height / 3, fill })
}

/** A label, and the ground that it keeps clear of ties. */
function labelOf(drawing: Drawing, label: SheetLabel): { clearings: XmlElement[]; texts: XmlElement[] } {
  const { map, sheet, plots } = drawing
  const at = anchorOf(map, label)
  if (at === undefined) return { clearings: [], texts: [] }
  const { lines, size, place, dx, dy, width, height } = label
  const [left, top] = [at.x * sheet.zoom + dx, at.y * sheet.zoom + dy]
  const anchor = anchorAt(label)
  const plot = place === 'inside' ? plots.get(label.id) : undefined
  const start = plot ? plot.x - plot.width / 2 + plot.height : left
  const x = anchor === 'start' ? start : anchor === 'end' ? left + width : left + width / 2
  const all = lines.map((text, index) => ({ text, x, y: top + ((index + 0.5) * height) / lines.length, anchor }))
  const look = { size, fill: inkOf(drawing, label), weight: BOLD }
  const texts = all.map(({ text, ...each }) => {
    return written(text, { ...look, ...each, ...(place !== 'inside' && { rim: groundAt(drawing, each.x, each.y) }) })
  })
  return {
    clearings: place === 'inside' ? [] : all.map((each) => clearingOf(drawing, each, size)),
    texts: [...(place === 'away' ? leaderOf(drawing, label) : []), ...texts],
  }
}

/** What is told of by its label or by all the letters in its mark. */
function toldOf({ map, sheet }: Pick<Drawing, 'map' | 'sheet'>): Set<Id> {
  const told = new Set(sheet.labels.map(({ id }) => id))
  for (const { id, name, initials } of Object.values(map.participants)) {
    if (name === initials && (sheet.marks.get(id)?.initials ?? 0) >= SMALLEST_TEXT * sheet.unit) told.add(id)
  }
  return told
}

function untold({ participants, resources, zones }: WallMap, told: ReadonlySet<Id>): number {
  const named = [
    ...Object.values(participants).filter(({ name }) => name !== ''),
    ...Object.values(resources),
    ...Object.values(zones).filter(({ label }) => label !== ''),
  ]
  return named.filter(({ id }) => !told.has(id)).length
}

/** From this part of the names on that have no room, all are shortened if more have then. */
const MANY_LEFT_OUT = 0.05

/**
 * A map as the wall lays it out, and as the canvas paints it.
 *
 * @param screen the ground that it is to fill, with the unit that sizes on it are counted in.
 */
export function drawMap(map: WallMap, screen: WallScreen, ground: string): DrawnMap {
  const whole = drawNamed(map, screen, ground)
  const { participants, resources } = map
  const all = Object.keys(participants).length + Object.keys(resources).length
  if (whole.labelsLeftOut <= MANY_LEFT_OUT * all || all > MANY) return whole
  const shorter = shorterNames(map)
  const people = Object.entries(participants).map(([id, person]) => {
    return [id, { ...person, name: shorter.get(id) ?? person.name }] as const
  })
  const short = drawNamed({ ...map, participants: Object.fromEntries(people) }, screen, ground)
  return short.labelsLeftOut < whole.labelsLeftOut ? short : whole
}

function drawNamed(map: WallMap, screen: WallScreen, ground: string): DrawnMap {
  const view = wholeMap(map, screen)
  const needs: PictureNeeds = {
    map,
    view,
    screen,
    moment: NO_MOMENT,
    measure: remembered(boldWidth),
    manner: mannerFor(map, view, screen.unit ?? 1),
  }
  const sheet = sheetOf(map, wallPicture(needs), view, screen.unit ?? 1, null)
  const plots = plotsOf(map, sheet, new Map())
  const labelled = toldOf({ map, sheet })
  const drawing: Drawing = { map, sheet, view, plots, ground, labelled }
  const { lines, seals } = tiesOf(drawing)
  const line = lineUnit(sheet)
  const labels = sheet.labels.map((label) => labelOf(drawing, label))
  const all = [
    group({}, zonesOf(drawing)),
    group({ transform: moved(0, 0, line) }, lines),
    group(
      {},
      labels.flatMap(({ clearings }) => clearings),
    ),
    group(
      {},
      [...plots.values()].map((plot) => markOf(drawing, plot)),
    ),
    group({ transform: moved(0, 0, line) }, seals),
    group(
      {},
      labels.flatMap(({ texts }) => texts),
    ),
  ]
  const elements = all.filter(({ children = [] }) => children.length > 0)
  return { elements: [group({ transform: moved(view.x, view.y) }, elements)], labelsLeftOut: untold(map, labelled) }
}
