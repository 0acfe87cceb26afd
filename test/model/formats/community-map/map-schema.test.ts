import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCommunityMap } from '../../../../src-model/formats/community-map/community-map'
import { KEYS } from '../../../../src-model/formats/community-map/community-map-keys'
import { insightOf } from '../../../../src-model/insight/insight'
import { STAGES } from '../../../../src-model/insight/stage'
import {
  COMMITMENT_STATUSES,
  CONNECTION_KINDS,
  LANGUAGES,
  ORIGINS,
  RESOURCE_KINDS,
  RESOURCE_STATUSES,
  SIDES,
} from '../../../../src-model/map/map'
import { communityMap } from '../../support/arbitrary-map'
import { mapJsonSchema, schemaErrorsOf } from '../../support/map-schema'
import { smallMap } from '../../support/small-map'

const STAMP = { exportedAt: '2030-01-02T03:04:05.000Z', generator: 'Trama 0.0.0' }

describe('the JSON Schema of community maps', () => {
  test('accepts every export', () => {
    fc.assert(
      fc.property(communityMap, fc.boolean(), (map, isWithFigures) => {
        const options = isWithFigures ? { ...STAMP, insight: insightOf(map, '2030-01-02') } : STAMP
        expect(schemaErrorsOf(writeCommunityMap(map, options))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('names the fields and values that the program knows', () => {
    const { $defs, properties } = mapJsonSchema
    expect(Object.keys(properties)).toEqual(KEYS.file)
    const insight = insightOf(smallMap(), '2030-01-02')
    expect(Object.keys($defs.insight.properties)).toEqual(Object.keys(insight))
    for (const group of ['eiBySide', 'resources', 'madeHere', 'commitments'] as const) {
      expect(Object.keys($defs.insight.properties[group].properties)).toEqual(Object.keys(insight[group]))
    }
    expect(Object.keys($defs.personFigures.properties)).toEqual(Object.keys(insight.perPerson.anna ?? {}))
    expect($defs.insight.properties.stage.enum).toEqual(STAGES)
    for (const kind of [
      'session',
      'participant',
      'resource',
      'connection',
      'commitment',
      'zone',
      'position',
    ] as const) {
      expect(Object.keys($defs[kind].properties)).toEqual(KEYS[kind])
    }
    expect($defs.session.properties.language.enum).toEqual(LANGUAGES)
    expect($defs.participant.properties.side.enum).toEqual(SIDES)
    expect($defs.resource.properties.kind.enum).toEqual(RESOURCE_KINDS)
    expect($defs.resource.properties.status.enum).toEqual(RESOURCE_STATUSES)
    expect($defs.connection.properties.kind.enum).toEqual(CONNECTION_KINDS)
    expect($defs.connection.properties.origin.enum).toEqual(ORIGINS)
    expect($defs.commitment.properties.status.enum).toEqual(COMMITMENT_STATUSES)
  })

  test.each([
    ['another format', (file: Spoilt) => Object.assign(file, { format: 'trama' })],
    ['another version', (file: Spoilt) => Object.assign(file, { version: 2 })],
    ['a missing list', (file: Spoilt) => delete file.resources],
    ['an empty name', (file: Spoilt) => Object.assign(file.participants[0], { name: '' })],
    ['an unknown side', (file: Spoilt) => Object.assign(file.participants[0], { side: 'supplier' })],
    [
      'a position without a number',
      (file: Spoilt) => Object.assign(file.participants[0], { position: { x: '1', y: 0 } }),
    ],
    ['an unfit id', (file: Spoilt) => Object.assign(file.resources[0], { id: 'a b' })],
    ['a local time', (file: Spoilt) => Object.assign(file.resources[0], { createdAt: '2030-05-04T09:00:00+02:00' })],
    ['a strength of four', (file: Spoilt) => Object.assign(file.connections[0], { strength: 4 })],
    ['a day that is none', (file: Spoilt) => Object.assign(file.connections[1].commitment, { by: '2030-02-30' })],
    ['a key that objects inherit', (file: Spoilt) => Object.assign(file.session, JSON.parse('{"constructor":1}'))],
    ['figures that are text', (file: Spoilt) => Object.assign(file.insight, { density: 'high' })],
    ['a share above one', (file: Spoilt) => Object.assign(file.insight, { largestShare: 1.5 })],
    ['a stage that is none', (file: Spoilt) => Object.assign(file.insight, { stage: 'woven' })],
    ['a person whose figures are none', (file: Spoilt) => Object.assign(file.insight.perPerson.anna, { degree: null })],
  ])('refuses %s', (_, spoil) => {
    const file = JSON.parse(writeCommunityMap(smallMap(), { ...STAMP, insight: insightOf(smallMap(), '2030-01-02') }))
    expect(schemaErrorsOf(JSON.stringify(file))).toEqual([])
    spoil(file)
    expect(schemaErrorsOf(JSON.stringify(file))).not.toEqual([])
  })
})

type Spoilt = ReturnType<typeof JSON.parse>
