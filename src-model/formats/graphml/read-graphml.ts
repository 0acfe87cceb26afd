import { refused } from '../../contract/errors'
import type { Content } from '../content'
import { foundInGraphs, type GraphAnswer } from '../graph/found-in-graph'
import type { MapReader } from '../registry'
import { readXml } from '../xml/read-xml'
import { graphOf } from './graphml-graph'
import { GraphmlListener } from './graphml-listener'

function readFile(content: Content, file: number): GraphAnswer {
  if (content.is !== 'xml') return refused('file-nothing-found', { name: content.name })
  const listener = new GraphmlListener()
  const read = readXml(content, listener)
  return read.ok ? { ok: true, graph: graphOf(listener, file) } : read
}

/** Reads GraphML as any program writes it: networkx, Gephi, yEd, igraph, Cytoscape and Trama. */
export const graphmlReader: MapReader = {
  id: 'graphml',
  recognises: (contents) => contents.every((each) => each.is === 'xml' && each.root === 'graphml'),
  read: (contents, options) => foundInGraphs(contents.map(readFile), options),
}
