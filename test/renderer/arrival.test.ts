import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { footprintOf } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { viewOfArrivals } from '../../src-renderer/canvas/arrival'
import { communityMap } from '../model/support/arbitrary-map'
import { smallMap } from '../model/support/small-map'

const SCREEN = { width: 1200, height: 700 }

function isInView(map: CommunityMap, id: Id, { x, y, zoom }: { x: number; y: number; zoom: number }): boolean {
  const box = footprintOf(map, id)
  if (!box) throw new Error('no such node')
  const [left, right] = [box.left * zoom + x, box.right * zoom + x]
  const [top, bottom] = [box.top * zoom + y, box.bottom * zoom + y]
  return left >= -1 && top >= -1 && right <= SCREEN.width + 1 && bottom <= SCREEN.height + 1
}

describe('the view that shows what was imported', () => {
  test('has all of it whole, and never larger than on the map', () => {
    fc.assert(
      fc.property(communityMap, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (map, picks) => {
        const nodes = [...map.order.participants, ...map.order.resources]
        if (nodes.length === 0) return
        const ids = picks.map((pick) => nodes[pick % nodes.length] ?? '')
        const view = viewOfArrivals(map, ids, SCREEN)
        if (view === null) throw new Error('nothing to show')
        expect(view.zoom).toBeLessThanOrEqual(1)
        for (const id of ids) expect(isInView(map, id, view)).toBe(true)
      }),
    )
  })

  test('keeps some of the map in sight: all of a small one, and the nearest of one that would be too small', () => {
    const map = smallMap()
    const place = (id: string, x: number, y: number) => {
      const person = map.participants[id]
      if (!person) throw new Error('nobody')
      return { ...person, position: { x, y } }
    }
    const at = (x: number): CommunityMap => ({
      ...map,
      order: { ...map.order, participants: ['anna', 'luca'], resources: [], zones: [] },
      participants: { anna: place('anna', 0, 0), luca: place('luca', x, 0) },
    })
    expect(isInView(at(800), 'luca', viewOfArrivals(at(800), ['anna'], SCREEN) ?? { x: 0, y: 0, zoom: 9 })).toBe(true)
    const far = viewOfArrivals(at(20_000), ['anna'], SCREEN)
    expect(far?.zoom).toBe(1)
    const cutter = map.resources.cutter
    if (!cutter) throw new Error('no cutter')
    const near: CommunityMap = {
      ...at(20_000),
      order: { ...at(20_000).order, resources: ['cutter'] },
      resources: { cutter: { ...cutter, position: { x: 900, y: 0 } } },
    }
    expect(isInView(near, 'cutter', viewOfArrivals(near, ['anna'], SCREEN) ?? { x: 0, y: 0, zoom: 9 })).toBe(true)
  })

  test('is none where nothing has a place', () => {
    expect(viewOfArrivals(smallMap(), [], SCREEN)).toBeNull()
  })
})
