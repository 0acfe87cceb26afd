import { describe, expect, test } from 'vitest'
import { components } from '../../../src-model/insight/figures/components'
import { tiedPairs } from '../../../src-model/insight/figures/ei-index'
import { trianglesAndTwoPaths } from '../../../src-model/insight/figures/transitivity'
import { type Insight, insightOf } from '../../../src-model/insight/insight'
import { directedNetwork } from '../../../src-model/insight/networks/directed-network'
import { peopleNetwork } from '../../../src-model/insight/networks/people-network'
import type { CommunityMap } from '../../../src-model/map/map'
import {
  coreMap,
  karateMap,
  kiteMap,
  pathMap,
  ringMap,
  starMap,
  threeHubsMap,
  trianglesMap,
  workshop10AfterMap,
  workshop10Map,
} from '../../support/oracle-maps'

const TODAY = '2030-05-04'

function highest(insight: Insight): number {
  return Math.max(...Object.values(insight.perPerson).map((each) => each.betweenness))
}

function lowestConstraint(insight: Insight): number {
  return Math.min(...Object.values(insight.perPerson).map((each) => each.constraint ?? Number.POSITIVE_INFINITY))
}

/** Equal to a billionth. */
function expectFigure(actual: number | null, exact: number): void {
  expect(actual).not.toBeNull()
  expect(Math.abs((actual as number) - exact)).toBeLessThanOrEqual(1e-9)
}

interface Oracle {
  map: CommunityMap
  size: [people: number, ties: number]
  density: number
  degree: number
  /** Exact, or to six digits where it is known so. */
  betweenness: number | { near: number }
  highest: number | { near: number }
  triangles: [triangles: number, twoPaths: number]
  transitivity: number
  constraint: number | { near: number }
  hubLoss: number
}

const ORACLES: Record<string, Oracle> = {
  "Zachary's karate club": {
    map: karateMap(),
    size: [34, 78],
    density: 26 / 187,
    degree: 211 / 528,
    betweenness: { near: 0.405557 },
    highest: { near: 231.0714 },
    triangles: [45, 528],
    transitivity: 45 / 176,
    constraint: { near: 0.155423 },
    hubLoss: 9 / 11,
  },
  "Krackhardt's kite": {
    map: kiteMap(),
    size: [10, 18],
    density: 2 / 5,
    degree: 1 / 3,
    betweenness: 8 / 27,
    highest: 14,
    triangles: [11, 57],
    transitivity: 11 / 19,
    constraint: 97 / 225,
    hubLoss: 7 / 9,
  },
  'a star of six': {
    map: starMap(6),
    size: [6, 5],
    density: 1 / 3,
    degree: 1,
    betweenness: 1,
    highest: 10,
    triangles: [0, 10],
    transitivity: 0,
    constraint: 1 / 5,
    hubLoss: 1 / 5,
  },
  'a path of five': {
    map: pathMap(5),
    size: [5, 4],
    density: 2 / 5,
    degree: 1 / 6,
    betweenness: 5 / 12,
    highest: 4,
    triangles: [0, 3],
    transitivity: 0,
    constraint: 1 / 2,
    hubLoss: 1 / 2,
  },
  'a ring of five': {
    map: ringMap(5),
    size: [5, 5],
    density: 1 / 2,
    degree: 0,
    betweenness: 0,
    highest: 1,
    triangles: [0, 5],
    transitivity: 0,
    constraint: 1 / 2,
    hubLoss: 1,
  },
}

function expectEither(actual: number | null, wanted: number | { near: number }): void {
  if (typeof wanted === 'number') expectFigure(actual, wanted)
  // As many digits as are known.
  else expect(actual).toBeCloseTo(wanted.near, String(wanted.near).split('.')[1]?.length)
}

describe.each(Object.entries(ORACLES))('%s', (_, oracle) => {
  const insight = insightOf(oracle.map, TODAY)

  test('has the documented figures', () => {
    expect([insight.people, insight.ties]).toEqual(oracle.size)
    expectFigure(insight.density, oracle.density)
    expectFigure(insight.degreeCentralization, oracle.degree)
    expectEither(insight.betweennessCentralization, oracle.betweenness)
    expectEither(highest(insight), oracle.highest)
    const { triangles, twoPaths } = trianglesAndTwoPaths(peopleNetwork(oracle.map))
    expect([triangles, twoPaths]).toEqual(oracle.triangles)
    expectFigure(insight.transitivity, oracle.transitivity)
    expectEither(lowestConstraint(insight), oracle.constraint)
    expectFigure(insight.hubLossShare, oracle.hubLoss)
  })
})

