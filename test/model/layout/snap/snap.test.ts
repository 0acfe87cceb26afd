import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, markBox } from '../../../../src-model/layout/footprint'
import { SnapIndex } from '../../../../src-model/layout/snap/snap'

const person = (x: number, y: number) => markBox('participant', { x, y })
const moved = ({ left, top, right, bottom }: Box, dx: number, dy: number): Box => ({
  left: left + dx,
  top: top + dy,
  right: right + dx,
  bottom: bottom + dy,
})

describe('coming into line while dragging', () => {
  it('puts a middle on the nearest line of middles, with a guide as long as both', () => {
    const { dx, dy, guides } = new SnapIndex([person(0, 0)]).snap(person(4, 300), 6)
    expect({ dx, dy }).toEqual({ dx: -4, dy: 0 })
    expect(guides).toEqual([{ axis: 'x', at: 0, from: -28, to: 328, kind: 'line' }])
  })

  it('puts a border on a border where the sizes differ', () => {
    const tag = markBox('resource', { x: 0, y: 0 })
    const { dx, guides } = new SnapIndex([tag]).snap(person(-88 + 28 + 3, 200), 6)
    expect(dx).toBe(-3)
    expect(guides[0]).toMatchObject({ axis: 'x', at: -88 })
  })

  it('leaves alone what is farther away than its reach', () => {
    expect(new SnapIndex([person(0, 0)]).snap(person(13, 320), 6)).toEqual({ dx: 0, dy: 0, guides: [] })
    expect(new SnapIndex([]).snap(person(0, 0), 6)).toEqual({ dx: 0, dy: 0, guides: [] })
  })

  it('finds equal distances along a row: beyond two, and between two', () => {
    const row = new SnapIndex([person(0, 0), person(200, 0)])
    const beyond = row.snap(person(404, 3), 6)
    expect(beyond).toMatchObject({ dx: -4, dy: -3 })
    expect(beyond.guides.filter(({ kind }) => kind === 'gap')).toEqual([
      { axis: 'y', at: 0, from: 0, to: 200, kind: 'gap' },
      { axis: 'y', at: 0, from: 200, to: 400, kind: 'gap' },
    ])
    expect(row.snap(person(98, -2), 6)).toMatchObject({ dx: 2, dy: 2 })
  })
})

const place = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) })
const box = fc
  .record({ kind: fc.constantFrom('participant' as const, 'resource' as const), place })
  .map(({ kind, place }) => markBox(kind, place))

describe('snapping, whatever the map', () => {
  it('never pulls farther than its reach, and every guide touches the box', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), box, fc.integer({ min: 1, max: 40 }), (others, dragged, reach) => {
        const { dx, dy, guides } = new SnapIndex(others).snap(dragged, reach)
        expect(Math.abs(dx)).toBeLessThanOrEqual(reach)
        expect(Math.abs(dy)).toBeLessThanOrEqual(reach)
        const { left, top, right, bottom } = moved(dragged, dx, dy)
        const places = {
          x: [left, (left + right) / 2, right],
          y: [top, (top + bottom) / 2, bottom],
        }
        for (const { axis, at, kind } of guides) {
          const own = places[axis].map((each) => Math.abs(each - at))
          // The other axis may have gone on to an equal distance since the row was found.
          if (kind === 'line') expect(Math.min(...own)).toBeLessThanOrEqual(0.5)
        }
        if (guides.length === 0) expect({ dx, dy }).toEqual({ dx: 0, dy: 0 })
      }),
    )
  })

  it('finds the nearest line, as looking at every box does', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 40 }), box, (others, dragged) => {
        // Only upright lines can be found: nothing is in a row with the dragged one.
        const column = others.map((each) => moved(each, 0, 5_000 - each.top))
        const { dx } = new SnapIndex(column).snap(dragged, 1_000)
        const middle = (dragged.left + dragged.right) / 2
        const nearest = Math.min(
          ...column.flatMap((each) => [
            Math.abs((each.left + each.right) / 2 - middle),
            Math.abs(each.left - dragged.left),
            Math.abs(each.right - dragged.right),
          ]),
        )
        expect(Math.abs(dx)).toBeLessThanOrEqual(nearest + 0.5)
      }),
    )
  })
})
