import fc from 'fast-check'
import { expect, test } from 'vitest'
import { run } from '../../../src-model/map/commit'
import { notWoven } from '../../../src-model/map/not-woven'
import { communityMap } from '../support/arbitrary-map'
import { smallMap } from '../support/small-map'

test('a participant is not woven in as long as no tie of any kind ends at them', () => {
  fc.assert(
    fc.property(communityMap, (map) => {
      const ends = new Set(Object.values(map.connections).flatMap(({ from, to }) => [from, to]))
      expect(notWoven(map)).toEqual(map.order.participants.filter((id) => !ends.has(id)))
    }),
  )
})

test('is the same list while people move and are renamed, and another when ties go', () => {
  const map = smallMap()
  const moved = run(map, { type: 'layout/move', positions: { anna: { x: 8, y: 8 } } })
  if (!moved.ok) throw new Error(moved.error.code)
  expect(notWoven(moved.map)).toBe(notWoven(map))
  expect(notWoven(map)).toEqual([])
  const untied = run(map, { type: 'map/remove', ids: ['meeting', 'holding'] })
  if (!untied.ok) throw new Error(untied.error.code)
  expect(notWoven(untied.map)).toEqual(['anna', 'luca'])
})
