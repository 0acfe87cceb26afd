import { describe, expect, test } from 'vitest'
import { coreOrder } from '../../../src-model/insight/figures/core-order'
import { cutPeople } from '../../../src-model/insight/figures/cut-people'
import { hubOf } from '../../../src-model/insight/figures/hub'
import { type Figures, insightOf } from '../../../src-model/insight/insight'
import { peopleNetwork } from '../../../src-model/insight/networks/people-network'
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap, Side } from '../../../src-model/map/map'
import { pathMap } from '../../support/oracle-maps'
import { peopleMap, type TieSketch, withResources, withTies } from '../../support/people-map'

const TODAY = '2030-05-04'

/** People without ties, `v1` and so on. */
function alone(...sides: Side[]): CommunityMap {
  return peopleMap(
    sides.map((side, index) => [`v${index + 1}`, side]),
    [],
  )
}

/** Which figures are not defined for a map. */
function undefinedOf(map: CommunityMap): string[] {
  const { eiBySide, madeHere, perPerson: _, ...figures } = insightOf(map, TODAY)
  const named = { ...figures, 'madeHere.all': madeHere.all, 'madeHere.crossSide': madeHere.crossSide }
  const sides = Object.entries(eiBySide).map(([side, value]) => [`eiBySide.${side}`, value] as const)
  return [...Object.entries(named), ...sides].flatMap(([key, value]) => (value === null ? [key] : []))
}

const SIDES_NONE = ['eiBySide.employee', 'eiBySide.customer', 'eiBySide.guest']

describe('figures are null where they are not defined, and only there', () => {
  test('nobody', () => {
    expect(undefinedOf(alone())).toEqual([
      'density',
      'largestShare',
      'degreeCentralization',
      'betweennessCentralization',
      'eiIndex',
      'eiChance',
      'transitivity',
      'reciprocity',
      'hubLossShare',
      'madeHere.all',
      'madeHere.crossSide',
      ...SIDES_NONE,
    ])
    expect(insightOf(alone(), TODAY)).toMatchObject<Partial<Figures>>({
      people: 0,
      ties: 0,
      components: 0,
      isolates: 0,
      coreOrder: 0,
      cutPeople: [],
      stage: 'too-early',
    })
  })

  test('one person', () => {
    expect(undefinedOf(alone('guest'))).toEqual([
      'density',
      'degreeCentralization',
      'betweennessCentralization',
      'eiIndex',
      'eiChance',
      'transitivity',
      'reciprocity',
      'hubLossShare',
      'madeHere.all',
      'madeHere.crossSide',
      ...SIDES_NONE,
    ])
    expect(insightOf(alone('guest'), TODAY)).toMatchObject({ components: 1, isolates: 1, largestShare: 1 })
  })

  test('two people who are not tied', () => {
    const map = alone('employee', 'customer')
    expect(undefinedOf(map)).toEqual([
      'degreeCentralization',
      'betweennessCentralization',
      'eiIndex',
      'transitivity',
      'reciprocity',
      'madeHere.all',
      'madeHere.crossSide',
      ...SIDES_NONE,
    ])
    expect(insightOf(map, TODAY)).toMatchObject({ density: 0, eiChance: 1, hubLossShare: 1 })
  })

  test('two who are', () => {
    const map = withTies(alone('employee', 'customer'), [['v1', 'v2']])
    expect(undefinedOf(map)).toEqual([
      'degreeCentralization',
      'betweennessCentralization',
      'transitivity',
      'eiBySide.guest',
    ])
    expect(insightOf(map, TODAY)).toMatchObject({
      density: 1,
      eiIndex: 1,
      reciprocity: 1,
      madeHere: { all: 0, crossSide: 0 },
    })
  })

  test('three of one side, two of them tied: centralization is defined, ties across there are none', () => {
    const map = withTies(alone('guest', 'guest', 'guest'), [['v1', 'v2', { directed: true }]])
    expect(undefinedOf(map)).toEqual(['transitivity', 'madeHere.crossSide', 'eiBySide.employee', 'eiBySide.customer'])
    expect(insightOf(map, TODAY)).toMatchObject({
      degreeCentralization: 1 / 2,
      betweennessCentralization: 0,
      eiIndex: -1,
      eiChance: -1,
      reciprocity: 0,
      hubLossShare: 1 / 2,
    })
  })

  test('eight people without a tie are scattered, not too few', () => {
    const map = alone(...Array.from({ length: 8 }, () => 'guest' as const))
    expect(insightOf(map, TODAY)).toMatchObject({
      stage: 'scattered',
      largestShare: 1 / 8,
      betweennessCentralization: 0,
    })
  })

  test('of a person: constraint and E–I without a tie', () => {
    const { perPerson } = insightOf(withTies(alone('guest', 'guest', 'employee'), [['v1', 'v2']]), TODAY)
    expect(perPerson).toEqual({
      v1: { degree: 1, betweenness: 0, constraint: 1, eiIndex: -1 },
      v2: { degree: 1, betweenness: 0, constraint: 1, eiIndex: -1 },
      v3: { degree: 0, betweenness: 0, constraint: null, eiIndex: null },
    })
  })

  test('ties to resources are none between people', () => {
    const map = withTies(withResources(alone('employee', 'customer'), [{ id: 'van', holds: ['v1'], needs: ['v2'] }]), [
      ['v2', 'van', { kind: 'other' }],
    ])
    expect(insightOf(map, TODAY)).toMatchObject({
      ties: 0,
      isolates: 2,
      eiIndex: null,
      reciprocity: null,
      madeHere: { all: 0 },
    })
  })
})

