import fc from 'fast-check'
import { expect, it } from 'vitest'
import { communityMap } from '../../support/arbitrary-map'
import { foundOf, legalInXml } from '../support/found-of'
import { codes, foundIn, written } from '../support/writing'

it('everything that GraphML can hold of a map comes back, and the summary names the rest', () => {
  fc.assert(
    fc.property(communityMap, (map) => {
      const { text, losses } = written('graphml', map)
      const { format, notes, hasUntyped, ...found } = foundIn(text)
      expect(format).toBe('graphml')
      expect([notes, hasUntyped]).toEqual([[], false])
      expect(found).toEqual(foundOf(map, { positions: true, zones: true, text: legalInXml }))
      expect(codes(losses)).toContain('session-fields')
    }),
    { numRuns: 200 },
  )
})
