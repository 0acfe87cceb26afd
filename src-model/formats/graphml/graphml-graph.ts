import { FieldNames } from '../graph/field-names'
import { emptyGraph, type Fields, type Graph, withDefaults } from '../graph/graph'
import { Notes } from '../graph/notes'
import { positionOf } from '../graph/positions'
import { readZones } from '../graph/read-zones'
import type { GraphmlListener, Key, RawEntry } from './graphml-listener'
import { GRAPH_ID } from './graphml-names'

/** The keys of a file by what they are for. */
class Keys {
  readonly #byScope = new Map<string, Key>()

  constructor(private readonly keys: readonly Key[]) {
    for (const key of keys) this.#byScope.set(`${key.scope} ${key.id}`, key)
  }

  /** The name of a field; a key that is declared nowhere is its own name. @returns `null` for drawings. */
  nameOf(scope: RawEntry['is'], id: string): string | null {
    const key = this.#byScope.get(`${scope} ${id}`) ?? this.#byScope.get(`all ${id}`)
    return key === undefined ? id : (key.name ?? null)
  }

  of(scope: RawEntry['is']): readonly Key[] {
    return this.keys.filter((each) => each.scope === scope || each.scope === 'all')
  }
}

/** The place in a node's fields: upwards is more there, as Gephi and plots of numbers have it, and less on the canvas. */
function saidPosition(fields: Fields) {
  const place = positionOf(fields.get('x'), fields.get('y'))
  return place && { x: place.x, y: 0 - place.y }
}

/** The middle of what yEd draws: it gives the corner, and counts downwards. */
function drawnPosition({ drawnAt }: RawEntry) {
  if (drawnAt === null) return null
  const corner = positionOf(drawnAt.x, drawnAt.y)
  const size = positionOf(drawnAt.width || '0', drawnAt.height || '0')
  return corner && size && { x: corner.x + size.x / 2, y: corner.y + size.y / 2 }
}

/** What the file says of an edge's direction: in our own field, on the edge, or for all edges. */
function directionOf(fields: Fields, entry: RawEntry, edgeDefault: string): boolean | null {
  const own = fields.get('direction') ?? ''
  if (own === 'directed') return true
  if (own === 'undirected' || own === 'mutual') return false
  if (entry.directed !== undefined) return entry.directed === 'true' || entry.directed === '1'
  return edgeDefault === '' ? null : edgeDefault === 'directed'
}

/** Puts what a listener gathered together: names and defaults of fields, and what each entry is. */
class Gathering {
  readonly graph: Graph = emptyGraph()
  readonly #notes: Notes
  readonly #keys: Keys
  readonly #names: FieldNames
  readonly #defaults: Readonly<Record<RawEntry['is'], Fields>>

  constructor(
    private readonly listener: GraphmlListener,
    private readonly file: number,
  ) {
    this.graph.hasTellingIds = true
    this.#notes = new Notes(this.graph.notes, file)
    this.#names = new FieldNames(this.#notes)
    this.#keys = new Keys(listener.keys)
    const of = (scope: RawEntry['is']) => this.#names.defaults(this.#keys.of(scope))
    this.#defaults = { graph: of('graph'), node: of('node'), edge: of('edge') }
  }

  add(entry: RawEntry): void {
    const { graph, file } = this
    const fields = this.#fieldsOf(entry)
    if (entry.is === 'graph') this.#addGraph(fields)
    else if (entry.is === 'node') {
      const where = { file, part: 'node' as const, number: graph.nodes.length + 1 }
      const position = saidPosition(fields) ?? drawnPosition(entry)
      graph.nodes.push({ id: entry.id, where, fields, position })
    } else {
      const where = { file, part: 'edge' as const, number: graph.edges.length + 1 }
      const directed = directionOf(fields, entry, this.listener.edgeDefault)
      graph.edges.push({ id: entry.id, where, fields, from: entry.source, to: entry.target, directed })
    }
  }

  noteWhatIsLeft(): void {
    if (this.listener.nested > 0) this.#notes.once('nested-graph')
    if (this.listener.hyperedges > 0) this.#notes.once('hyperedge')
    if (this.listener.drawings > 0) this.#notes.once('drawing-left')
  }

  #addGraph(fields: Fields): void {
    const { graph, file } = this
    graph.title ||= this.#notes.line(fields.get('title') ?? '', { file, part: 'group', number: 1 })
    if (this.listener.graphId === GRAPH_ID) graph.zones.push(...readZones(fields.get('zones') ?? '', this.#notes))
  }

  #fieldsOf(entry: RawEntry): Fields {
    const fields = new Map<string, string>()
    for (const { key, text } of entry.data) {
      const name = this.#keys.nameOf(entry.is, key)
      if (name !== null) this.#names.put(fields, name, text)
    }
    if (entry.drawnLabel !== '' && !fields.get('label')) fields.set('label', entry.drawnLabel)
    return withDefaults(fields, this.#defaults[entry.is])
  }
}

/** What a file holds as a graph. @param file which of several files it is. */
export function graphOf(listener: GraphmlListener, file: number): Graph {
  const gathering = new Gathering(listener, file)
  for (const entry of listener.entries) gathering.add(entry)
  gathering.noteWhatIsLeft()
  return gathering.graph
}
