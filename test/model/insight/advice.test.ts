import { describe, expect, test } from 'vitest'
import { adviceFor } from '../../../src-model/insight/advice'
import { acrossByChance } from '../../../src-model/insight/by-chance'
import { reportOf } from '../../../src-model/insight/report'
import { STAGES, type Stage } from '../../../src-model/insight/stage'
import type { Connection } from '../../../src-model/map/map'
import { mapOf } from './support/map-of'

const today = '2030-05-04'
type Ties = Parameters<typeof mapOf>[1]

function advise(people: string, ties: Ties, resources = '') {
  const report = reportOf(mapOf(people, ties, resources), { today })
  return { stage: report.figures.stage, advice: adviceFor(report) }
}

const star = (hub: string, others: string) => others.split(' ').map((each) => `${hub}-${each}`)

describe('what to try next', () => {
  test('with nobody tied, the ties that exist already come first, not introductions', () => {
    const { stage, advice } = advise('e1 e2 c1', [])
    expect(stage).toBe('too-early')
    expect(advice).toEqual([{ is: 'first-ties' }, { is: 'more-people' }])
    expect(advise('e1', []).advice).toEqual([{ is: 'more-people' }])
  })

  test('in a scattered map, those without a tie come first, then groups, which are of two people or more', () => {
    const { stage, advice } = advise('e1 e2 e3 e4 e5 c1 c2 c3 c4', ['e1-e2', 'e3-e4', 'c1-c2'])
    expect(stage).toBe('scattered')
    expect(advice).toEqual([{ is: 'isolates', count: 3 }, { is: 'join-groups', count: 3 }, { is: 'across' }])
  })

  test('round a single hub, people who know the hub are introduced to each other', () => {
    const { stage, advice } = advise('e1 c1 c2 c3 c4 c5 c6 c7', star('e1', 'c1 c2 c3 c4 c5 c6 c7'))
    expect(stage).toBe('single-hub')
    expect(advice).toEqual([
      { is: 'weave-around', person: 'e1' },
      { is: 'second-way', count: 1 },
    ])
  })

  test('with a core, there is an edge to be looked after, and late promises come before it', () => {
    const core = ['e1', 'e2', 'e3', 'e4', 'e5', 'c1', 'c2', 'c3', 'c4']
    const clique = core.flatMap((from, at) => core.slice(at + 1).map((to) => `${from}-${to}`))
    const late: Partial<Connection> & { from: string; to: string } = {
      from: 'c4',
      to: 'e6',
      commitment: { what: 'call', who: ['e6'], by: '2030-05-03', status: 'promised' },
    }
    const { stage, advice } = advise(`${core.join(' ')} e6`, [...clique, late])
    expect(stage).toBe('core-periphery')
    expect(advice).toEqual([{ is: 'late', count: 1 }, { is: 'edge', count: 1 }, { is: 'outside' }])
  })

  test('late promises are at every stage with a weave, third at the latest, and leave its own advice', () => {
    const plain = reportOf(mapOf('e1 e2', ['e1-e2']), { today })
    const of = (stage: Stage, { isolates = [] as string[], groups = 1, cutPeople = [] as string[] }) =>
      adviceFor({
        ...plain,
        busiest: 'e1',
        noTie: isolates,
        commitments: { ...plain.commitments, late: ['tie'] },
        figures: { ...plain.figures, stage, ties: 9, isolates: isolates.length, components: groups, cutPeople },
      }).map(({ is }) => is)
    const apart = { isolates: ['e1', 'e2'], groups: 4 }
    expect(of('scattered', apart)).toEqual(['isolates', 'join-groups', 'late'])
    expect(of('single-hub', apart)).toEqual(['isolates', 'weave-around', 'late'])
    expect(of('several-hubs', apart)).toEqual(['isolates', 'link-hubs', 'late'])
    expect(of('core-periphery', apart)).toEqual(['isolates', 'join-groups', 'late'])
    expect(of('single-hub', { cutPeople: ['e1'] })).toEqual(['weave-around', 'second-way', 'late'])
    expect(of('several-hubs', { groups: 3, cutPeople: ['e1'] })).toEqual(['join-groups', 'link-hubs', 'late'])
    expect(of('several-hubs', {})).toEqual(['link-hubs', 'late'])
    expect(of('too-early', {})).toEqual(['more-people'])
  })

  test('groups apart are joined at every stage that has them', () => {
    const clique = (people: string[]) => people.flatMap((one, at) => people.slice(at + 1).map((to) => `${one}-${to}`))
    const two = advise('e1 e2 e3 e4 e5 c1 c2 c3 c4 c5', [
      ...clique(['e1', 'e2', 'e3', 'e4', 'e5']),
      ...clique(['c1', 'c2', 'c3', 'c4', 'c5']),
    ])
    expect(two.stage).toBe('core-periphery')
    expect(two.advice[0]).toEqual({ is: 'join-groups', count: 2 })
    const people = 'e1 e2 e3 e4 e5 e6 e7 e8 e9 c1 c2'
    const single = advise(people, [...star('e1', 'e2 e3 e4 e5 e6 e7 e8 e9'), 'c1-c2'])
    expect(single.stage).toBe('single-hub')
    expect(single.advice[0]).toEqual({ is: 'join-groups', count: 2 })
    const several = advise(people, [...star('e1', 'e2 e3 e4 e5'), ...star('e5', 'e6 e7 e8 e9'), 'c1-c2'])
    expect(several.stage).toBe('several-hubs')
    expect(several.advice[0]).toEqual({ is: 'join-groups', count: 2 })
  })

  test('sides are brought together only where at least one whole tie is missing to chance', () => {
    const asks = (ties: Ties) => advise('e1 e2 c1 c2', ties).advice.some(({ is }) => is === 'across')
    expect(asks(['e1-c1'])).toBe(false)
    // Too early for it, however few.
    expect(asks(['e1-e2', 'c1-c2'])).toBe(false)
    const eight = 'e1 e2 e3 e4 c1 c2 c3 c4'
    const of = (ties: Ties) => advise(eight, ties).advice.map(({ is }) => is)
    expect(of(['e1-e2', 'c1-c2', 'e3-e4', 'c3-c4'])).toContain('across')
    expect(of(['e1-e2', 'c1-c2', 'e3-c3', 'e4-c4'])).not.toContain('across')
  })

  test('resources that are held and needed count where their people have not met', () => {
    const ties: Ties = [
      'e1-c1',
      { from: 'e1', to: 'van', kind: 'holds', directed: true },
      { from: 'c2', to: 'van', kind: 'needs', directed: true },
    ]
    expect(advise('e1 c1 c2', ties, 'van').advice).toContainEqual({ is: 'isolates', count: 1 })
    expect(advise('e1 c1 c2', [...ties, 'c2-c1'], 'van').advice).toContainEqual({ is: 'matched', count: 1 })
    // Who is tied already need not be brought together.
    const tied = advise('e1 c1 c2', [...ties, 'c2-e1'], 'van').advice
    expect(tied.map(({ is }) => is)).not.toContain('matched')
  })

  test.each(STAGES)('is one to three suggestions at the stage %s, whatever the rest of the map', (stage) => {
    const plain = reportOf(mapOf('e1 e2', ['e1-e2']), { today })
    for (const noTie of [[], ['e1', 'e2']]) {
      const advice = adviceFor({
        ...plain,
        noTie,
        busiest: 'e1',
        figures: { ...plain.figures, stage, ties: 9, components: 3 },
      })
      expect(advice.length).toBeGreaterThan(0)
      expect(advice.length).toBeLessThanOrEqual(3)
    }
  })
})

test('by chance, ties lead across as often as possible pairs do', () => {
  // Two sides of five: 25 of 45 pairs.
  expect(acrossByChance(9, 1 / 9)).toBeCloseTo(5, 9)
  expect(acrossByChance(0, 1 / 9)).toBe(0)
  expect(acrossByChance(3, null)).toBeNull()
})
