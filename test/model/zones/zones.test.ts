import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src-model/map/commit'
import type { CommunityMap, Zone } from '../../../src-model/map/map'
import { nodeOf } from '../../../src-model/map/map'
import { moveParty, partyOf } from '../../../src-model/zones/move-zone'
import { areaRound, LEAST_ZONE, resized, ZONE_HANDLES } from '../../../src-model/zones/shape-zone'
import { boxOfZone, isInZone, zoneAt, zoneContents } from '../../../src-model/zones/zone-area'
import { nextZoneColour, ZONE_COLOURS } from '../../../src-model/zones/zone-colours'
import { communityMap } from '../support/arbitrary-map'
import { smallMap } from '../support/small-map'

function zone(id: string, x: number, y: number, width: number, height: number): Zone {
  return { id, label: id, x, y, width, height, colour: '#64788c' }
}

function withZones(map: CommunityMap, ...zones: Zone[]): CommunityMap {
  return {
    ...map,
    zones: Object.fromEntries(zones.map((each) => [each.id, each])),
    order: { ...map.order, zones: zones.map(({ id }) => id) },
  }
}

describe('what a zone holds', () => {
  // Anna at 0 0, Luca at 240 0, the cutter at 120 160.
  it('is what has its centre in it', () => {
    const map = withZones(smallMap(), zone('left', -50, -50, 100, 100), zone('right', 200, -50, 100, 100))
    expect(zoneContents(map, 'left')).toEqual({ nodes: ['anna'], zones: [] })
    expect(zoneContents(map, 'right')).toEqual({ nodes: ['luca'], zones: [] })
  })

  it('goes to the smallest of several, and with it to the one round that', () => {
    const outer = zone('outer', -100, -100, 600, 500)
    const inner = zone('inner', 200, -50, 100, 100)
    const across = zone('across', 60, 100, 100, 1_000)
    const map = withZones(smallMap(), outer, inner, across)
    expect(zoneAt(map, { x: 240, y: 0 })).toBe('inner')
    expect(zoneAt(map, { x: 120, y: 160 })).toBe('across')
    expect(zoneContents(map, 'outer')).toEqual({ nodes: ['anna', 'luca'], zones: ['inner'] })
    expect(zoneContents(map, 'across').nodes).toEqual(['cutter'])
  })

  it('of two of one size is the later one’s', () => {
    const map = withZones(smallMap(), zone('under', -50, -50, 100, 100), zone('over', -50, -50, 100, 100))
    expect(zoneAt(map, { x: 0, y: 0 })).toBe('over')
    expect(zoneContents(map, 'under')).toEqual({ nodes: [], zones: [] })
  })

  it('is nothing for one that is not there', () => {
    expect(zoneContents(smallMap(), 'nowhere')).toEqual({ nodes: [], zones: [] })
  })
})

describe('moving a zone', () => {
  it('takes along what lies in it and nothing else, as far as the canvas goes', () => {
    const way = fc.record({ x: fc.integer({ min: -3e6, max: 3e6 }), y: fc.integer({ min: -3e6, max: 3e6 }) })
    fc.assert(
      fc.property(communityMap, fc.nat(), way, (map, choice, by) => {
        const id = map.order.zones[choice % Math.max(1, map.order.zones.length)]
        if (id === undefined) return
        const party = partyOf(map, [id])
        const steps = moveParty(map, party, by)
        if (steps.length === 0) return
        const moved = run(map, { type: 'batch', steps })
        if (!moved.ok) throw new Error(moved.error.code)
        const before = map.zones[id] as Zone
        const after = moved.map.zones[id] as Zone
        const went = { x: after.x - before.x, y: after.y - before.y }
        expect(Math.abs(went.x)).toBeLessThanOrEqual(Math.abs(by.x) + 1)
        for (const each of [...map.order.participants, ...map.order.resources]) {
          const from = nodeOf(map, each)?.position
          const to = nodeOf(moved.map, each)?.position
          if (from === undefined || to === undefined) throw new Error('a node is gone')
          const isHeld = party.nodes.includes(each)
          expect(to.x).toBeCloseTo(from.x + (isHeld ? went.x : 0), 5)
          expect(to.y).toBeCloseTo(from.y + (isHeld ? went.y : 0), 5)
        }
      }),
    )
  })

  it('is no step when it goes nowhere', () => {
    const map = smallMap()
    expect(moveParty(map, partyOf(map, ['shop']), { x: 0, y: 0 })).toEqual([])
  })
})

describe('the shape of a zone', () => {
  it('drawn round nodes holds them with their names', () => {
    const map = smallMap()
    const area = areaRound(map, ['anna'])
    if (area === undefined) throw new Error('no area')
    expect(isInZone(area, { x: 0, y: 0 })).toBe(true)
    expect(isInZone(area, { x: 240, y: 0 })).toBe(false)
    expect(area.y + area.height).toBeGreaterThan(84)
    expect(areaRound(map, [])).toBeUndefined()
  })

  it('dragged by a handle keeps the border across from it, and never turns inside out', () => {
    const number = fc.integer({ min: -2_000, max: 2_000 })
    fc.assert(
      fc.property(fc.constantFrom(...ZONE_HANDLES), number, number, (handle, x, y) => {
        const start = { x: 100, y: 50, width: 300, height: 200 }
        const { left, top, right, bottom } = boxOfZone(resized(start, handle, { x, y }))
        expect(right - left).toBeGreaterThanOrEqual(LEAST_ZONE.width)
        expect(bottom - top).toBeGreaterThanOrEqual(LEAST_ZONE.height)
        if (!handle.includes('w')) expect(left).toBe(100)
        if (!handle.includes('e')) expect(right).toBe(400)
        if (!handle.startsWith('n')) expect(top).toBe(50)
        if (!handle.startsWith('s')) expect(bottom).toBe(250)
      }),
    )
  })

  it('has a colour that differs from the one before', () => {
    expect(nextZoneColour(0)).not.toBe(nextZoneColour(1))
    expect(nextZoneColour(ZONE_COLOURS.length)).toBe(nextZoneColour(0))
  })
})
