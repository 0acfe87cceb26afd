import { fieldName } from '../graph/fields'
import { emptyGraph, type Graph } from '../graph/graph'
import { Notes } from '../graph/notes'
import { positionOf } from '../graph/positions'
import { readZones } from '../graph/read-zones'
import type { GraphmlListener, Key, RawEntry } from './graphml-listener'
import { GRAPH_ID } from './graphml-names'

/** The keys of a file by what they are for. */
class Keys {
  readonly #byScope = new Map<string, Key>()
  readonly #defaults: readonly Key[]

  constructor(keys: readonly Key[]) {
    for (const key of keys) this.#byScope.set(`${key.scope} ${key.id}`, key)
    this.#defaults = keys.filter((each) => each.default !== undefined && each.name !== undefined)
  }

  /** The name of a field; a key that is declared nowhere is its own name. @returns `null` for drawings. */
  nameOf(scope: RawEntry['is'], id: string): string | null {
    const key = this.#byScope.get(`${scope} ${id}`) ?? this.#byScope.get(`all ${id}`)
    return key === undefined ? id : (key.name ?? null)
  }

  defaultsFor(scope: RawEntry['is']): readonly Key[] {
    return this.#defaults.filter((each) => each.scope === scope || each.scope === 'all')
  }
}

/** The middle of what yEd draws: it gives the corner. */
function drawnPosition({ drawnAt }: RawEntry) {
  if (drawnAt === null) return null
  const corner = positionOf(drawnAt.x, drawnAt.y)
  const size = positionOf(drawnAt.width || '0', drawnAt.height || '0')
  return corner && size && { x: corner.x + size.x / 2, y: corner.y + size.y / 2 }
}

/** What the file says of an edge's direction: in our own field, on the edge, or for all edges. */
function directionOf(fields: ReadonlyMap<string, string>, entry: RawEntry, edgeDefault: string): boolean | null {
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
  readonly #defaults: Readonly<Record<RawEntry['is'], readonly Key[]>>

  constructor(
    private readonly listener: GraphmlListener,
    private readonly file: number,
  ) {
    this.graph.hasTellingIds = true
    this.#notes = new Notes(this.graph.notes, file)
    this.#keys = new Keys(listener.keys)
    const of = (scope: RawEntry['is']) => this.#keys.defaultsFor(scope)
    this.#defaults = { graph: of('graph'), node: of('node'), edge: of('edge') }
  }

  add(entry: RawEntry): void {
    const { graph, file } = this
    const fields = this.#fieldsOf(entry)
    if (entry.is === 'graph') this.#addGraph(fields)
    else if (entry.is === 'node') {
      const where = { file, part: 'node' as const, number: graph.nodes.length + 1 }
      const position = positionOf(fields.get('x'), fields.get('y')) ?? drawnPosition(entry)
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

  #addGraph(fields: ReadonlyMap<string, string>): void {
    const { graph, file } = this
    graph.title ||= this.#notes.line(fields.get('title') ?? '', { file, part: 'group', number: 1 })
    if (this.listener.graphId === GRAPH_ID) graph.zones.push(...readZones(fields.get('zones') ?? '', this.#notes))
  }

  #fieldsOf(entry: RawEntry): Map<string, string> {
    const fields = new Map<string, string>()
    const put = (full: string | null, text: string) => {
      if (full === null) return
      const name = fieldName(full)
      if (name === null) this.#notes.once('key-refused', full)
      else if (!fields.has(name)) fields.set(name, text)
    }
    for (const { key, text } of entry.data) put(this.#keys.nameOf(entry.is, key), text)
    if (entry.drawnLabel !== '' && !fields.get('label')) fields.set('label', entry.drawnLabel)
    for (const { name, default: text } of this.#defaults[entry.is]) put(name ?? null, text ?? '')
    return fields
  }
}

/** What a file holds as a graph. @param file which of several files it is. */
export function graphOf(listener: GraphmlListener, file: number): Graph {
  const gathering = new Gathering(listener, file)
  for (const entry of listener.entries) gathering.add(entry)
  gathering.noteWhatIsLeft()
  return gathering.graph
}
