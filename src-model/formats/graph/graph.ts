import type { Position } from '../../map/map'
import type { FileNote, FoundZone, Where } from '../found'

/** What is said in fields. A map of them is such a thing. */
export interface Fields {
  get: (name: string) => string | undefined
}

/** Fields in front of those that all entries share. */
export function withDefaults(own: Fields, defaults: Fields): Fields {
  return { get: (name) => own.get(name) ?? defaults.get(name) }
}

/** What a node or an edge of others' files says of itself. */
export interface GraphEntry {
  /** What its file calls it; empty where it does not. */
  id: string
  where: Where
  /** What it says, by the names of its fields as `fieldName` has them. */
  fields: Fields
}

export interface GraphNode extends GraphEntry {
  /** In the file's own measure, with y downwards. */
  position: Position | null
}

export interface GraphEdge extends GraphEntry {
  /** Ids of nodes. */
  from: string
  to: string
  /** `null` where the file does not tell. */
  directed: boolean | null
}

/** A file of nodes and edges, before it is known what each is. */
export interface Graph {
  nodes: GraphNode[]
  edges: GraphEdge[]
  zones: FoundZone[]
  notes: FileNote[]
  title: string
  /** Whether a node without a name goes by its id: some programs have no other names, others make ids up. */
  hasTellingIds: boolean
}

/** Nothing, to be filled. */
export function emptyGraph(): Graph {
  return { nodes: [], edges: [], zones: [], notes: [], title: '', hasTellingIds: false }
}
