import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArrowGraph, arrowGraph } from '../../../../src-model/layout/arrows/arrow-graph'
import { DIRECTIONS, nearestTowards } from '../../../../src-model/layout/arrows/spatial'
import type { Placed } from '../../../../src-model/layout/placed-nodes'

function placed(places: readonly { x: number; y: number }[]): Placed[] {
  return places.map((position, index) => ({ id: `n${index}`, position }))
}

/** What arrow keys lead to from a node, in any number of presses. */
function reach(graph: ArrowGraph, from: string): Set<string> {
  const seen = new Set([from])
  for (const id of seen) for (const next of Object.values(graph.get(id) ?? {})) seen.add(next)
  return seen
}

const spread = (most: number) => fc.record({ x: fc.nat({ max: most }), y: fc.nat({ max: most }) })

describe('where the arrow keys lead', () => {
  it('is the nearest node ahead, on nearly every map', () => {
    const nodes = placed([
      { x: 0, y: 0 },
      { x: 200, y: 10 },
      { x: 400, y: 0 },
      { x: 200, y: 160 },
    ])
    const graph = arrowGraph(nodes)
    for (const { id, position } of nodes) {
      for (const direction of DIRECTIONS) {
        const others = nodes.filter((each) => each.id !== id)
        expect(graph.get(id)?.[direction]).toBe(nearestTowards(position, direction, others))
      }
    }
  })

  it.each([
    ['crowded', fc.array(spread(12), { maxLength: 20 })],
    ['wide', fc.array(spread(4_000), { maxLength: 60 })],
    [
      'on a grid',
      fc.array(
        spread(12).map(({ x, y }) => ({ x: x * 160, y: y * 120 })),
        { maxLength: 60 },
      ),
    ],
    ['in one place', fc.array(fc.constant({ x: 5, y: 5 }), { maxLength: 8 })],
  ])('reaches every node from every other: %s', (_name, places) => {
    fc.assert(
      fc.property(places, (each) => {
        const nodes = placed(each)
        const graph = arrowGraph(nodes)
        for (const { id } of nodes) expect(reach(graph, id).size).toBe(nodes.length)
      }),
      { numRuns: 400 },
    )
  })

  it('takes a thousand nodes in its stride', () => {
    const nodes = placed(Array.from({ length: 1_000 }, (_, index) => ({ x: (index * 7_919) % 5_003, y: index * 3 })))
    expect(reach(arrowGraph(nodes), 'n0').size).toBe(1_000)
  })
})
