import { translate } from '../../language/translate'
import type { CommunityMap, Language } from '../../map/map'
import { tieIndex } from '../../map/ties'
import { initials } from '../../names'
import { NO_NAME } from '../../wall/names'
import { SMALLEST_TEXT } from '../../wall/picture/picture'
import { groundFor, MOST_FIT_ZOOM, wholeMap } from '../../wall/picture/view'
import { reducedMap } from '../../wall/reduce'
import type { WallMap } from '../../wall/wall-map'
import { NAMESPACES } from '../xml/namespaces'
import { writeXml, type XmlElement } from '../xml/write-xml'
import { drawn, group, moved, short, written } from './drawing'
import { type Block, headerOf } from './header'
import { legendOf } from './legend'
import { drawMap } from './map-scene'
import { PALETTE } from './palette'
import { spreadOver } from './spread'
import { textLines } from './text-lines'
import { regularWidth } from './text-width'

export interface PictureOptions {
  language: Language
  /** Which people data the picture holds, as a sentence in that language. */
  peopleData: string
  /** What it has to fill, in units, with the size of its smallest names; or the most that it may take. */
  frame: { width: number; height: number; names: number } | PictureBounds
  /** Whether it says by itself what it is of, and what its looks mean. */
  header: boolean
  legend: boolean
  /** The canvas's own ground, or white as paper is. */
  ground: 'canvas' | 'paper'
}

/** The most that a picture may take that has the size that its map asks for, in units of the canvas. */
export interface PictureBounds {
  longest: number
  /** In square units. */
  area: number
}

/** A picture of a map. */
export interface Picture {
  /** An `<svg>` element, as text. It stands alone with a declaration before it, or within a page. */
  svg: string
  width: number
  height: number
  /** How many names had no room. */
  labelsLeftOut: number
}

/** The size of the smallest names where a picture has the size that its map asks for: in units of the canvas, where tags have room for three lines of them. */
const NAMES = 14
/** The least that such a picture takes, in units of the canvas. */
const LEAST = { width: 960, height: 420 }
/** The width at which a unit of text is a unit of the picture, and its least. */
const TEXT_WIDTH = 1500
const LEAST_TEXT = 0.68
/** Round everything, and between header, map and legend, in units of text. */
const MARGIN = 30
const GAP = 14
/** The line that says which people data the picture holds. */
const NOTE = { size: 12.5, row: 22 }
/** The families that every system has. */
const FONTS = 'system-ui, sans-serif'
const WHITE = '#ffffff'
const PROGRAM = 'Trama'

/** Letters in a mark: a whole name where that is as short, as pseudonyms and initials are. */
const SHORT_NAME = 4

/** The map as pictures show it: without notes, and without the names of those who asked not to be named. */
function shownMap(map: CommunityMap): WallMap {
  const { wanted } = tieIndex(map)
  const nameOf = (id: string) => {
    const person = map.participants[id]
    if (person === undefined || person.unnamed) return NO_NAME
    const { name } = person
    return { name, initials: name.length <= SHORT_NAME && !name.includes(' ') ? name : initials(name) }
  }
  return reducedMap(map, nameOf, (id) => wanted.has(id))
}

interface Area {
  width: number
  height: number
  /** See `wallUnit`. */
  unit: number
}

/** The ground that a map asks for, in units of the canvas where that is not too much. */
function ownArea(map: WallMap, { longest, area }: PictureBounds): Area {
  const unit = NAMES / SMALLEST_TEXT
  const whole = groundFor(map, 1, unit)
  // Header and legend take their part of it, too.
  const most = 0.75 * area
  const part = Math.min(
    1,
    longest / Math.max(whole.width, whole.height),
    Math.sqrt(most / (whole.width * whole.height)),
  )
  const [width, height] = [whole.width * part, whole.height * part]
  const { zoom } = part === 1 ? { zoom: 1 } : wholeMap(map, { width, height, strip: 0, unit })
  const ground = groundFor(map, Math.min(zoom, 1), unit)
  return { width: Math.max(ground.width, LEAST.width), height: Math.max(ground.height, LEAST.height), unit }
}

/** So many times as large as they have to be are things drawn where there are few. */
const MOST_ENLARGED = 1.6