test('single people of the star, the path and the ring', () => {
  const star = insightOf(starMap(6), TODAY)
  expectFigure(star.perPerson.v1?.constraint ?? null, 1 / 5)
  expect(star.cutPeople).toEqual(['v1'])
  const path = insightOf(pathMap(5), TODAY)
  expect(path.cutPeople).toEqual(['v2', 'v3', 'v4'])
  for (const { betweenness, constraint } of Object.values(insightOf(ringMap(5), TODAY).perPerson)) {
    expectFigure(betweenness, 1)
    expectFigure(constraint, 1 / 2)
  }
})

test('the karate club by the split between Mr. Hi and the Officer', () => {
  const insight = insightOf(karateMap(), TODAY)
  expect(tiedPairs(peopleNetwork(karateMap())).all).toEqual({ across: 11, within: 67 })
  expectFigure(insight.eiIndex, -28 / 39)
  expectFigure(insight.eiChance, 1 / 33)
})

describe('Workshop-10', () => {
  test('before', () => {
    const insight = insightOf(workshop10Map(), TODAY)
    const { perPerson } = insight
    expect(insight).toMatchObject({ people: 10, ties: 9, components: 3, isolates: 2, stage: 'several-hubs' })
    const network = peopleNetwork(workshop10Map())
    expect(components(network).sizes.toSorted((one, other) => other - one)).toEqual([8, 1, 1])
    const { successors } = directedNetwork(workshop10Map(), network)
    expect(successors.reduce((arcs, each) => arcs + each.size, 0)).toBe(12)
    expect(tiedPairs(network).all).toEqual({ across: 3, within: 6 })
    expectFigure(insight.density, 1 / 5)
    expectFigure(insight.largestShare, 4 / 5)
    expectFigure(insight.eiIndex, -1 / 3)
    expectFigure(insight.eiBySide.employee, -1 / 7)
    expectFigure(insight.eiBySide.customer, 1 / 5)
    expect(insight.eiBySide.guest).toBeNull()
    expectFigure(insight.eiChance, 1 / 9)
    expectFigure(insight.degreeCentralization, 11 / 36)
    // 2·(10·12.5 − 34)/(9²·8) with Σ B(v) = 34.
    expectFigure(insight.betweennessCentralization, 91 / 324)
    expectFigure(insight.reciprocity, 1 / 2)
    expectFigure(insight.transitivity, 3 / 14)
    expect(insight.cutPeople).toEqual(['E1', 'E3', 'E4'])
    for (const [person, betweenness] of [
      ['E1', 12.5],
      ['E3', 10],
      ['E4', 6],
    ] as const) {
      expectFigure(perPerson[person]?.betweenness ?? null, betweenness)
    }
    for (const [person, constraint] of [
      ['E1', 0.376736],
      ['E2', 0.835069],
      ['E3', 0.534722],
      ['C4', 1],
    ] as const) {
      expect(perPerson[person]?.constraint).toBeCloseTo(constraint, 6)
    }
    expect([perPerson.E1?.eiIndex, perPerson.E2?.eiIndex, perPerson.C4?.eiIndex]).toEqual([0, -1, 1])
    expect(perPerson.E5).toEqual({ degree: 0, betweenness: 0, constraint: null, eiIndex: null })
    expect(trianglesAndTwoPaths(peopleNetwork(workshop10Map()))).toEqual({ triangles: 1, twoPaths: 14 })
  })

  test('after three introductions', () => {
    const insight = insightOf(workshop10AfterMap(), TODAY)
    expect(insight).toMatchObject({ ties: 12, components: 2, isolates: 0, eiIndex: 0 })
    expectFigure(insight.transitivity, 1 / 2)
    expectFigure(insight.density, 4 / 15)
    expectFigure(insight.degreeCentralization, 13 / 36)
    expect(trianglesAndTwoPaths(peopleNetwork(workshop10AfterMap())).triangles).toBe(4)
    expectFigure(insight.madeHere.all, 3 / 15)
    // E1–C1, C3–E1, E4→C4 and C4→E4 were there before.
    expectFigure(insight.madeHere.crossSide, 3 / 7)
  })
})

test.each([
  ['four separate triangles', trianglesMap(), 'scattered', 1 / 4, 0, 2],
  ['a star', starMap(12), 'single-hub', 1, 1, 1],
  ['three hubs with three leaves each', threeHubsMap(), 'several-hubs', 1, 0.4017, 2],
  ['a five-clique with seven outsiders', coreMap(), 'core-periphery', 1, 0.2132, 4],
] as const)('%s: the stage is known', (_, map, stage, largestShare, betweenness, coreOrder) => {
  const insight = insightOf(map, TODAY)
  expect(insight).toMatchObject({ people: 12, stage, coreOrder })
  expectFigure(insight.largestShare, largestShare)
  expect(insight.betweennessCentralization).toBeCloseTo(betweenness, 4)
})
