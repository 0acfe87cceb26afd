import type { Json } from '../../map/map'
import { isJsonObject, type JsonObject } from './json-object'

/** What a file can turn out to be when it is no map; the sentence's words are under `foreign.<what>`. */
export type ForeignKind =
  | 'geojson'
  | 'json-canvas'
  | 'kumu'
  | 'excalidraw'
  | 'npm-package'
  | 'json-schema'
  | 'notebook'
  | 'graph'
  | 'list'
  | 'value'
  | 'object'
  | 'pdf'
  | 'picture'
  | 'document'
  | 'slides'
  | 'archive'
  | 'web-page'
  | 'recording'
  | 'program'
  | 'xml'
  | 'binary'

/** What others' files look like, the surest sign first. */
const SIGNS: readonly (readonly [ForeignKind, (file: JsonObject) => boolean])[] = [
  ['excalidraw', (file) => typeof file.type === 'string' && file.type.startsWith('excalidraw')],
  ['geojson', (file) => file.type === 'FeatureCollection' || file.type === 'Feature' || file.type === 'Topology'],
  ['notebook', (file) => Array.isArray(file.cells) && 'nbformat' in file],
  ['json-schema', (file) => typeof file.$schema === 'string' && isJsonObject(file.properties)],
  ['kumu', (file) => Array.isArray(file.elements) && Array.isArray(file.connections)],
  ['json-canvas', isJsonCanvas],
  ['graph', (file) => Array.isArray(file.nodes) && (Array.isArray(file.edges) || Array.isArray(file.links))],
  ['npm-package', (file) => typeof file.name === 'string' && ('dependencies' in file || 'scripts' in file)],
]

function isJsonCanvas({ nodes, edges }: JsonObject): boolean {
  if (!Array.isArray(nodes)) return false
  const hasCanvasEdges = Array.isArray(edges) && edges.some((each) => isJsonObject(each) && 'fromNode' in each)
  return hasCanvasEdges || nodes.some((each) => isJsonObject(each) && 'width' in each && 'height' in each)
}

/** Says what a parsed file is, as far as it can be told. */
export function whatElse(file: Json): ForeignKind {
  if (Array.isArray(file)) return 'list'
  if (!isJsonObject(file)) return 'value'
  return SIGNS.find(([, matches]) => matches(file))?.[0] ?? 'object'
}