/** Ground of a size that a map is to fill. @param names the size of the smallest ones. */
function filling(map: WallMap, width: number, height: number, names: number): Area {
  const unit = names / SMALLEST_TEXT
  // All that a map takes grows with the unit.
  const ground = groundFor(map, MOST_FIT_ZOOM * unit, unit)
  const times = Math.min(MOST_ENLARGED, width / ground.width, height / ground.height)
  return { width, height, unit: unit * Math.max(1, times) }
}

function noteOf({ peopleData }: PictureOptions, width: number, unit: number): Block {
  const size = NOTE.size * unit
  const end = regularWidth(PROGRAM) * size + 2 * size
  const lines = textLines(peopleData, (width - end) / size, 2, regularWidth)
  const row = NOTE.row * unit
  const look = { size, fill: PALETTE['ink-soft'] }
  const elements = lines.map((line, index) => written(line, { ...look, x: 0, y: (index + 0.5) * row }))
  elements.push(written(PROGRAM, { ...look, x: width, y: row / 2, anchor: 'end' }))
  return { elements, height: Math.max(1, lines.length) * row }
}

function placed({ elements }: Block, x: number, y: number): XmlElement {
  return group({ transform: moved(x, y) }, elements)
}

/** The shape that a map has by itself, in units of the canvas. */
export function shapeOf(map: CommunityMap): { width: number; height: number } {
  return groundFor(shownMap(map), 1, NAMES / SMALLEST_TEXT)
}

/** What a picture that holds nothing says. */
function emptyNote(language: Language, { width, height }: Area, size: number): XmlElement[] {
  const look = { x: width / 2, y: height / 2, size, fill: PALETTE['ink-soft'], anchor: 'middle' } as const
  return [written(translate(language, 'picture.empty'), look)]
}

/**
 * Draws a map as a picture that stands alone: no style, script, link or font of its own.
 *
 * @param map holds of people only what may leave; who asked not to be named is a mark without letters.
 */
export function pictureOf(map: CommunityMap, options: PictureOptions): Picture {
  const { language, frame } = options
  const shown = shownMap(map)
  const own = 'area' in frame ? ownArea(shown, frame) : null
  const given = 'area' in frame ? null : frame
  const ground = options.ground === 'canvas' ? PALETTE.ground : WHITE
  const width = given?.width ?? (own ?? LEAST).width
  const text = Math.max(LEAST_TEXT, width / TEXT_WIDTH)
  const hasWords = options.header || options.legend
  const margin = hasWords ? MARGIN * text : 0
  const inner = width - 2 * margin
  const nothing: Block = { elements: [], height: 0 }
  const header = options.header ? headerOf(map, language, inner, text) : nothing
  const legend = options.legend ? legendOf(map, language, inner, text, ground) : nothing
  const note = options.header ? noteOf(options, inner, text) : nothing
  const gap = (block: Block) => (block.height > 0 ? GAP * text : 0)
  const above = header.height > 0 ? margin + header.height + gap(header) : 0
  const below = legend.height + gap(legend) + note.height + gap(note) + (hasWords ? margin / 2 : 0)
  const area = own ?? filling(shown, width, Math.max(1, (given?.height ?? 0) - above - below), given?.names ?? NAMES)
  const height = above + area.height + below
  const isEmpty = map.order.participants.length + map.order.resources.length + map.order.zones.length === 0
  const spread = given === null ? shown : spreadOver(shown, area)
  const drawnMap = drawMap(spread, { ...area, strip: 0 }, ground)
  const bottom = above + area.height + gap(legend)
  const { title, question } = map.session
  const words = [question, options.peopleData, PROGRAM].filter((each) => each !== '').join('\n')
  const size = { width: short(width), height: short(height) }
  const svg = drawn(
    'svg',
    {
      xmlns: NAMESPACES.svg,
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      lang: language,
      role: 'img',
      'font-family': FONTS,
    },
    [
      drawn('title', {}, [title]),
      drawn('desc', {}, [words]),
      drawn('rect', { ...size, fill: ground }),
      ...(header.height > 0 ? [placed(header, margin, margin)] : []),
      group({ transform: moved(0, above) }, isEmpty ? emptyNote(language, area, 20 * text) : drawnMap.elements),
      ...(legend.height > 0 ? [placed(legend, margin, bottom)] : []),
      ...(note.height > 0 ? [placed(note, margin, bottom + legend.height + gap(note))] : []),
    ],
  )
  return { svg: writeXml(svg, false), ...size, labelsLeftOut: drawnMap.labelsLeftOut }
}
