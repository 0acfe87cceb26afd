import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { footprintOf } from '../../src-model/layout/footprint'
import { viewShowing } from '../../src-renderer/canvas/reveal'
import { communityMap } from '../model/support/arbitrary-map'

const SCREEN = { width: 1200, height: 700 }

const view = fc.record({
  x: fc.integer({ min: -5_000, max: 5_000 }),
  y: fc.integer({ min: -5_000, max: 5_000 }),
  zoom: fc.constantFrom(0.1, 0.3, 0.5, 0.8, 1, 1.7, 2.5),
})

describe('the view that shows what was captured', () => {
  test('has the newest whole in it, never zooms in, and zooms out no farther than names can be read', () => {
    fc.assert(
      fc.property(communityMap, view, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (map, before, picks) => {
        const nodes = [...map.order.participants, ...map.order.resources]
        if (nodes.length === 0) return
        const ids = picks.map((pick) => nodes[pick % nodes.length] ?? '')
        const { x, y, zoom } = viewShowing(map, ids, before, SCREEN) ?? before
        expect(zoom).toBeLessThanOrEqual(before.zoom + 1e-9)
        expect(zoom).toBeGreaterThanOrEqual(Math.min(before.zoom, 0.5) - 1e-9)
        const newest = footprintOf(map, ids.at(-1) ?? '')
        if (!newest) throw new Error('no such node')
        const slack = 1
        expect(newest.left * zoom + x).toBeGreaterThanOrEqual(-slack)
        expect(newest.top * zoom + y).toBeGreaterThanOrEqual(-slack)
        expect(newest.right * zoom + x).toBeLessThanOrEqual(SCREEN.width + slack)
        expect(newest.bottom * zoom + y).toBeLessThanOrEqual(SCREEN.height + slack)
      }),
    )
  })

  test('has it clear of the overview in the corner', () => {
    const corner = { width: 160, height: 110 }
    fc.assert(
      fc.property(communityMap, view, fc.nat(), (map, before, pick) => {
        const nodes = [...map.order.participants, ...map.order.resources]
        const id = nodes[pick % Math.max(1, nodes.length)] ?? ''
        const box = footprintOf(map, id)
        if (!box || (box.bottom - box.top) * before.zoom > SCREEN.height - 300) return
        const { x, y, zoom } = viewShowing(map, [id], before, SCREEN, { top: 0, corner }) ?? before
        const isUnder =
          box.right * zoom + x > SCREEN.width - corner.width + 1 &&
          box.bottom * zoom + y > SCREEN.height - corner.height + 1
        expect(isUnder).toBe(false)
      }),
    )
  })

  test('stays as it is where everything is seen already', () => {
    fc.assert(
      fc.property(communityMap, view, (map, before) => {
        const ids = map.order.participants.slice(0, 3)
        const after = viewShowing(map, ids, before, SCREEN)
        if (after) expect(viewShowing(map, ids, after, SCREEN)).toBeNull()
      }),
    )
  })
})
