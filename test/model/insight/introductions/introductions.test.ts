import { describe, expect, test } from 'vitest'
import { type Introduction, pairKey, type Wishes } from '../../../../src-model/insight/introductions/introduction'
import { introductionSteps, introductionsOf } from '../../../../src-model/insight/introductions/introductions'
import type { CommunityMap } from '../../../../src-model/map/map'
import { drawnMap, WORKSHOP_TEN } from '../support/drawn-map'

const ALL: Wishes = { dismissed: {}, most: 1_000 }

function offered(map: CommunityMap, wishes: Partial<Wishes> = {}): string[] {
  return introductionsOf(map, { ...ALL, ...wishes }).map(({ a, b, score }) => `${a}–${b} ${score}`)
}

function between(map: CommunityMap, one: string, other: string): Introduction | undefined {
  return introductionsOf(map, ALL).find(({ a, b }) => pairKey(a, b) === pairKey(one, other))
}

describe('Workshop-10', () => {
  const map = drawnMap(WORKSHOP_TEN)

  test('is ranked as documented', () => {
    expect(offered(map, { most: 8 })).toEqual([
      'C5–E5 7',
      'C4–E5 7',
      'C1–E5 7',
      'C2–E5 7',
      'C3–E5 7',
      'C5–E2 7',
      'C5–E4 7',
      'C4–C5 5',
    ])
  })

  test('does not feed the hub: closing two triangles through it comes far below', () => {
    const pairs = introductionsOf(map, ALL).map(({ a, b }) => pairKey(a, b))
    expect(pairs.indexOf(pairKey('E1', 'C2'))).toBeGreaterThan(15)
    expect(between(map, 'E1', 'C2')).toMatchObject({ score: 2, acquaintances: ['C1', 'C3'], loaded: ['E1'] })
  })

  test('the reasons of the first', () => {
    expect(between(map, 'E5', 'C5')).toMatchObject({
      a: 'C5',
      b: 'E5',
      alone: ['C5', 'E5'],
      joins: true,
      crossSide: true,
      met: [],
      acquaintances: [],
      loaded: [],
      path: [],
      pathTies: [],
    })
  })

  test('the way between two is a shortest one, with a connection for each step', () => {
    const { path, pathTies } = between(map, 'E2', 'C4') ?? { path: [], pathTies: [] }
    expect(path).toEqual(['C4', 'E4', 'E3', 'E2'])
    expect(pathTies.map((id) => [map.connections[id]?.from, map.connections[id]?.to])).toEqual([
      ['E4', 'C4'],
      ['E3', 'E4'],
      ['E2', 'E3'],
    ])
  })

  test('is told in steps, and to the same end however often it is asked', () => {
    const steps = introductionSteps(map, ALL)
    let step = steps.next()
    let count = 0
    for (; !step.done; count += 1) step = steps.next()
    expect(count).toBeGreaterThan(1)
    expect(step.value).toEqual(introductionsOf(map, ALL))
  })
})

describe('needs that are met', () => {
  const drawing = {
    employees: 'anna',
    customers: 'luca',
    resources: { van: 'mobilised', loft: 'hidden', drill: 'underused' },
  } as const

  test.each([
    ['anna-van luca+van', 4],
    ['luca-van anna+van', 4],
    ['anna-loft luca+loft', 5],
    ['anna-drill luca+drill', 5],
    ['anna-van luca+van anna-loft luca+loft', 9],
    ['anna-van luca+van luca-drill anna+drill', 9],
    // Twice the same connection is one need; to need the same, or to hold it, is none.
    ['anna-van anna-van luca+van luca+van', 4],
    ['anna-van luca-van', 0],
    ['anna+van luca+van', 0],
  ])('%s counts %d', (resourceTies, points) => {
    // Both are alone, of two components and of two sides: 7.
    expect(between(drawnMap({ ...drawing, resourceTies }), 'anna', 'luca')?.score).toBe(7 + points)
  })

  test('say who holds, who needs, and whether it sleeps', () => {
    const map = drawnMap({ ...drawing, resourceTies: 'luca-van anna+van anna-loft luca+loft' })
    expect(between(map, 'anna', 'luca')?.met).toEqual([
      { resource: 'van', holder: 'anna', needer: 'luca', isSleeping: false },
      { resource: 'loft', holder: 'luca', needer: 'anna', isSleeping: true },
    ])
  })

  test('what somebody uses is not held', () => {
    const map = drawnMap({ ...drawing, resourceTies: 'anna-van luca+van' })
    for (const tie of Object.values(map.connections)) if (tie.kind === 'holds') tie.kind = 'uses'
    expect(between(map, 'anna', 'luca')?.met).toEqual([])
  })
})

