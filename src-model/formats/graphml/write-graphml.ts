import { type CommunityMap, type Connection, type MapNode, own } from '../../map/map'
import {
  NODE_PARTS,
  nodeParts,
  nodesOf,
  type Part,
  type PartType,
  TIE_PARTS,
  tieParts,
  tiesOf,
} from '../graph/entry-parts'
import { lossesOfGraphs, lossOf } from '../graph/losses'
import type { Writer } from '../written'
import { NAMESPACES } from '../xml/namespaces'
import { illegalWithin, writeXml, type XmlElement } from '../xml/write-xml'
import { GRAPH_ID } from './graphml-names'

const TYPES: Readonly<Record<PartType, string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
}

type Scope = 'graph' | 'node' | 'edge'

// The ids of keys are unique in the file, and names are unique in their scope only.
function keyId(scope: Scope, name: string): string {
  return `${scope}_${name}`
}

function keysFor(scope: Scope, parts: readonly (readonly [string, PartType])[]): XmlElement[] {
  return parts.map(([name, type]) => ({
    name: 'key',
    attributes: { id: keyId(scope, name), for: scope, 'attr.name': name, 'attr.type': TYPES[type] },
  }))
}

function dataOf(scope: Scope, parts: readonly Part[]): XmlElement[] {
  return parts.map(({ name, value }) => ({
    name: 'data',
    attributes: { key: keyId(scope, name) },
    children: [value],
  }))
}

const KEYS: readonly XmlElement[] = [
  ...keysFor('graph', [
    ['title', 'string'],
    ['zones', 'string'],
  ]),
  ...keysFor('node', [['label', 'string'], ...NODE_PARTS, ['x', 'double'], ['y', 'double']]),
  ...keysFor('edge', [...TIE_PARTS, ['weight', 'double']]),
]

/** What the graph itself holds: the title, and zones, which graphs do not have, as JSON, and as they lie on the canvas. */
function graphData(map: CommunityMap): XmlElement[] {
  const zones = map.order.zones.flatMap((id) => own(map.zones, id) ?? [])
  const areas = zones.map(({ label, x, y, width, height, colour }) => ({ label, x, y, width, height, colour }))
  const parts: Part[] = [{ name: 'title', type: 'string', value: map.session.title }]
  if (areas.length > 0) parts.push({ name: 'zones', type: 'string', value: JSON.stringify(areas) })
  return dataOf('graph', parts)
}

function nodeElement(node: MapNode): XmlElement {
  const parts: Part[] = [
    { name: 'label', type: 'string', value: node.name },
    ...nodeParts(node),
    { name: 'x', type: 'double', value: String(node.position.x) },
    // Upwards is more where graphs are drawn from numbers, in Gephi too, and less on the canvas.
    { name: 'y', type: 'double', value: String(0 - node.position.y) },
  ]
  return { name: 'node', attributes: { id: node.id }, children: dataOf('node', parts) }
}

function edgeElement(tie: Connection): XmlElement {
  const weight: Part = { name: 'weight', type: 'double', value: String(tie.strength) }
  const attributes = { id: tie.id, source: tie.from, target: tie.to }
  return { name: 'edge', attributes, children: dataOf('edge', [...tieParts(tie), weight]) }
}

/**
 * Writes GraphML. Ties with a direction and without stand side by side in a map, which
 * many programs do not take: the graph is directed, and each tie says in `direction` what it is.
 */
export const writeGraphml: Writer = (map, { peopleData }) => {
  const root: XmlElement = {
    name: 'graphml',
    attributes: { xmlns: NAMESPACES.graphml },
    children: [
      { name: 'desc', children: [peopleData] },
      ...KEYS,
      {
        name: 'graph',
        attributes: { id: GRAPH_ID, edgedefault: 'directed' },
        children: [...graphData(map), ...nodesOf(map).map(nodeElement), ...tiesOf(map).map(edgeElement)],
      },
    ],
  }
  return {
    files: [{ suffix: '', extension: '.graphml', text: writeXml(root, true) }],
    losses: [...lossesOfGraphs(map), ...lossOf('characters-removed', illegalWithin(root))],
  }
}
