import { type TextKey, translate } from '../../language/translate'
import {
  COMMITMENT_STATUSES,
  CONNECTION_KINDS,
  type CommunityMap,
  type Language,
  ORIGINS,
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
const LINE = 34
const SEAL = 0.8
const BESIDE = 7
const BETWEEN = 20
const BETWEEN_GROUPS = 34

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

/**
 * What the looks mean that are on the map, in rows.
 *
 * @param unit of text, in units of the picture.
 */
export function legendOf(map: CommunityMap, language: Language, width: number, unit: number, ground: string): Block {
  const elements: XmlElement[] = []
  const widest = width / unit
  let [left, row] = [0, 0]
  const place = (length: number) => {
    if (left > 0 && left + length > widest) [left, row] = [0, row + 1]
    return { x: left, y: (row + 0.5) * ROW }
  }
  for (const [index, { title, items }] of groupsOf(map).entries()) {
    if (index > 0) left += BETWEEN_GROUPS - BETWEEN
    const name = title === null ? '' : translate(language, title)
    const nameWidth = title === null ? 0 : boldWidth(name) * TEXT + BESIDE * 1.5
    for (const [number, { symbol, width: across, key }] of items.entries()) {
      const text = translate(language, key)
      const length = across + BESIDE + regularWidth(text) * TEXT
      // A name never stands apart from what it begins.
      const begins = number === 0 && title !== null
      const at = place(begins ? nameWidth + length : length)
      if (begins) elements.push(written(name, { ...at, size: TEXT, fill: PALETTE['ink-soft'], weight: BOLD }))
      const x = at.x + (begins ? nameWidth : 0)
      elements.push(group({ transform: moved(x, at.y) }, [symbol(ground)]))
      elements.push(written(text, { x: x + across + BESIDE, y: at.y, size: TEXT, fill: PALETTE.ink }))
      left = x + length + BETWEEN
    }
  }
  if (elements.length === 0) return { elements: [], height: 0 }
  return { elements: [drawn('g', { transform: moved(0, 0, unit) }, elements)], height: (row + 1) * ROW * unit }
}
