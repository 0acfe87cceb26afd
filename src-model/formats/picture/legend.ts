import { type TextKey, translate } from '../../language/translate'
import {
  COMMITMENT_STATUSES,
  CONNECTION_KINDS,
  type CommunityMap,
  type Language,
  ORIGINS,
  type Position,
  RESOURCE_STATUSES,
  SIDES,
} from '../../map/map'
import { tieIndex } from '../../map/ties'
import type { XmlElement } from '../xml/write-xml'
import { BOLD, drawn, group, moved, written } from './drawing'
import type { Block } from './header'
import { iconTag, seal, sideShape, type TagStatus } from './marks'
import { PALETTE } from './palette'
import { boldWidth, regularWidth } from './text-width'
import { type TieLook, tieLine } from './ties'

/** In units of text. */
const TEXT = 14
const ROW = 25
const SHAPE = 18
const TAG = { width: 27, height: 17 }
const LINE = 38
const SEAL = 0.8
const BESIDE = 7
const BETWEEN = 18
const BETWEEN_GROUPS = 32

/** A look, and what it means. */
interface Item {
  /** Its middle at the height of 0, from the left. */
  symbol: (ground: string) => XmlElement
  width: number
  key: TextKey
}

interface Group {
  /** `null` where the items say it. */
  title: TextKey | null
  items: Item[]
}

function sideItems({ participants }: CommunityMap): Item[] {
  const there = new Set(Object.values(participants).map(({ side }) => side))
  return SIDES.filter((side) => there.has(side)).map((side) => ({
    symbol: () => sideShape(side, { x: SHAPE / 2, y: 0 }, SHAPE),
    width: SHAPE,
    key: `wall.legend.${side}`,
  }))
}

function resourceItems(map: CommunityMap): Item[] {
  const { wanted } = tieIndex(map)
  const there = new Set(
    Object.values(map.resources).map(({ id, status }): TagStatus => (wanted.has(id) ? 'wanted' : status)),
  )
  const statuses: TagStatus[] = [...RESOURCE_STATUSES, 'wanted']
  return statuses
    .filter((status) => there.has(status))
    .map((status) => ({
      symbol: (ground) => iconTag({ ...TAG, x: TAG.width / 2, y: 0, status }, null, ground),
      width: TAG.width,
      key: `resource-status.${status}`,
    }))
}

function tieItem(look: TieLook, isDirected: boolean, key: TextKey): Item {
  const tip = LINE - 1
  const head = isDirected ? `M${tip} 0 L${tip - 9} 4.2 L${tip - 9} -4.2 Z` : null
  const line = `M2 0 H${isDirected ? tip - 9 : LINE - 2}`
  return { symbol: () => group({}, tieLine(look, { line, head })), width: LINE, key }
}

function tieItems({ connections }: CommunityMap): Item[] {
  const ties = Object.values(connections)
  const origins = ORIGINS.filter((origin) => ties.some((tie) => tie.origin === origin))
  const kinds = CONNECTION_KINDS.filter((kind) => ties.some((tie) => tie.kind === kind))
  return [
    ...origins.map((origin) => tieItem({ kind: 'knows', origin, strength: 2 }, false, `origin.${origin}`)),
    ...kinds.map((kind) => {
      const isDirected = ties.some((tie) => tie.kind === kind && tie.directed)
      return tieItem({ kind, origin: 'before', strength: 2 }, isDirected, `kind.${kind}`)
    }),
  ]
}

function promiseItems({ connections }: CommunityMap): Item[] {
  const ties = Object.values(connections)
  return COMMITMENT_STATUSES.filter((status) => ties.some(({ commitment }) => commitment?.status === status)).map(
    (status) => ({
      symbol: () => seal(status, { x: 10 * SEAL, y: 0 }, SEAL),
      width: 20 * SEAL,
      key: `commitment-status.${status}`,
    }),
  )
}

function groupsOf(map: CommunityMap): Group[] {
  const groups: Group[] = [
    { title: null, items: sideItems(map) },
    { title: 'picture.legend.resources', items: resourceItems(map) },
    { title: 'picture.legend.ties', items: tieItems(map) },
    { title: 'picture.legend.promises', items: promiseItems(map) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** A piece of the legend: an item, with the name of its group before the first one. */
interface Piece {
  name: string
  text: string
  symbol: Item['symbol']
  /** Where the symbol and the text begin, and where all ends, from its own beginning. */
  symbolAt: number
  textAt: number
  length: number
}

function piecesOf({ title, items }: Group, language: Language): Piece[] {
  return items.map(({ symbol, width, key }, index) => {
    const name = index === 0 && title !== null ? translate(language, title) : ''
    const text = translate(language, key)
    const symbolAt = name === '' ? 0 : boldWidth(name) * TEXT + BESIDE * 1.5
    const textAt = symbolAt + width + BESIDE
    return { name, text, symbol, symbolAt, textAt, length: textAt + regularWidth(text) * TEXT }
  })
}

function drawPiece({ name, text, symbol, symbolAt, textAt }: Piece, at: Position, ground: string): XmlElement[] {
  const { x, y } = at
  const title = { x, y, size: TEXT, fill: PALETTE['ink-soft'], weight: BOLD }
  return [
    ...(name === '' ? [] : [written(name, title)]),
    group({ transform: moved(x + symbolAt, y) }, [symbol(ground)]),
    written(text, { x: x + textAt, y, size: TEXT, fill: PALETTE.ink }),
  ]
}

/** A short group is not broken into rows. */
const SHORT_GROUP = 0.4

/**
 * What the looks mean that are on the map, in rows.
 *
 * @param unit of text, in units of the picture.
 */
export function legendOf(map: CommunityMap, language: Language, width: number, unit: number, ground: string): Block {
  const elements: XmlElement[] = []
  const widest = width / unit
  let [left, row] = [0, 0]
  const breakBefore = (length: number) => {
    if (left > 0 && left + length > widest) [left, row] = [0, row + 1]
  }
  for (const each of groupsOf(map)) {
    const pieces = piecesOf(each, language)
    const whole = pieces.reduce((sum, { length }) => sum + length + BETWEEN, -BETWEEN)
    if (left > 0) left += BETWEEN_GROUPS - BETWEEN
    if (whole < SHORT_GROUP * widest) breakBefore(whole)
    for (const piece of pieces) {
      breakBefore(piece.length)
      elements.push(...drawPiece(piece, { x: left, y: (row + 0.5) * ROW }, ground))
      left += piece.length + BETWEEN
    }
  }
  if (elements.length === 0) return { elements: [], height: 0 }
  return { elements: [drawn('g', { transform: moved(0, 0, unit) }, elements)], height: (row + 1) * ROW * unit }
}
