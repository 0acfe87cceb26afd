import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snapshotCodec } from '../../../src-main/session/snapshot-file'
import { applyAll } from '../../../src-model/map/patches'
import { communityMap } from '../../model/support/arbitrary-map'
import { smallMap } from '../../model/support/small-map'

describe('a snapshot in slices', () => {
  test('is the same file, and is read as the map that it was', async () => {
    await fc.assert(
      fc.asyncProperty(communityMap, fc.nat(), async (map, seq) => {
        const bytes = Buffer.from(await snapshotCodec.encodeInSlices({ seq, map }))
        expect(bytes.toString('utf8')).toBe(snapshotCodec.encode({ seq, map }))
        expect(snapshotCodec.decode(bytes.toString('utf8'))).toEqual({ data: { seq, map } })
        const { checksum: _, format, version, ...snapshot } = JSON.parse(bytes.toString('utf8'))
        expect(snapshot).toStrictEqual({ seq, map })
      }),
      { numRuns: 40 },
    )
  })

  test('of a large map lets others have many turns meanwhile', async () => {
    const anna = smallMap().participants.anna
    const map = applyAll(
      smallMap(),
      Array.from({ length: 3_000 }, (_, index) => {
        return { op: 'add', path: ['participants', `p${index}`], value: { ...anna, id: `p${index}` } as never }
      }),
    )
    let turns = 0
    let isDone = false
    const takeTurns = () => {
      turns += 1
      if (!isDone) setImmediate(takeTurns)
    }
    setImmediate(takeTurns)
    const bytes = await snapshotCodec.encodeInSlices({ seq: 1, map })
    isDone = true
    expect(Buffer.from(bytes).toString('utf8')).toBe(snapshotCodec.encode({ seq: 1, map }))
    expect(turns).toBeGreaterThanOrEqual(10)
  })
})
