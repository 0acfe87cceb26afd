import { refused } from '../../contract/errors'
import type { Json } from '../../map/map'
import type { Content } from '../content'
import { FieldNames } from '../graph/field-names'
import { foundInGraphs, type GraphAnswer, tooMany } from '../graph/found-in-graph'
import { emptyGraph, type Graph } from '../graph/graph'
import { fieldsIn, textOf } from '../graph/json-fields'
import { Notes } from '../graph/notes'
import { positionOf } from '../graph/positions'
import { isJsonObject, type JsonObject } from '../json/json-object'
import type { MapReader } from '../registry'

/** A file that can be Kumu's, with its lists. */
interface KumuFile {
  elements: Json[]
  connections: Json[]
  /** Of a full export; `null` in a blueprint. */
  maps: Json[] | null
}

function kumuFile(content: Content): KumuFile | null {
  if (content.is !== 'json' || !isJsonObject(content.value)) return null
  const { elements, connections, maps, type } = content.value
  // Drawings of Excalidraw have elements, too.
  if (!Array.isArray(elements) || type === 'excalidraw') return null
  if (connections !== undefined && !Array.isArray(connections)) return null
  return { elements, connections: connections ?? [], maps: Array.isArray(maps) ? maps : null }
}

function listIn(raw: Json | undefined, name: string): Json[] {
  const list = isJsonObject(raw) ? raw[name] : undefined
  return Array.isArray(list) ? list : []
}

/** What a full export says of an entry lies one level deeper than in a blueprint. */
function attributesOf(raw: JsonObject): JsonObject {
  return isJsonObject(raw.attributes) ? { ...raw.attributes, direction: raw.direction ?? '' } : raw
}

function idOf(raw: JsonObject): string {
  return textOf(raw._id) || textOf(raw.id)
}

/** The work on one file. */
class KumuReading {
  readonly graph: Graph = emptyGraph()
  readonly #notes: Notes
  readonly #names: FieldNames
  /** The elements that a map shows, and where the first that places them does. */
  readonly #shown = new Map<string, { x: number; y: number } | null>()
  readonly #left = new Set<string>()

  constructor(
    private readonly kumu: KumuFile,
    private readonly file: number,
  ) {
    this.#notes = new Notes(this.graph.notes, file)
    this.#names = new FieldNames(this.#notes)
  }

  read(): Graph {
    for (const map of this.kumu.maps ?? []) this.#look(map)
    for (const [index, raw] of this.kumu.elements.entries()) this.#addElement(raw, index + 1)
    for (const [index, raw] of this.kumu.connections.entries()) this.#addConnection(raw, index + 1)
    return this.graph
  }

  /** Looks at what a map shows, and where. */
  #look(map: Json): void {
    for (const each of listIn(map, 'elements')) {
      if (!isJsonObject(each)) continue
      const id = textOf(each.element)
      const { x, y } = isJsonObject(each.position) ? each.position : {}
      const place = typeof x === 'number' && typeof y === 'number' ? positionOf(x, y) : null
      this.#shown.set(id, this.#shown.get(id) ?? place)
    }
  }

  #addElement(raw: Json, number: number): void {
    const where = { file: this.file, part: 'element' as const, number }
    if (!isJsonObject(raw)) {
      this.#notes.note('entry-broken', where)
      return
    }
    const id = idOf(raw)
    // Where no map shows anything, everything is meant.
    if (this.#shown.size > 0 && !this.#shown.has(id)) {
      this.#left.add(id)
      this.#notes.note('not-on-map', where)
      return
    }
    const fields = fieldsIn(attributesOf(raw), this.#names)
    this.graph.nodes.push({ id, where, fields, position: this.#shown.get(id) ?? null })
  }

  #addConnection(raw: Json, number: number): void {
    const where = { file: this.file, part: 'connection' as const, number }
    if (!isJsonObject(raw)) {
      this.#notes.note('entry-broken', where)
      return
    }
    const [from, to] = [textOf(raw.from), textOf(raw.to)]
    // Whoever is left out leaves with their ties; that was said.
    if (this.#left.has(from) || this.#left.has(to)) return
    const fields = fieldsIn(attributesOf(raw), this.#names)
    const direction = fields.get('direction') ?? ''
    const directed = direction === '' ? null : direction === 'directed'
    this.graph.edges.push({ id: idOf(raw), where, fields, from, to, directed })
  }
}

function readFile(content: Content, file: number): GraphAnswer {
  const kumu = kumuFile(content)
  if (kumu === null) return refused('file-nothing-found', { name: content.name })
  // What a full export holds besides its maps is left out.
  const refusal = kumu.maps === null ? tooMany(kumu.elements.length, kumu.connections.length, 0) : null
  return refusal ?? { ok: true, graph: new KumuReading(kumu, file).read() }
}

/** Reads Kumu's blueprints and its full exports. */
export const kumuReader: MapReader = {
  id: 'kumu',
  recognises: (contents) => contents.every((each) => kumuFile(each) !== null),
  read: (contents, options) => foundInGraphs(contents.map(readFile), options),
}
