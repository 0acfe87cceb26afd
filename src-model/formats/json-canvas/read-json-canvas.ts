import { refused } from '../../contract/errors'
import { type TextKey, translate } from '../../language/translate'
import { MAX_ZONES } from '../../map/limits'
import { CONNECTION_KINDS, type Json, LANGUAGES, RESOURCE_KINDS, RESOURCE_STATUSES, SIDES } from '../../map/map'
import type { Content } from '../content'
import { fieldText } from '../graph/fields'
import { foundInGraphs, type GraphAnswer, tooMany } from '../graph/found-in-graph'
import { emptyGraph, type Graph } from '../graph/graph'
import { textOf } from '../graph/json-fields'
import { Notes } from '../graph/notes'
import { positionOf } from '../graph/positions'
import { readZone } from '../graph/read-zones'
import { isJsonObject, type JsonObject } from '../json/json-object'
import type { MapReader } from '../registry'
import { plainLine, plainText, SEPARATOR } from './markdown'

/** A canvas with its lists. */
interface Canvas {
  nodes: Json[]
  edges: Json[]
}

const NODE_TYPES: ReadonlySet<unknown> = new Set(['text', 'file', 'link', 'group'])

function isCanvasNode(raw: Json): boolean {
  return isJsonObject(raw) && NODE_TYPES.has(raw.type) && 'width' in raw && 'height' in raw
}

function canvasOf(content: Content): Canvas | null {
  if (content.is !== 'json' || !isJsonObject(content.value)) return null
  const { nodes, edges = [] } = content.value
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return null
  const hasEdges = edges.some((each) => isJsonObject(each) && 'fromNode' in each)
  const isEmpty = nodes.length === 0 && edges.length === 0
  return isEmpty || hasEdges || nodes.some(isCanvasNode) ? { nodes, edges } : null
}

