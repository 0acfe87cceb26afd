import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness'
import { undirectedDensity } from 'graphology-metrics/graph/density'
import { expect, test } from 'vitest'
import { trianglesAndTwoPaths } from '../../../src-model/insight/figures/transitivity'
import { type Insight, insightOf } from '../../../src-model/insight/insight'
import { pairsOf, peopleNetwork } from '../../../src-model/insight/networks/people-network'
import { type CommunityMap, SIDES } from '../../../src-model/map/map'
import { peopleMap, type TieSketch } from '../../support/people-map'
import { communityMap } from '../support/arbitrary-map'
import { networkMap, networkMapWithResources } from '../support/arbitrary-network'
import {
  degreeIn,
  has,
  matrixOf,
  partSizes,
  slowBetweenness,
  slowCommitments,
  slowConstraint,
  slowCoreOrder,
  slowCutPeople,
  slowMadeHere,
  slowPairs,
  slowResources,
  slowTriangles,
} from '../support/slow-figures'

const TODAY = '2030-05-04'
const RUNS = { numRuns: 120 }

/** Runs over random maps of up to sixty people. */
function onRandomMaps(check: (insight: Insight, slow: ReturnType<typeof matrixOf>, map: CommunityMap) => void): void {
  fc.assert(
    fc.property(networkMap, (map) => check(insightOf(map, TODAY), matrixOf(map), map)),
    RUNS,
  )
}

/** `null` where `null` is wanted, and otherwise equal to a billionth of it. */
function expectFigure(actual: number | null | undefined, wanted: number | null): void {
  if (actual === null || actual === undefined || wanted === null) expect(actual).toBe(wanted)
  else expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)))
}

function most(values: readonly number[]): number {
  return values.reduce((max, each) => Math.max(max, each), 0)
}

test('density, components, isolates, largest share, degrees', () => {
  onRandomMaps((insight, { ids, tied }) => {
    const n = ids.length
    const degrees = ids.map((_, person) => degreeIn(tied, person))
    const ends = degrees.reduce((sum, each) => sum + each, 0)
    const sizes = partSizes(tied)
    expect(insight).toMatchObject({ people: n, ties: ends / 2, components: sizes.length })
    expectFigure(insight.density, n < 2 ? null : ends / (n * (n - 1)))
    expect(insight.isolates).toBe(sizes.length === 0 ? 0 : degrees.filter((each) => each === 0).length)
    expectFigure(insight.largestShare, n === 0 ? null : most(sizes) / n)
    expect(ids.map((id) => insight.perPerson[id]?.degree)).toEqual(degrees)
    const spread = degrees.reduce((sum, each) => sum + most(degrees) - each, 0)
    expectFigure(insight.degreeCentralization, n < 3 ? null : spread / ((n - 1) * (n - 2)))
  })
})