describe('the order of equal ones', () => {
  test('follows numbers in names, accents, then code units, then ids, not the map', () => {
    const names = { a: 'Guest 10', b: 'Guest 2', c: 'Élise', d: 'Elise', e: 'Guest 2', host: 'Zoe' }
    const ids = Object.keys(names)
    const map = drawnMap({ employees: ids.join(' '), names })
    const turned = drawnMap({ employees: ids.toReversed().join(' '), names })
    expect(offered(map).slice(0, 5)).toEqual(['d–c 5', 'd–b 5', 'd–e 5', 'd–a 5', 'd–host 5'])
    expect(offered(turned)).toEqual(offered(map))
  })
})

describe('nobody is offered', () => {
  test('who is tied already, whatever the kind and direction', () => {
    const map = drawnMap({ employees: 'a', customers: 'b', ties: 'b>a' })
    expect(offered(map)).toEqual([])
  })

  test('without a reason: two of a side whose only common ground are crowded tables', () => {
    const leaves = Array.from({ length: 8 }, (_, at) => `l${at}`)
    const map = drawnMap({
      employees: `hub other ${leaves.join(' ')}`,
      ties: `${leaves.map((leaf) => `hub-${leaf}`).join(' ')} other-l0`,
    })
    // One acquaintance is a point, the hub takes two.
    expect(offered(map).some((pair) => pair.includes('hub'))).toBe(false)
    expect(offered(map)[0]).toBe('l1–l2 1')
  })

  test('on a map of nobody, or of one', () => {
    expect(offered(drawnMap({}))).toEqual([])
    expect(offered(drawnMap({ guests: 'a' }))).toEqual([])
  })
})

describe('what is asked for', () => {
  const map = drawnMap(WORKSHOP_TEN)

  test('one person’s introductions only', () => {
    expect(offered(map, { only: 'C4' })).toEqual(offered(map).filter((pair) => pair.includes('C4')))
    expect(offered(map, { only: 'E5', most: 2 })).toEqual(['C5–E5 7', 'C4–E5 7'])
    expect(offered(map, { only: 'nobody' })).toEqual([])
  })

  test('no more than so many: the best of all', () => {
    const all = offered(map)
    for (const most of [0, 1, 2, 5, 20]) expect(offered(map, { most })).toEqual(all.slice(0, most))
  })

  test('pairs that were passed over come after all others, the latest last', () => {
    const passed = [pairKey('C4', 'E5'), pairKey('C5', 'E5'), pairKey('gone', 'E5')]
    const all = offered(map)
    expect(offered(map, { passed })).toEqual([...all.slice(2), 'C4–E5 7', 'C5–E5 7'])
  })
})

test('nobody needs what they hold themselves', () => {
  const room = { employees: 'anna ben luca', ties: 'anna-ben luca-ben', resources: { van: 'hidden' } } as const
  const met = (resourceTies: string) => between(drawnMap({ ...room, resourceTies }), 'anna', 'luca')
  const all = met('anna+van luca+van anna-van luca-van')
  expect(all).toMatchObject({ score: 1, met: [] })
  expect(met('anna+van luca+van anna-van')).toMatchObject({ score: 1, met: [] })
  // Who holds it and needs it, too, still has it for somebody else.
  expect(met('anna+van anna-van luca-van')).toMatchObject({
    score: 6,
    met: [{ resource: 'van', holder: 'anna', needer: 'luca', isSleeping: true }],
  })
})
