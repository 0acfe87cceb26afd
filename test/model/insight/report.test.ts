import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differencesBetween, differencesBetweenMaps } from '../../../src-model/insight/differences'
import { type Figures, insightOf } from '../../../src-model/insight/insight'
import { reportOf, reportSteps } from '../../../src-model/insight/report'
import { SIDES } from '../../../src-model/map/map'
import { starMap, workshop10AfterMap, workshop10Map } from '../../support/oracle-maps'
import { peopleMap, withTies } from '../../support/people-map'
import { networkMapWithResources } from '../support/arbitrary-network'

const TODAY = '2030-05-04'

describe('the report', () => {
  test('of Workshop-10', () => {
    const { perPerson: _, ...figures } = insightOf(workshop10Map(), TODAY)
    expect(reportOf(workshop10Map(), { today: TODAY })).toMatchObject({
      figures,
      chanceBySide: { employee: 3 / 7, customer: 3 / 7, guest: null },
      peopleBySide: { employee: 5, customer: 5, guest: 0 },
      pairs: { across: 3, within: 6 },
      pairsBySide: {
        employee: { across: 3, within: 4 },
        customer: { across: 3, within: 2 },
        guest: { across: 0, within: 0 },
      },
      noTie: ['E5', 'C5'],
      oneTie: ['C4'],
      carrying: ['E1', 'E3'],
      busiest: 'E1',
      madeHere: { all: { here: [], all: 12 }, crossSide: { here: [], all: 4 } },
      differences: null,
    })
  })

  test('names nobody as the busiest where nobody is between others', () => {
    const pair = peopleMap(
      [
        ['a', 'guest'],
        ['b', 'guest'],
      ],
      [['a', 'b']],
    )
    expect(reportOf(pair, { today: TODAY }).busiest).toBeNull()
    expect(reportOf(peopleMap([], []), { today: TODAY }).busiest).toBeNull()
  })

  test('says of any map how many people and pairs there are as its figures do', () => {
    fc.assert(
      fc.property(networkMapWithResources, (map) => {
        const report = reportOf(map, { today: TODAY })
        const { figures } = report
        expect(SIDES.reduce((sum, side) => sum + report.peopleBySide[side], 0)).toBe(figures.people)
        expect(report.pairs.across + report.pairs.within).toBe(figures.ties)
        expect(report.noTie).toHaveLength(figures.isolates)
        for (const [group, ids] of Object.entries(report.resources)) {
          expect(ids).toHaveLength(figures.resources[group as keyof Figures['resources']])
        }
        const { open, late, done, dropped } = report.commitments
        expect(figures.commitments).toEqual({
          promised: open.length + late.length,
          done: done.length,
          dropped: dropped.length,
          late: late.length,
        })
        expect(report.sketch.people).toHaveLength(figures.people)
        expect(report.sketch.ties).toHaveLength(figures.ties)
      }),
      { numRuns: 100 },
    )
  })

  test('is made in steps, the more of them the larger the map', () => {
    const steps = (people: number) => [...reportSteps(starMap(people), { today: TODAY })].length
    expect(steps(10)).toBeGreaterThan(3)
    expect(steps(600)).toBeGreaterThan(2 * steps(10))
  })
})

describe('differences between two moments', () => {
  test('are the figures that changed, the stage first', () => {
    expect(differencesBetweenMaps(workshop10Map(), workshop10AfterMap(), TODAY)).toEqual([
      { figure: 'ties', before: 9, after: 12 },
      { figure: 'density', before: 1 / 5, after: 4 / 15 },
      { figure: 'components', before: 3, after: 2 },
      { figure: 'isolates', before: 2, after: 0 },
      { figure: 'degreeCentralization', before: 11 / 36, after: 13 / 36 },
      { figure: 'betweennessCentralization', before: 91 / 324, after: expect.closeTo(0.314815, 6) },
      { figure: 'eiIndex', before: -1 / 3, after: 0 },
      { figure: 'transitivity', before: 3 / 14, after: 1 / 2 },
      { figure: 'reciprocity', before: 1 / 2, after: 2 / 3 },
    ])
    const more = withTies(starMap(9), [['v2', 'v3']])
    expect(differencesBetweenMaps(peopleMap([], []), more, TODAY)[0]).toEqual({
      figure: 'stage',
      before: 'too-early',
      after: 'single-hub',
    })
  })

  test('are none where nothing but names, places and the rounding of sums changed', () => {
    const figures = insightOf(workshop10Map(), TODAY)
    const rounded = { ...figures, density: (figures.density ?? 0) + 1e-13 }
    expect(differencesBetween(figures, rounded)).toEqual([])
    expect(differencesBetween(figures, { ...figures, density: null })).toEqual([
      { figure: 'density', before: 1 / 5, after: null },
    ])
  })

  test('are in the report of a map that is compared with an earlier moment', () => {
    const before = insightOf(workshop10Map(), TODAY)
    expect(reportOf(workshop10AfterMap(), { today: TODAY, before }).differences).toEqual(
      differencesBetweenMaps(workshop10Map(), workshop10AfterMap(), TODAY),
    )
  })
})
