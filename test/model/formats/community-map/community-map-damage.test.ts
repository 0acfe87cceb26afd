import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { ERROR_CODES } from '../../../../src-model/contract/errors'
import {
  type ReadResult,
  readCommunityMap,
  writeCommunityMap,
} from '../../../../src-model/formats/community-map/community-map'
import { isTextKey } from '../../../../src-model/language/translate'
import { violationsOf } from '../../../../src-model/map/check'
import type { CommunityMap } from '../../../../src-model/map/map'
import {
  connectionSchema,
  participantSchema,
  resourceSchema,
  sessionSchema,
  zoneSchema,
} from '../../../../src-model/map/schema'
import { innerDamage, outerDamage } from '../../support/arbitrary-damage'
import { communityMap } from '../../support/arbitrary-map'

const STAMP = { exportedAt: '2030-01-02T03:04:05.000Z', generator: 'Trama 0.0.0' }

function counted(): () => string {
  let count = 0
  return () => `new-${++count}`
}

function read(text: string): ReadResult {
  return readCommunityMap(text, { newId: counted(), now: '2030-01-01T00:00:00.000Z' })
}

/** Every part of a map as its schema would let it through the door: whatever a file holds, edits can follow. */
function expectKeepsSchemas(map: CommunityMap): void {
  expect(sessionSchema.parse(map.session)).toEqual(map.session)
  for (const each of Object.values(map.participants)) expect(participantSchema.parse(each)).toEqual(each)
  for (const each of Object.values(map.resources)) expect(resourceSchema.parse(each)).toEqual(each)
  for (const each of Object.values(map.connections)) expect(connectionSchema.parse(each)).toEqual(each)
  for (const each of Object.values(map.zones)) expect(zoneSchema.parse(each)).toEqual(each)
}

function expectSound(result: ReadResult): void {
  if (!result.ok) {
    expect(ERROR_CODES).toContain(result.error.code)
    return
  }
  expect(violationsOf(result.map)).toEqual([])
  expectKeepsSchemas(result.map)
  for (const { code, params } of result.repairs) {
    expect(isTextKey(`repair.${code}`)).toBe(true)
    expect(Object.values(params).every((each) => ['string', 'number'].includes(typeof each))).toBe(true)
  }
  const again = read(writeCommunityMap(result.map, STAMP))
  expect(again).toEqual({ ok: true, map: result.map, repairs: [] })
}

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
})

describe('reading files that are not as they should be', () => {
  test('any JSON is refused with a code', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(read(text)).toMatchObject({ ok: false, error: { code: 'file-foreign' } })
      }),
    )
  })

  test('any text is refused with a code', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expectSound(read(text))))
  })

  test('an export damaged inside is mended to a sound map or refused', () => {
    fc.assert(
      fc.property(communityMap, innerDamage, (map, damaged) =>
        expectSound(read(damaged(writeCommunityMap(map, STAMP)))),
      ),
      { numRuns: 1_500 },
    )
  })

  test('an export damaged as a text is mended to a sound map or refused', () => {
    fc.assert(
      fc.property(communityMap, outerDamage, (map, damaged) =>
        expectSound(read(damaged(writeCommunityMap(map, STAMP)))),
      ),
      { numRuns: 1_000 },
    )
  })

  test('the same file gives the same map', () => {
    fc.assert(
      fc.property(communityMap, innerDamage, (map, damaged) => {
        const text = damaged(writeCommunityMap(map, STAMP))
        expect(read(text)).toEqual(read(text))
      }),
    )
  })

  test('an export cut off anywhere before its last bracket is told apart from other text', () => {
    fc.assert(
      fc.property(communityMap, fc.double({ min: 0, max: 0.999, noNaN: true }), (map, at) => {
        const whole = writeCommunityMap(map, STAMP).trimEnd()
        const result = read(whole.slice(0, Math.max(1, Math.floor(at * whole.length))))
        expect(result).toMatchObject({ ok: false, error: { code: 'file-truncated' } })
      }),
      { numRuns: 1_000 },
    )
  })
})