test('betweenness, its centralization, and what is left without the hub', () => {
  onRandomMaps((insight, { ids, tied }) => {
    const n = ids.length
    const betweenness = slowBetweenness(tied)
    for (const [person, id] of ids.entries()) {
      expectFigure(insight.perPerson[id]?.betweenness, betweenness[person] ?? null)
    }
    const spread = betweenness.reduce((sum, each) => sum + most(betweenness) - each, 0)
    expectFigure(insight.betweennessCentralization, n < 3 ? null : (2 * spread) / ((n - 1) ** 2 * (n - 2)))
    const atTop = [...ids.keys()].filter((person) => most(betweenness) - (betweenness[person] ?? 0) < 1e-7)
    const degree = most(atTop.map((person) => degreeIn(tied, person)))
    const [hub] = atTop
      .filter((person) => degreeIn(tied, person) === degree)
      .sort((one, other) => ((ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1))
    const without = partSizes(tied, (person) => person !== hub)
    expectFigure(insight.hubLossShare, n < 2 ? null : most(without) / (n - 1))
  })
})

/** (E − I)/(E + I). */
function slowIndex({ across, within }: { across: number; within: number }): number | null {
  return across + within === 0 ? null : (across - within) / (across + within)
}

test('E–I: the whole map, each side, each person, and chance', () => {
  onRandomMaps((insight, { ids, sides, tied }) => {
    expectFigure(insight.eiIndex, slowIndex(slowPairs(sides, (a, b) => has(tied, a, b))))
    expectFigure(insight.eiChance, slowIndex(slowPairs(sides, () => true)))
    for (const side of SIDES) {
      const pairs = slowPairs(sides, (a, b) => has(tied, a, b) && [sides[a], sides[b]].includes(side))
      expectFigure(insight.eiBySide[side], slowIndex(pairs))
    }
    for (const [person, id] of ids.entries()) {
      const pairs = slowPairs(sides, (a, b) => has(tied, a, b) && [a, b].includes(person))
      expectFigure(insight.perPerson[id]?.eiIndex, slowIndex(pairs))
    }
  })
})

test('triangles, transitivity, constraint, reciprocity', () => {
  onRandomMaps((insight, { ids, tied, arcs }, map) => {
    const { triangles, twoPaths } = slowTriangles(tied)
    expect(trianglesAndTwoPaths(peopleNetwork(map))).toEqual({ triangles, twoPaths })
    expectFigure(insight.transitivity, twoPaths === 0 ? null : (3 * triangles) / twoPaths)
    const constraints = slowConstraint(tied)
    for (const [person, id] of ids.entries()) {
      expectFigure(insight.perPerson[id]?.constraint, constraints[person] ?? null)
    }
    const all = ids.flatMap((_, a) => ids.flatMap((__, b) => (has(arcs, a, b) ? [[a, b] as const] : [])))
    const returned = all.filter(([a, b]) => has(arcs, b, a))
    expectFigure(insight.reciprocity, all.length === 0 ? null : returned.length / all.length)
  })
})

test('cut people, core order', () => {
  onRandomMaps((insight, { ids, tied }) => {
    expect(insight.cutPeople).toEqual(slowCutPeople(tied).map((person) => ids[person]))
    expect(insight.coreOrder).toBe(slowCoreOrder(tied))
  })
})

test('resources, what was made here, promises', () => {
  fc.assert(
    fc.property(fc.oneof(networkMapWithResources, communityMap), fc.nat(), (map, choice) => {
      // A day that something is promised for, where there is one: it is not late yet.
      const days = Object.values(map.connections).flatMap(({ commitment }) => commitment?.by ?? [])
      const today = days[choice % Math.max(1, days.length)] ?? TODAY
      const insight = insightOf(map, today)
      expect(insight.resources).toEqual(slowResources(map))
      const made = slowMadeHere(map)
      expectFigure(insight.madeHere.all, made.all)
      expectFigure(insight.madeHere.crossSide, made.crossSide)
      expect(insight.commitments).toEqual(slowCommitments(map, today))
    }),
    { numRuns: 300 },
  )
})

test('graphology comes to the same betweenness, density and components', () => {
  onRandomMaps((insight, _, map) => {
    // It refuses a graph without nodes.
    if (insight.people === 0) return
    const network = peopleNetwork(map)
    const graph = new UndirectedGraph()
    for (const id of network.ids) graph.addNode(id)
    for (const [one, other] of pairsOf(network)) graph.addEdge(network.ids[one], network.ids[other])
    const betweenness = betweennessCentrality(graph, { normalized: false, getEdgeWeight: null })
    for (const id of network.ids) expectFigure(insight.perPerson[id]?.betweenness, betweenness[id] ?? null)
    expect(insight.components).toBe(connectedComponents(graph).length)
    if (insight.people > 1) expectFigure(insight.density, undirectedDensity(graph))
  })
})

test('betweenness is right where there are more shortest paths than a whole number of 32 bits counts', () => {
  const diamonds = 34
  const people = Array.from({ length: diamonds }, (_, n) => [`v${n}`, `a${n}`, `b${n}`]).flat()
  const ties = Array.from({ length: diamonds }, (_, n): TieSketch[] => [
    [`v${n}`, `a${n}`],
    [`v${n}`, `b${n}`],
    [`a${n}`, `v${n + 1}`],
    [`b${n}`, `v${n + 1}`],
  ])
  const map = peopleMap(
    [...people, `v${diamonds}`].map((id) => [id, 'guest']),
    ties.flat(),
  )
  const { perPerson } = insightOf(map, TODAY)
  // In the middle: all pairs of both halves, and half of the two pairs beside it.
  expectFigure(perPerson[`v${diamonds / 2}`]?.betweenness, ((3 * diamonds) / 2) ** 2 + 2 / 2)
})

/** So many layers of two people, each tied to both of the next; people are `a0`, `b0`, `a1` and so on. */
function layered(layers: number): TieSketch[] {
  return Array.from({ length: layers - 1 }, (_, n): TieSketch[] =>
    ['a', 'b'].flatMap((from) => ['a', 'b'].map((to): TieSketch => [`${from}${n}`, `${to}${n + 1}`])),
  ).flat()
}

function peopleOf(ties: readonly TieSketch[]): [string, 'guest'][] {
  return [...new Set(ties.flatMap((tie) => tie.slice(0, 2) as [string, string]))].map((id) => [id, 'guest'])
}

test('betweenness is right where there are more shortest paths than a floating-point number holds', () => {
  const layers = 1_100
  const ties = layered(layers)
  const { perPerson, betweennessCentralization, hubLossShare } = insightOf(peopleMap(peopleOf(ties), ties), TODAY)
  // Half of all pairs of both sides; and of the pairs right before and behind, who have four ways, at the ends two.
  const at = (n: number) => {
    const waysRoundOf = (layer: number) => (layer === 0 || layer === layers - 1 ? 2 : 4)
    const beside = [n - 1, n + 1].filter((layer) => layer >= 0 && layer < layers)
    return 2 * n * (layers - 1 - n) + beside.reduce((sum, layer) => sum + 1 / waysRoundOf(layer), 0)
  }
  for (let n = 0; n < layers; n += 1) {
    expectFigure(perPerson[`a${n}`]?.betweenness, at(n))
    expectFigure(perPerson[`b${n}`]?.betweenness, at(n))
  }
  expect(betweennessCentralization).toBeGreaterThan(0)
  expect(hubLossShare).toBe(1)
})

test('betweenness is right where a single path runs beside more of them than can be told', () => {
  const layers = 1_200
  const line = Array.from({ length: layers - 1 }, (_, n): TieSketch => [`p${n}`, `p${n + 1}`])
  const ties: TieSketch[] = [...layered(layers), ['s', 'a0'], ['s', 'b0'], ['s', 'p0'], ...line]
  const { perPerson } = insightOf(peopleMap(peopleOf(ties), ties), TODAY)
  for (let n = 0; n < layers; n += 1) {
    expectFigure(perPerson[`p${n}`]?.betweenness, (layers - 1 - n) * (2 * layers + 1 + n))
  }
  // And the pair of the two in the first layer, who have three ways.
  expectFigure(perPerson.s?.betweenness, layers * 2 * layers + 1 / 3)
})
