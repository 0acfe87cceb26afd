import { expect, test } from 'vitest'
import { pairKey } from '../../../../src-model/insight/introductions/introduction'
import { introductionsOf } from '../../../../src-model/insight/introductions/introductions'
import { introductionReasons } from '../../../../src-model/insight/introductions/reasons'
import type { Language } from '../../../../src-model/map/map'
import { type Drawing, drawnMap } from '../support/drawn-map'

const NAMES = { anna: 'Anna Rossi', luca: 'Luca Bianchi', sara: 'Sara Neri' }

/** Why Anna and Luca are suggested to each other. */
function reasons(drawing: Drawing, language: Language): string[] {
  const map = drawnMap({ ...drawing, names: NAMES })
  const pairs = introductionsOf(map, { dismissed: {}, most: 1_000 })
  const found = pairs.find(({ a, b }) => pairKey(a, b) === pairKey('anna', 'luca'))
  return found ? introductionReasons(map, found, language).map(({ kind, text }) => `${kind}: ${text}`) : []
}

test.each<[string, Drawing, string[], string[]]>([
  [
    'needs both ways, and what sleeps of it',
    {
      employees: 'anna luca sara',
      ties: 'anna-sara luca-sara',
      resources: { van: 'hidden', loft: 'underused', drill: 'mobilised' },
      resourceTies: 'anna-van luca+van luca-loft anna+loft anna-drill luca+drill',
    },
    [
      'need: Need met: van, loft and drill',
      'sleeping: Few know of it: van',
      'sleeping: Could be used more: loft',
      'acquaintances: Known by Sara',
    ],
    [
      'need: Serve e c’è: van, loft e drill',
      'sleeping: Se ne sa poco: van',
      'sleeping: Se ne può fare più uso: loft',
      'acquaintances: Conoscenza in comune: Sara',
    ],
  ],
  [
    'first ties, of two sides; who is alone is no group',
    { employees: 'anna', customers: 'luca' },
    ['alone: First tie for Anna and Luca', 'sides: Across sides'],
    ['alone: Primo legame per Anna e Luca', 'sides: Fra lati diversi'],
  ],
  [
    'two groups',
    { employees: 'anna luca a b', ties: 'anna-a luca-b' },
    ['joins: Joins two groups'],
    ['joins: Unisce due gruppi'],
  ],
  [
    'many know both, and one has many ties: that comes last',
    {
      employees: 'anna sara a b c d e f g',
      customers: 'luca',
      ties: 'anna-sara anna-a anna-b anna-c anna-d anna-e anna-f anna-g luca-sara luca-a luca-b',
    },
    ['sides: Across sides', 'acquaintances: Known by Sara and 2 others', 'load: Anna has many ties already'],
    ['sides: Fra lati diversi', 'acquaintances: In comune: Sara e altre 2 persone', 'load: Anna ha già molti legami'],
  ],
])('%s', (_, drawing, english, italian) => {
  expect(reasons(drawing, 'en')).toEqual(english)
  expect(reasons(drawing, 'it')).toEqual(italian)
})

test('name whoever asked not to be named before the room: they are for the facilitator alone', () => {
  const drawing: Drawing = { employees: 'anna luca sara', ties: 'anna-sara luca-sara', unnamed: ['sara', 'luca'] }
  expect(reasons(drawing, 'en')).toEqual(['acquaintances: Known by Sara'])
})
