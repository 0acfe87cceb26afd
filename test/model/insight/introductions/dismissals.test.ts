import { describe, expect, test } from 'vitest'
import { pairKey } from '../../../../src-model/insight/introductions/introduction'
import { introductionsOf } from '../../../../src-model/insight/introductions/introductions'
import { type Drawing, drawnMap } from '../support/drawn-map'

const KEY = pairKey('anna', 'luca')

const DRAWING = {
  employees: 'anna piero olga',
  customers: 'luca sara rita',
  ties: 'anna-sara luca-sara',
  resources: { van: 'hidden', loft: 'underused' },
  resourceTies: 'anna-van luca+van olga-loft',
} as const satisfies Drawing

function isOffered(dismissed: Record<string, string>, drawing: Drawing): boolean {
  const pairs = introductionsOf(drawnMap(drawing), { dismissed, most: 1_000 })
  return pairs.some(({ a, b }) => pairKey(a, b) === KEY)
}

function dismissal(drawing: Drawing = DRAWING): Record<string, string> {
  const pairs = introductionsOf(drawnMap(drawing), { dismissed: {}, most: 1_000 })
  return { [KEY]: pairs.find(({ a, b }) => pairKey(a, b) === KEY)?.between ?? '' }
}

describe('a pair that was dismissed', () => {
  test('is not offered while nothing changes, and no other pair is left out for it', () => {
    expect(isOffered({}, DRAWING)).toBe(true)
    expect(isOffered(dismissal(), DRAWING)).toBe(false)
    const all = introductionsOf(drawnMap(DRAWING), { dismissed: {}, most: 1_000 })
    const left = introductionsOf(drawnMap(DRAWING), { dismissed: dismissal(), most: 1_000 })
    expect(left).toEqual(all.filter(({ a, b }) => pairKey(a, b) !== KEY))
  })

  test.each<[string, Drawing]>([
    ['somebody else is tied', { ...DRAWING, ties: `${DRAWING.ties} olga-rita` }],
    ['one of the two gets another tie', { ...DRAWING, ties: `${DRAWING.ties} anna-rita` }],
    ['one of the two gets loaded', { ...DRAWING, ties: `${DRAWING.ties} anna-rita anna-piero anna-olga` }],
    ['one holds what nobody of the two needs', { ...DRAWING, resourceTies: `${DRAWING.resourceTies} anna+loft` }],
    ['another holds it too', { ...DRAWING, resourceTies: `${DRAWING.resourceTies} rita+van` }],
    ['the map has another order', { ...DRAWING, employees: 'olga piero anna', ties: 'luca-sara anna-sara' }],
    ['one is called something else', { ...DRAWING, names: { anna: 'Zora', luca: 'Abel' } }],
    ['another resource is put to use', { ...DRAWING, resources: { van: 'hidden', loft: 'mobilised' } }],
  ])('stays so when %s', (_, drawing) => {
    expect(isOffered(dismissal(), drawing)).toBe(false)
  })

  test.each<[string, Drawing]>([
    ['one more knows both', { ...DRAWING, ties: `${DRAWING.ties} anna-rita luca-rita` }],
    ['nobody knows both any more', { ...DRAWING, ties: 'luca-sara' }],
    ['another need is met', { ...DRAWING, resourceTies: `${DRAWING.resourceTies} anna+loft luca-loft` }],
    ['the same need is met the other way', { ...DRAWING, resourceTies: 'anna+van luca-van' }],
    ['what is needed gets another status', { ...DRAWING, resources: { van: 'underused', loft: 'underused' } }],
    ['a side is another', { ...DRAWING, customers: 'sara rita', guests: 'luca' }],
  ])('is offered again when %s', (_, drawing) => {
    expect(isOffered(dismissal(), drawing)).toBe(true)
  })

  test('of people who are gone hinders nobody', () => {
    expect(isOffered({ [pairKey('gone', 'anna')]: '', 'no key': '', '': '' }, DRAWING)).toBe(true)
  })
})
