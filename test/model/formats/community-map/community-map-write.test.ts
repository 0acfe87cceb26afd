import { expect, test } from 'vitest'
import { writeCommunityMap } from '../../../../src-model/formats/community-map/community-map'
import { KEYS } from '../../../../src-model/formats/community-map/community-map-keys'
import { insightOf } from '../../../../src-model/insight/insight'
import { smallMap } from '../../support/small-map'

const STAMP = {
  exportedAt: '2030-05-04T12:00:00.000Z',
  generator: 'Trama 1.0.0',
  people: { names: 'full', notes: true, unnamed: 'named' },
} as const

test('a file has two-space indentation, its keys in the order of the format, and a line break at its end', () => {
  const text = writeCommunityMap(smallMap(), { ...STAMP, insight: insightOf(smallMap(), '2030-05-04') })
  const file = JSON.parse(text)
  expect(text).toBe(`${JSON.stringify(file, null, 2)}\n`)
  expect(Object.keys(file)).toEqual(KEYS.file)
  expect(Object.keys(file.session)).toEqual(KEYS.session.filter((each) => each !== 'endedAt'))
  expect(Object.keys(file.participants[0])).toEqual(KEYS.participant.filter((each) => each !== 'unnamed'))
  expect(Object.keys(file.resources[0])).toEqual(KEYS.resource)
  expect(Object.keys(file.connections[1])).toEqual(KEYS.connection)
  expect(Object.keys(file.connections[1].commitment)).toEqual(KEYS.commitment)
  expect(Object.keys(file.zones[0])).toEqual(KEYS.zone)
})

test('collections follow the order in which things came, not their ids', () => {
  const map = smallMap()
  map.order.participants.reverse()
  const file = JSON.parse(writeCommunityMap(map, STAMP))
  expect(file.participants.map((each: { id: string }) => each.id)).toEqual(['luca', 'anna'])
})

test('fields that this version does not know come after those it does, and never in their place', () => {
  const map = smallMap()
  const anna = map.participants.anna
  if (anna === undefined) throw new Error('Anna is in the small map')
  anna.unnamed = true
  anna.unknown = { pronouns: 'she', name: 'Somebody else' }
  map.unknown = { colourScheme: 'warm' }
  const file = JSON.parse(writeCommunityMap(map, { ...STAMP, insight: insightOf(map, '2030-05-04') }))
  expect(Object.keys(file.participants[0])).toEqual([...KEYS.participant, 'pronouns'])
  expect(file.participants[0].name).toBe('Anna Rossi')
  expect(Object.keys(file)).toEqual([...KEYS.file, 'colourScheme'])
})

test('the figures have their keys in the order of the format', () => {
  const { insight } = JSON.parse(
    writeCommunityMap(smallMap(), { ...STAMP, insight: insightOf(smallMap(), '2030-05-04') }),
  )
  expect(Object.keys(insight)).toEqual([
    'people',
    'ties',
    'density',
    'components',
    'isolates',
    'largestShare',
    'degreeCentralization',
    'betweennessCentralization',
    'eiIndex',
    'eiChance',
    'eiBySide',
    'transitivity',
    'reciprocity',
    'cutPeople',
    'hubLossShare',
    'coreOrder',
    'stage',
    'resources',
    'madeHere',
    'commitments',
    'perPerson',
  ])
  expect(Object.keys(insight.eiBySide)).toEqual(['employee', 'customer', 'guest'])
  expect(Object.keys(insight.resources)).toEqual(['hidden', 'underused', 'mobilised', 'wanted', 'matched', 'idle'])
  expect(Object.keys(insight.madeHere)).toEqual(['all', 'crossSide'])
  expect(Object.keys(insight.commitments)).toEqual(['promised', 'done', 'dropped', 'late'])
  expect(Object.keys(insight.perPerson)).toEqual(['anna', 'luca'])
  expect(Object.keys(insight.perPerson.anna)).toEqual(['degree', 'betweenness', 'constraint', 'eiIndex'])
})
