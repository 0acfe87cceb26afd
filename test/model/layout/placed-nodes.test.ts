import { expect, test } from 'vitest'
import { arrowsOf } from '../../../src-model/layout/arrows/arrow-graph'
import { placedNodes } from '../../../src-model/layout/placed-nodes'
import type { Command } from '../../../src-model/map/commands/command'
import { run } from '../../../src-model/map/commit'
import type { CommunityMap } from '../../../src-model/map/map'
import { zoneCounts } from '../../../src-model/zones/zone-counts'
import { smallMap } from '../support/small-map'

function after(map: CommunityMap, command: Command): CommunityMap {
  const result = run(map, command)
  if (!result.ok) throw new Error(result.error.code)
  return result.map
}

test('what follows from where things are is found once while nothing moves', () => {
  const map = smallMap()
  const counts = zoneCounts(map)
  const noted = after(map, { type: 'participant/edit', id: 'anna', changes: { notes: 'Knows everybody.' } })
  expect(noted.participants).not.toBe(map.participants)
  expect(placedNodes(noted)).toBe(placedNodes(map))
  expect(arrowsOf(noted)).toBe(arrowsOf(map))
  expect(zoneCounts(noted)).toBe(counts)
})

test('and anew when a node moves or goes, and counts when a zone does', () => {
  const map = smallMap()
  const before = { arrows: arrowsOf(map), counts: zoneCounts(map) }
  expect(before.counts.get('shop')).toBe(3)
  const moved = after(map, { type: 'layout/move', positions: { luca: { x: 240, y: 900 } } })
  expect(arrowsOf(moved)).not.toBe(before.arrows)
  expect(zoneCounts(moved).get('shop')).toBe(2)
  const without = after(map, { type: 'map/remove', ids: ['cutter'] })
  expect(arrowsOf(without).has('cutter')).toBe(false)
  expect(zoneCounts(without).get('shop')).toBe(2)
  const away = after(map, { type: 'zone/edit', id: 'shop', changes: { x: 200 } })
  expect(zoneCounts(away).get('shop')).toBe(1)
  expect(zoneCounts(map).get('shop')).toBe(3)
})
