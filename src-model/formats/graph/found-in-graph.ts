import type { CodedError } from '../../contract/errors'
import { refused } from '../../contract/errors'
import { MAX_CONNECTIONS, MAX_NODES, MAX_ZONES } from '../../map/limits'
import { MAX_NAME_LENGTH, shortLine } from '../../text'
import { isSafeKey } from '../community-map/community-map-keys'
import { type Found, nothingFound } from '../found'
import { addNotes } from '../noted'
import type { FoundAnswer, FoundOptions } from '../registry'
import { firstOf, NAME_FIELDS } from './fields'
import { FileWords } from './file-words'
import type { Graph, GraphNode } from './graph'
import { Notes } from './notes'
import { type FoundNode, type NodeReading, readNode } from './read-nodes'
import { readTie } from './read-ties'
import { strengthsOf } from './strengths'

/** A file read as a graph, or why it cannot be. */
export type GraphAnswer = { ok: true; graph: Graph } | { ok: false; error: CodedError }

/** The limit of a map that a file goes over by itself, as a refusal; `null` where it keeps to all. */
export function tooMany(nodes: number, edges: number, zones: number): { ok: false; error: CodedError } | null {
  if (nodes > MAX_NODES) return refused('map-full', { most: MAX_NODES })
  if (edges > MAX_CONNECTIONS) return refused('map-full', { most: MAX_CONNECTIONS })
  return zones > MAX_ZONES ? refused('map-full', { most: MAX_ZONES }) : null
}

/** Nodes by what their file calls them. Ties of files without ids name the nodes themselves. */
class Known {
  readonly #byId = new Map<string, FoundNode>()
  /** `unclear` where several have the name. */
  readonly #byName = new Map<string, FoundNode | 'unclear'>()

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  remember(node: GraphNode, found: FoundNode): void {
    if (node.id !== '') this.#byId.set(node.id, found)
    const name = firstOf(node, NAME_FIELDS)
    if (name !== '') this.#byName.set(name, this.#byName.has(name) ? 'unclear' : found)
  }

  find(id: string): FoundNode | 'unclear' | undefined {
    return this.#byId.get(id) ?? this.#byName.get(id)
  }
}

function addNodes(found: Found, graph: Graph, reading: Omit<NodeReading, 'hasTellingIds' | 'sawUntyped'>): Known {
  const { notes } = reading
  const known = new Known()
  const sawUntyped = () => {
    found.hasUntyped = true
  }
  for (const raw of graph.nodes) {
    const isSafe = isSafeKey(raw.id)
    const node = isSafe ? raw : { ...raw, id: '' }
    if (!isSafe) notes.once('key-refused', raw.id)
    if (known.has(node.id)) {
      notes.note('id-twice', node.where, { value: shortLine(node.id, MAX_NAME_LENGTH) })
      continue
    }
    const read = readNode(node, `${notes.file}-node-${node.where.number}`, {
      ...reading,
      hasTellingIds: graph.hasTellingIds,
      sawUntyped,
    })
    if (read === null) continue
    known.remember(node, read)
    if (read.is === 'participant') found.people.push(read.found)
    else found.resources.push(read.found)
  }
  return known
}

/** Adds what a graph holds. @param file which of several files it is. */
function addGraph(found: Found, graph: Graph, file: number, untyped: FoundOptions['untyped']): void {
  const notes = new Notes(graph.notes, file)
  const words = new FileWords()
  const known = addNodes(found, graph, { notes, words, untyped })
  const strengthOf = strengthsOf(graph.edges)
  for (const edge of graph.edges) {
    const key = `${file}-edge-${edge.where.number}`
    const tie = readTie(edge, key, { notes, words, nodeFor: (id) => known.find(id), strengthOf })
    if (tie !== null) found.ties.push(tie)
  }
  found.zones.push(...graph.zones)
  addNotes(found.notes, graph.notes)
  if (found.title === '') found.title = graph.title
}

/** All that was found in files that were read as graphs, or the first refusal among them. */
export function foundInGraphs(answers: readonly GraphAnswer[], { untyped }: FoundOptions): FoundAnswer {
  const found = nothingFound()
  for (const [file, answer] of answers.entries()) {
    if (!answer.ok) return answer
    const { nodes, edges, zones } = answer.graph
    const tooMuch = tooMany(nodes.length, edges.length, zones.length)
    if (tooMuch !== null) return tooMuch
    addGraph(found, answer.graph, file, untyped)
  }
  return { ok: true, found }
}
