import fc from 'fast-check'
import { expect, test } from 'vitest'
import { receivedSnapshot, sentSnapshot } from '../../src-model/contract/sent-snapshot'
import { communityMap } from './support/arbitrary-map'

test('a map is the same on both sides of the door', () => {
  fc.assert(
    fc.property(communityMap, (map) => {
      const snapshot = { seq: 1, savedSeq: 1, map, canUndo: true, canRedo: false, notice: null }
      expect(receivedSnapshot(sentSnapshot(snapshot))).toStrictEqual(snapshot)
    }),
  )
})
