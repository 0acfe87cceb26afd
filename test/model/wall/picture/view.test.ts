import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wallUnit } from '../../../../src-model/wall/picture/picture'
import { wallView } from '../../../../src-model/wall/picture/view'
import { wallPicture } from '../../../../src-model/wall/picture/wall-picture'
import { NO_LOOK } from '../../../../src-model/wall/wall-state'
import { plain, wallMap, wallScreen } from './support/arbitrary-needs'

/** What rounding may do, in pixels. */
const ROUNDING = 1e-3
const rectangle = fc.record({
  x: fc.integer({ min: -3_000, max: 3_000 }),
  y: fc.integer({ min: -3_000, max: 3_000 }),
  width: fc.integer({ min: 50, max: 6_000 }),
  height: fc.integer({ min: 50, max: 6_000 }),
})

describe('the view that follows the facilitator’s', () => {
  test('shows all of it, in the middle of the ground below the strip, as large as can be', () => {
    fc.assert(
      fc.property(wallMap, wallScreen, rectangle, (map, screen, seen) => {
        const { x, y, zoom } = wallView(map, screen, 'follow', { ...NO_LOOK, view: seen })
        const [left, right] = [seen.x * zoom + x, (seen.x + seen.width) * zoom + x]
        const [top, bottom] = [seen.y * zoom + y, (seen.y + seen.height) * zoom + y]
        expect(left).toBeGreaterThanOrEqual(-ROUNDING)
        expect(top).toBeGreaterThanOrEqual(screen.strip - ROUNDING)
        expect(left + right).toBeCloseTo(screen.width, 3)
        expect(top - screen.strip).toBeCloseTo(screen.height - bottom, 3)
        expect(Math.min(left, top - screen.strip)).toBeCloseTo(0, 3)
      }),
    )
  })

  test('shows the whole map while nothing is known of the facilitator’s', () => {
    fc.assert(
      fc.property(wallMap, wallScreen, (map, screen) => {
        expect(wallView(map, screen, 'follow', NO_LOOK)).toEqual(wallView(map, screen, 'fit', NO_LOOK))
      }),
      { numRuns: 20 },
    )
  })
})

describe('the view of the whole map', () => {
  test('has all marks and zones in sight, and blows nobody up', () => {
    fc.assert(
      fc.property(wallMap, wallScreen, (map, screen) => {
        const view = wallView(map, screen, 'fit', NO_LOOK)
        expect(view.zoom).toBeGreaterThan(0)
        expect(view.zoom).toBeLessThanOrEqual(2 * wallUnit(screen))
        const moment = { selected: new Set<string>(), fresh: new Set<string>(), lit: null }
        const { marks } = wallPicture({ map, view, screen, moment, measure: plain })
        const boxes = [
          ...marks.map(({ x, y, width, height }) => [x - width / 2, y - height / 2, x + width / 2, y + height / 2]),
          ...Object.values(map.zones).map((zone) => [
            zone.x * view.zoom + view.x,
            zone.y * view.zoom + view.y,
            (zone.x + zone.width) * view.zoom + view.x,
            (zone.y + zone.height) * view.zoom + view.y,
          ]),
        ]
        for (const [left = 0, top = 0, right = 0, bottom = 0] of boxes) {
          expect(left).toBeGreaterThanOrEqual(-ROUNDING)
          expect(top).toBeGreaterThanOrEqual(screen.strip - ROUNDING)
          expect(right).toBeLessThanOrEqual(screen.width + ROUNDING)
          expect(bottom).toBeLessThanOrEqual(screen.height + ROUNDING)
        }
      }),
    )
  })

  test('puts a single person in the middle, and an empty map’s origin', () => {
    const screen = { width: 1920, height: 1080, strip: 100 }
    const empty = {
      session: 's',
      question: '',
      language: 'en',
      participants: {},
      resources: {},
      connections: {},
      zones: {},
    }
    const map = { ...empty, language: 'en' as const }
    expect(wallView(map, screen, 'fit', NO_LOOK)).toEqual({ x: 960, y: 590, zoom: 1 })
    const person = { id: 'p', name: 'Ada', initials: 'A', side: 'guest' as const, position: { x: 500, y: -300 } }
    const { x, y, zoom } = wallView({ ...map, participants: { p: person } }, screen, 'fit', NO_LOOK)
    expect(zoom).toBe(2)
    expect(500 * zoom + x).toBeCloseTo(960)
    // A little above the middle, for the name.
    expect(-300 * zoom + y).toBeLessThan(590)
    expect(-300 * zoom + y).toBeGreaterThan(520)
  })
})
