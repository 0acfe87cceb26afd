import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canvasProblems, graphFromGexf, graphFromGraphml, xmlProblems } from '../../../support/graph-readers'
import { communityMap } from '../../support/arbitrary-map'
import { smallMap } from '../../support/small-map'
import { written } from '../support/writing'

it('graphology reads GraphML: places the right way up, nodes and ties with all that is said of them', () => {
  const graph = graphFromGraphml(written('graphml', smallMap()).text)
  expect(graph.getAttributes()).toMatchObject({ id: 'trama', title: 'Open doors' })
  expect(graph.getNodeAttributes('anna')).toEqual({
    label: 'Anna Rossi',
    type: 'participant',
    side: 'customer',
    organisation: 'Studio Rossi',
    role: 'architect',
    x: 0,
    y: 0,
  })
  expect(graph.getNodeAttributes('cutter')).toMatchObject({ type: 'resource', kind: 'tool', status: 'hidden', y: -160 })
  expect(graph.getEdgeAttributes('meeting')).toEqual({
    kind: 'introduced',
    direction: 'undirected',
    strength: 2,
    origin: 'workshop',
    promise: 'Try the cutter',
    promise_who: 'luca',
    promise_day: '2030-06-01',
    promise_status: 'promised',
    weight: 2,
  })
  expect(graph.extremities('holding')).toEqual(['anna', 'cutter'])
})

it('graphology reads GEXF: places the right way up, colours, directions and weights', () => {
  const graph = graphFromGexf(written('gexf', smallMap()).text)
  expect(graph.getAttributes()).toMatchObject({ creator: 'Trama 1.0.0', lastModifiedDate: '2030-05-04' })
  expect(graph.getNodeAttributes('cutter')).toEqual({
    label: 'laser cutter',
    type: 'resource',
    kind: 'tool',
    status: 'hidden',
    x: 120,
    y: -160,
    z: 0,
    size: 20,
    color: 'rgb(11,92,70)',
  })
  expect(graph.isDirected('holding')).toBe(true)
  expect(graph.isUndirected('meeting')).toBe(true)
  expect(graph.getEdgeAttributes('meeting')).toMatchObject({
    weight: 2,
    promise: 'Try the cutter',
    promise_who: 'luca',
  })
})

it('whatever is on the map, other readers find as many nodes and ties, and nothing to complain of', () => {
  fc.assert(
    fc.property(communityMap, (map) => {
      const [ml, gexf] = [written('graphml', map).text, written('gexf', map).text]
      expect([...xmlProblems(ml), ...xmlProblems(gexf)]).toEqual([])
      const nodes = map.order.participants.length + map.order.resources.length
      for (const graph of [graphFromGraphml(ml), graphFromGexf(gexf)]) {
        expect([graph.order, graph.size]).toEqual([nodes, map.order.connections.length])
      }
      expect(canvasProblems(written('json-canvas', map).text)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