/** The last part of a path or an address, without what a file's kind is called. */
function lastPart(path: string): string {
  const [bare = ''] = path.split(/[?#]/)
  const last = bare.split(/[/\\]/).findLast((each) => each !== '') ?? path
  return last.replace(/\.[A-Za-z0-9]{1,5}$/, '') || last
}

/** What the second line of our own cards says, in any language of ours; `null` where it is another's. */
function ownFacts(line: string): { fields: [string, string][]; rest: string } | null {
  const [first = '', ...rest] = line.split(SEPARATOR)
  const says = (key: TextKey, text = first) => LANGUAGES.some((each) => translate(each, key) === text)
  const side = SIDES.find((each) => says(`side.${each}`))
  if (side !== undefined) {
    return {
      fields: [
        ['type', 'participant'],
        ['side', side],
      ],
      rest: rest.join(SEPARATOR),
    }
  }
  const kind = RESOURCE_KINDS.find((each) => says(`resource-kind.${each}`))
  const status = RESOURCE_STATUSES.find((each) => says(`resource-status.${each}`, rest[0]))
  if (kind === undefined || status === undefined) return null
  return {
    fields: [
      ['type', 'resource'],
      ['kind', kind],
      ['status', status],
    ],
    rest: rest.slice(1).join(SEPARATOR),
  }
}

/** What a card says, as fields: its first line is a name, the rest are notes. */
function cardFields(raw: JsonObject): Map<string, string> {
  if (raw.type === 'file' || raw.type === 'link') {
    const path = textOf(raw.type === 'file' ? raw.file : raw.url)
    const name = raw.type === 'file' ? lastPart(path) : path.replace(/^https?:\/\//, '').replace(/\/$/, '')
    return new Map([
      ['label', name],
      ['type', 'resource'],
      ['description', path],
    ])
  }
  const lines = fieldText(textOf(raw.text)).split('\n')
  const start = lines.findIndex((each) => plainLine(each) !== '')
  const [facts = '', ...others] = lines.slice(start + 1)
  const own = ownFacts(facts)
  const notes = own === null ? [facts, ...others] : [own.rest, ...others]
  return new Map([
    ['label', start === -1 ? '' : plainLine(lines[start] ?? '')],
    ['notes', plainText(notes.join('\n'))],
    ...(own?.fields ?? []),
  ])
}

/** What stands between the kind of a tie and what else is written on it. */
const COLON = ': '

/** What is written on a tie, as fields: on our own its kind stands before what is said and promised. */
function edgeFields(label: string): [string, string][] {
  const [first = '', ...rest] = label.split(COLON)
  const kind = first.trim()
  const isOurs = CONNECTION_KINDS.some((each) => LANGUAGES.some((one) => translate(one, `kind.${each}`) === kind))
  if (!isOurs || rest.length === 0) return [['label', label]]
  return [
    ['kind', kind],
    ['note', rest.join(COLON)],
  ]
}

/** The work on one file. */
class CanvasReading {
  readonly graph: Graph = emptyGraph()
  readonly #notes: Notes

  constructor(
    private readonly canvas: Canvas,
    private readonly file: number,
  ) {
    this.#notes = new Notes(this.graph.notes, file)
  }

  read(): Graph {
    for (const [index, raw] of this.canvas.nodes.entries()) this.#addNode(raw, index + 1)
    for (const [index, raw] of this.canvas.edges.entries()) this.#addEdge(raw, index + 1)
    return this.graph
  }

  #addNode(raw: Json, number: number): void {
    const where = { file: this.file, part: 'node' as const, number }
    if (!isJsonObject(raw) || !NODE_TYPES.has(raw.type)) {
      this.#notes.note('entry-broken', where)
      return
    }
    if (raw.type === 'group') {
      const zone = readZone({ ...raw, colour: raw.color ?? null }, number, this.#notes)
      if (zone !== null) this.graph.zones.push(zone)
      return
    }
    if (raw.type !== 'text') this.#notes.once('card-file')
    this.graph.nodes.push({ id: textOf(raw.id), where, fields: cardFields(raw), position: middleOf(raw) })
  }

  #addEdge(raw: Json, number: number): void {
    const where = { file: this.file, part: 'edge' as const, number }
    if (!isJsonObject(raw)) {
      this.#notes.note('entry-broken', where)
      return
    }
    const [fromEnd, toEnd] = [textOf(raw.fromEnd) || 'none', textOf(raw.toEnd) || 'arrow']
    const ends = { from: textOf(raw.fromNode), to: textOf(raw.toNode) }
    const isReversed = fromEnd === 'arrow' && toEnd !== 'arrow'
    const [from, to] = isReversed ? [ends.to, ends.from] : [ends.from, ends.to]
    const fields = new Map(edgeFields(textOf(raw.label)))
    this.graph.edges.push({
      id: textOf(raw.id),
      where,
      fields,
      from,
      to,
      directed: (fromEnd === 'arrow') !== (toEnd === 'arrow'),
    })
  }
}

function middleOf(raw: JsonObject) {
  const numbers = [raw.x, raw.y, raw.width, raw.height].map((each) => (typeof each === 'number' ? each : Number.NaN))
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  return positionOf(x + width / 2, y + height / 2)
}

function readFile(content: Content, file: number): GraphAnswer {
  const canvas = canvasOf(content)
  if (canvas === null) return refused('file-nothing-found', { name: content.name })
  // Groups are counted apart, once they are read.
  const refusal = tooMany(canvas.nodes.length - MAX_ZONES, canvas.edges.length, 0)
  return refusal ?? { ok: true, graph: new CanvasReading(canvas, file).read() }
}

/** Reads JSON Canvas 1.0: cards as people or resources, as the user says, and groups as zones. */
export const jsonCanvasReader: MapReader = {
  id: 'json-canvas',
  recognises: (contents) => contents.every((each) => canvasOf(each) !== null),
  read: (contents, options) => foundInGraphs(contents.map(readFile), options),
}
