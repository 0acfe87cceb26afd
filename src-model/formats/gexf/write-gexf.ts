import type { Connection, MapNode } from '../../map/map'
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
import { lossesOfGraphs, lossOf, zoneLoss } from '../graph/losses'
import { channels, PALETTE } from '../picture/palette'
import type { Writer } from '../written'
import { NAMESPACES } from '../xml/namespaces'
import { illegalWithin, writeXml, type XmlElement } from '../xml/write-xml'

/** The size that Gephi gives the marks, in units of the canvas. */
const SIZE = 20

/** Our own parts go by their names: a reader that knows no titles shows the ids. A direction is the edge's own type. */
const EDGE_PARTS = TIE_PARTS.filter(([name]) => name !== 'direction')

function attributesFor(scope: 'node' | 'edge', parts: readonly (readonly [string, PartType])[]): XmlElement {
  return {
    name: 'attributes',
    attributes: { class: scope, mode: 'static' },
    children: parts.map(([name, type]) => ({ name: 'attribute', attributes: { id: name, title: name, type } })),
  }
}

function valuesOf(parts: readonly Part[]): XmlElement {
  return {
    name: 'attvalues',
    children: parts.map(({ name, value }) => ({ name: 'attvalue', attributes: { for: name, value } })),
  }
}

function nodeElement(node: MapNode): XmlElement {
  const [r, g, b] = channels(PALETTE['side' in node ? node.side : 'resource'])
  return {
    name: 'node',
    attributes: { id: node.id, label: node.name },
    children: [
      valuesOf(nodeParts(node)),
      { name: 'viz:size', attributes: { value: SIZE } },
      // Upwards is more in GEXF, and less on the canvas.
      { name: 'viz:position', attributes: { x: node.position.x, y: 0 - node.position.y, z: 0 } },
      { name: 'viz:color', attributes: { r, g, b } },
    ],
  }
}

function edgeElement(tie: Connection): XmlElement {
  return {
    name: 'edge',
    attributes: {
      id: tie.id,
      source: tie.from,
      target: tie.to,
      type: tie.directed ? 'directed' : 'undirected',
      weight: tie.strength,
    },
    children: [valuesOf(tieParts(tie).filter(({ name }) => name !== 'direction'))],
  }
}

/** Writes GEXF 1.3: nodes with their places and colours, ties with their direction and weight. */
export const writeGexf: Writer = (map, { exportedAt, generator, peopleData }) => {
  const root: XmlElement = {
    name: 'gexf',
    attributes: { xmlns: NAMESPACES.gexf, 'xmlns:viz': NAMESPACES.gexfLooks, version: '1.3' },
    children: [
      {
        name: 'meta',
        attributes: { lastmodifieddate: exportedAt.slice(0, 10) },
        children: [
          { name: 'creator', children: [generator] },
          { name: 'description', children: [`${map.session.title}\n${peopleData}`] },
        ],
      },
      {
        name: 'graph',
        attributes: { mode: 'static', defaultedgetype: 'undirected' },
        children: [
          attributesFor('node', NODE_PARTS),
          attributesFor('edge', EDGE_PARTS),
          { name: 'nodes', children: nodesOf(map).map(nodeElement) },
          { name: 'edges', children: tiesOf(map).map(edgeElement) },
        ],
      },
    ],
  }
  return {
    files: [{ suffix: '', extension: '.gexf', text: writeXml(root, true) }],
    losses: [...zoneLoss(map), ...lossesOfGraphs(map), ...lossOf('characters-removed', illegalWithin(root))],
  }
}
