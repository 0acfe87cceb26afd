import { expect, test, vi } from 'vitest'
import type { CommunityMap } from '../../src-model/map/map'
import { nameZone, zoneStore } from '../../src-renderer/canvas/zones/zone-store'
import { sessionStore } from '../../src-renderer/state/session-store'
import { smallMap } from '../model/support/small-map'

vi.mock('../../src-renderer/bridge', () => ({ bridge: {} }))

function show(map: CommunityMap): void {
  const saved = { state: 'saved', seq: 0, error: null } as const
  sessionStore.setState({ session: { map, seq: 0, canUndo: false, canRedo: false, saved } })
}

test('a zone that leaves the map is not being named any more, should it come back', () => {
  const map = smallMap()
  show(map)
  nameZone('shop')
  show({ ...map, participants: { ...map.participants } })
  expect(zoneStore.getState().naming?.id).toBe('shop')
  show({ ...map, zones: {}, order: { ...map.order, zones: [] } })
  expect(zoneStore.getState().naming).toBeNull()
})

test('one that the map does not have yet can be named', () => {
  const map = smallMap()
  show(map)
  nameZone('new')
  show({ ...map, participants: { ...map.participants } })
  expect(zoneStore.getState().naming?.id).toBe('new')
})
