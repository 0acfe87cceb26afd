import { type TextKey, translate } from '../../language/translate'
import { DASHES, KIND_WIDTHS } from '../../layout/ties/tie-look'
import {
  COMMITMENT_STATUSES,
  CONNECTION_KINDS,
  type CommunityMap,
  type ConnectionKind,
  type Language,
  ORIGINS,
  type Origin,
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
import { tieLine } from './ties'

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
  /** More than one where looks are the same. */
  keys: TextKey[]
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
    keys: [`wall.legend.${side}`],
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
      keys: [`resource-status.${status}`],
    }))
}

/** Where the tips of ties end that stand for all of their colour, one over the other. */
const PAIR = [-3.5, 3.5] as const

/** Ties of an origin have its colour and are as thick, whatever their kind: lines of two kinds stand for them. */
function originItem(origin: Origin): Item {
  const line = `M2 0 H${LINE - 2}`
  const kinds = ['knows', 'learns-from'] as const
  const lines = kinds.map((kind, index) =>
    group({ transform: moved(0, PAIR[index] ?? 0) }, tieLine({ kind, origin, strength: 2 }, { line, head: null })),
  )
  return { symbol: () => group({}, lines), width: LINE, keys: [`origin.${origin}`] }
}

function kindItem(kinds: readonly ConnectionKind[], isDirected: boolean): Item[] {
  const [kind] = kinds
  if (kind === undefined) return []
  const tip = LINE - 1
  const head = isDirected ? `M${tip} 0 L${tip - 9} 4.2 L${tip - 9} -4.2 Z` : null
  const line = `M2 0 H${isDirected ? tip - 9 : LINE - 2}`
  const symbol = () => group({}, tieLine({ kind, origin: 'before', strength: 2 }, { line, head }))
  return [{ symbol, width: LINE, keys: kinds.map((each): TextKey => `kind.${each}`) }]
}

function originItems({ connections }: CommunityMap): Item[] {
  const ties = Object.values(connections)
  return ORIGINS.filter((origin) => ties.some((tie) => tie.origin === origin)).map(originItem)
}

/** Kinds whose lines look the same are explained by one of them. */
function kindItems({ connections }: CommunityMap): Item[] {
  const ties = Object.values(connections)
  const isDirected = (kind: ConnectionKind) => ties.some((tie) => tie.kind === kind && tie.directed)
  const kinds = CONNECTION_KINDS.filter((kind) => ties.some((tie) => tie.kind === kind))
  const alike = new Map<string, ConnectionKind[]>()
  for (const kind of kinds) {
    const look = [DASHES[kind], KIND_WIDTHS[kind], isDirected(kind)].join(' ')
    alike.set(look, [...(alike.get(look) ?? []), kind])
  }
  return [...alike.values()].flatMap((each) => kindItem(each, each.some(isDirected)))
}

function promiseItems({ connections }: CommunityMap): Item[] {
  const ties = Object.values(connections)
  return COMMITMENT_STATUSES.filter((status) => ties.some(({ commitment }) => commitment?.status === status)).map(
    (status) => ({
      symbol: () => seal(status, { x: 10 * SEAL, y: 0 }, SEAL),
      width: 20 * SEAL,
      keys: [`commitment-status.${status}`],
    }),
  )
}

function groupsOf(map: CommunityMap): Group[] {
  const groups: Group[] = [
    { title: null, items: sideItems(map) },
    { title: 'picture.legend.resources', items: resourceItems(map) },
    { title: 'picture.legend.ties', items: kindItems(map) },
    { title: null, items: originItems(map) },
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
  return items.map(({ symbol, width, keys }, index) => {
    const name = index === 0 && title !== null ? translate(language, title) : ''
    const text = keys.map((key) => translate(language, key)).join(', ')
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

/**
 * What the looks mean that are on the map, in rows.
 *
 * @param unit of text, in units of the picture.
 */
export function legendOf(map: CommunityMap, language: Language, width: number, unit: number, ground: string): Block {
  const elements: XmlElement[] = []
  const widest = width / unit
  let [left, row] = [0, 0]
  const nextRow = (from = 0) => {
    left = from
    row += 1
  }
  for (const each of groupsOf(map)) {
    const pieces = piecesOf(each, language)
    const whole = pieces.reduce((sum, { length }) => sum + length + BETWEEN, -BETWEEN)
    if (left > 0) left += BETWEEN_GROUPS - BETWEEN
    if (left > 0 && left + whole > widest) nextRow()
    const indent = pieces[0]?.symbolAt ?? 0
    for (const [index, piece] of pieces.entries()) {
      if (index > 0 && left + piece.length > widest) nextRow(indent)
      elements.push(...drawPiece(piece, { x: left, y: (row + 0.5) * ROW }, ground))
      left += piece.length + BETWEEN
    }
  }
  if (elements.length === 0) return { elements: [], height: 0 }
  return { elements: [drawn('g', { transform: moved(0, 0, unit) }, elements)], height: (row + 1) * ROW * unit }
}
