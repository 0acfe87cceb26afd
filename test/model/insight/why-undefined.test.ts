import { describe, expect, test } from 'vitest'
import { reportOf } from '../../../src-model/insight/report'
import { type MaybeUndefined, whyUndefined } from '../../../src-model/insight/why-undefined'
import { mapOf } from './support/map-of'

type Ties = Parameters<typeof mapOf>[1]

function figuresOf(people: string, ties: Ties) {
  return reportOf(mapOf(people, ties), { today: '2030-05-04' }).figures
}

/** Which of these figures are undefined, and why. */
function reasons(people: string, ties: Ties): Partial<Record<MaybeUndefined, string>> {
  const figures = figuresOf(people, ties)
  const values: Record<MaybeUndefined, number | null> = {
    ...figures,
    eiBySide: figures.eiBySide.employee,
    'madeHere.all': figures.madeHere.all,
    'madeHere.crossSide': figures.madeHere.crossSide,
  }
  const names = [
    'density',
    'largestShare',
    'degreeCentralization',
    'betweennessCentralization',
    'hubLossShare',
    'eiIndex',
    'eiChance',
    'eiBySide',
    'transitivity',
    'reciprocity',
    'madeHere.all',
    'madeHere.crossSide',
  ] as const
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === null ? [[name, whyUndefined(name, figures)]] : [])),
  )
}

describe('why a figure is not defined', () => {
  test('nobody is there', () => {
    expect(reasons('', [])).toMatchObject({ density: 'nobody', largestShare: 'nobody', reciprocity: 'nobody' })
  })

  test('somebody alone', () => {
    expect(reasons('e1', [])).toMatchObject({
      density: 'two-people',
      hubLossShare: 'two-people',
      eiChance: 'two-people',
    })
    expect(reasons('e1', [])).not.toHaveProperty('largestShare')
  })

  test('two who are tied within a side', () => {
    expect(reasons('e1 e2', ['e1-e2'])).toEqual({
      degreeCentralization: 'three-people',
      betweennessCentralization: 'three-people',
      transitivity: 'no-two-ties',
      'madeHere.crossSide': 'no-across',
    })
  })

  test('people without a tie, and a side without one', () => {
    expect(reasons('e1 e2 c1', [])).toEqual({
      eiIndex: 'no-ties',
      eiBySide: 'no-ties',
      transitivity: 'no-ties',
      reciprocity: 'no-ties',
      'madeHere.all': 'no-ties',
      'madeHere.crossSide': 'no-across',
    })
    expect(reasons('e1 c1 c2 c3', ['c1-c2', 'c2-c3'])).toEqual({
      eiBySide: 'no-ties-of-side',
      'madeHere.crossSide': 'no-across',
    })
  })
})
