import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCommunityMap, writeCommunityMap } from '../../../../src-model/formats/community-map/community-map'
import { communityMap } from '../../support/arbitrary-map'

const STAMP = { exportedAt: '2030-01-02T03:04:05.000Z', generator: 'Trama 0.0.0' }
const OPTIONS = { newId: () => 'never', now: '2030-01-01T00:00:00.000Z' }

describe('writing a community map and reading it again', () => {
  test('gives the same map, unknown fields included, with nothing to mend', () => {
    fc.assert(
      fc.property(communityMap, (map) => {
        const result = readCommunityMap(writeCommunityMap(map, STAMP), OPTIONS)
        expect(result).toEqual({ ok: true, map, repairs: [] })
      }),
      { numRuns: 500 },
    )
  })

  test('gives the same bytes when written again', () => {
    fc.assert(
      fc.property(communityMap, (map) => {
        const first = writeCommunityMap(map, STAMP)
        const result = readCommunityMap(`\uFEFF${first}`, OPTIONS)
        expect(result.ok && writeCommunityMap(result.map, STAMP)).toBe(first)
      }),
    )
  })
})