test('of several hubs alike the one with the smaller id is taken away', () => {
  // In a ring of five and in the middle of three, people lie between one pair each and have two ties.
  const ringAndThree = (middle: Id) =>
    peopleMap(
      ['n1', 'n2', 'n3', 'n4', 'n5', middle, 'o1', 'o2'].map((id) => [id, 'guest']),
      [
        ['n1', 'n2'],
        ['n2', 'n3'],
        ['n3', 'n4'],
        ['n4', 'n5'],
        ['n5', 'n1'],
        ['o1', middle],
        [middle, 'o2'],
      ],
    )
  expect(insightOf(ringAndThree('a'), TODAY).hubLossShare).toBe(5 / 7)
  expect(insightOf(ringAndThree('z'), TODAY).hubLossShare).toBe(4 / 7)
})

test('of several hubs alike but for rounding, the one with more ties is taken away, however many lie in between', () => {
  const network = (ids: Id[], ties: TieSketch[]) => {
    return peopleNetwork(
      peopleMap(
        ids.map((id) => [id, 'guest']),
        ties,
      ),
    )
  }
  const three = network(
    ['a', 'b', 'c'],
    [
      ['b', 'c'],
      ['c', 'a'],
      ['a', 'b'],
    ],
  )
  // A billionth is more than rounding.
  expect(hubOf(three, [1e7, 1e7 + 0.009, 1e7 + 0.006])).toBe(1)
  expect(hubOf(three, [1e7 + 1e-8, 1e7, 1e7 + 2e-8])).toBe(0)
  const more = network(
    ['a', 'b', 'c'],
    [
      ['b', 'c'],
      ['c', 'a'],
    ],
  )
  expect(hubOf(more, [0.1 + 0.2, 0, 0.3])).toBe(2)
  expect(hubOf(network([], []), [])).toBeNull()
})

test('a chain longer than any call stack has its cut people', () => {
  const network = peopleNetwork(pathMap(30_000))
  expect(cutPeople(network)).toHaveLength(29_998)
  expect(coreOrder(network)).toBe(1)
})

test('a hub of many triangles makes no higher core', () => {
  const triangles = Array.from({ length: 6 }, (_, n): TieSketch[] => [
    ['hub', `a${n}`],
    ['hub', `b${n}`],
    [`a${n}`, `b${n}`],
  ])
  const people = ['hub', ...triangles.flatMap((_, n) => [`a${n}`, `b${n}`])]
  const map = peopleMap(
    people.map((id) => [id, 'guest']),
    triangles.flat(),
  )
  expect(insightOf(map, TODAY).coreOrder).toBe(2)
})
