import { refused } from '../../contract/errors'
import type { Content } from '../content'
import { foundInGraphs, type GraphAnswer } from '../graph/found-in-graph'
import type { MapReader } from '../registry'
import { readXml } from '../xml/read-xml'
import { graphOf } from './gexf-graph'
import { GexfListener } from './gexf-listener'

function readFile(content: Content, file: number): GraphAnswer {
  if (content.is !== 'xml') return refused('file-nothing-found', { name: content.name })
  const listener = new GexfListener()
  const read = readXml(content, listener)
  return read.ok ? { ok: true, graph: graphOf(listener, file) } : read
}

/** Reads GEXF 1.2 and 1.3, as Gephi, networkx and Trama write it. */
export const gexfReader: MapReader = {
  id: 'gexf',
  recognises: (contents) => contents.every((each) => each.is === 'xml' && each.root === 'gexf'),
  read: (contents, options) => foundInGraphs(contents.map(readFile), options),
}
