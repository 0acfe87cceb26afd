import { FieldNames } from '../graph/field-names'
import { emptyGraph, type Fields, type Graph, withDefaults } from '../graph/graph'
import { Notes } from '../graph/notes'
import { positionOf } from '../graph/positions'
import type { Attribute, GexfListener, RawEntry } from './gexf-listener'

/** How our own files begin to say what wrote them: their looks come from the map. */
const OWN_CREATOR = 'Trama '

/** The attributes of nodes or of edges. */
interface Declared {
  titles: ReadonlyMap<string, string>
  defaults: Fields
}

function declared(attributes: readonly Attribute[], scope: RawEntry['is'], names: FieldNames): Declared {
  const own = attributes.filter((each) => each.scope === scope)
  return {
    titles: new Map(own.map(({ id, title }) => [id, title])),
    defaults: names.defaults(own.map((each) => ({ name: each.title, default: each.default }))),
  }
}

function fieldsOf(entry: RawEntry, { titles, defaults }: Declared, names: FieldNames): Fields {
  const fields = new Map(entry.own)
  for (const { for: id, value } of entry.values) names.put(fields, titles.get(id) ?? id, value)
  return withDefaults(fields, defaults)
}

/** What a file holds as a graph. @param file which of several files it is. */
export function graphOf(listener: GexfListener, file: number): Graph {
  const graph = emptyGraph()
  const notes = new Notes(graph.notes, file)
  const names = new FieldNames(notes)
  const of = (scope: RawEntry['is']) => declared(listener.attributes, scope, names)
  const scopes = { node: of('node'), edge: of('edge') }
  graph.hasTellingIds = true
  const [title = ''] = (listener.title.trim() || listener.description.trim()).split('\n')
  graph.title = notes.line(title, { file, part: 'group', number: 1 })
  for (const entry of listener.entries) {
    const fields = fieldsOf(entry, scopes[entry.is], names)
    if (entry.is === 'node') {
      const where = { file, part: 'node' as const, number: graph.nodes.length + 1 }
      const place = positionOf(entry.position?.x, entry.position?.y)
      graph.nodes.push({ id: entry.id, where, fields, position: place && { x: place.x, y: 0 - place.y } })
    } else {
      const where = { file, part: 'edge' as const, number: graph.edges.length + 1 }
      const type = entry.type || listener.defaultType
      const directed = type === '' ? null : type === 'directed'
      graph.edges.push({ id: entry.id, where, fields, from: entry.source, to: entry.target, directed })
    }
  }
  if (listener.nested > 0) notes.once('nested-graph')
  if (listener.passing > 0) notes.once('over-time')
  if (listener.timed > 0) notes.once('times-left')
  if (listener.looks > 0 && !listener.creator.startsWith(OWN_CREATOR)) notes.once('drawing-left')
  return graph
}
