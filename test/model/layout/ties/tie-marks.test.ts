import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, overlaps } from '../../../../src-model/layout/footprint'
import { groundOfEnd, placeTieMarks, SEAL } from '../../../../src-model/layout/ties/tie-marks'
import { fanBend, labelPlace, type TieEnd, tiePath } from '../../../../src-model/layout/ties/tie-path'

const word = { width: 84, height: 20 }
const name = { width: 120, height: 42, rows: [21, 21].map((height) => ({ width: 120, height })) }
const person = (x: number, y: number): TieEnd => ({ x, y, shape: 'participant', name })
const resource = (x: number, y: number): TieEnd => ({ x, y, shape: 'resource' })

function boxAt(at: { x: number; y: number }, { width, height }: { width: number; height: number }): Box {
  return { left: at.x - width / 2, top: at.y - height / 2, right: at.x + width / 2, bottom: at.y + height / 2 }
}

function marks(ends: [TieEnd, TieEnd], bend = 0, labelAt = 0.5, hasSeal = true) {
  return placeTieMarks(tiePath(...ends, bend, true), ends, labelAt, word, hasSeal)
}

describe('the word and the seal of a tie', () => {
  it('sit on the line where it is long enough', () => {
    const { label, seal } = marks([person(0, 0), person(600, 0)])
    expect(seal).toEqual({ x: 300, y: 0 })
    expect(label?.y).toBe(0)
    expect(marks([person(0, 0), person(600, 0)], 0, 0.5, false).label).toEqual({ x: 300, y: 0 })
  })

  it('sit beside a line that they would hide', () => {
    const { label } = marks([person(0, 0), person(170, 0)], 0, 0.5, false)
    expect(label).not.toBeNull()
    expect(Math.abs(label?.y ?? 0)).toBeGreaterThan(10)
  })

  it('keep off the names at both ends of the shortest tie downwards', () => {
    const ends: [TieEnd, TieEnd] = [person(0, 0), person(0, 136)]
    const { seal } = marks(ends)
    const taken = ends.flatMap(groundOfEnd)
    expect(taken.some((each) => overlaps(each, boxAt(seal ?? { x: 0, y: 0 }, SEAL)))).toBe(false)
  })

  it('lie on no mark, no name, no arrow and not on each other, wherever two nodes stand clear', () => {
    const place = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -400, max: 400 }) })
    const isPerson = fc.boolean()
    const fan = fc
      .integer({ min: 1, max: 9 })
      .chain((count) => fc.tuple(fc.nat({ max: count - 1 }), fc.constant(count)))
    fc.assert(
      fc.property(place, isPerson, isPerson, fan, ({ x, y }, one, other, [index, count]) => {
        const ends: [TieEnd, TieEnd] = [one ? person(0, 0) : resource(0, 0), other ? person(x, y) : resource(x, y)]
        fc.pre(Math.abs(x) > 188 || Math.abs(y) > 120)
        const bend = fanBend(index, count)
        const { label, seal } = marks(ends, bend, labelPlace(index, count))
        const { headBox } = tiePath(...ends, bend, true)
        const taken = [...ends.flatMap(groundOfEnd), ...(headBox ? [headBox] : [])]
        const boxes = [...(label ? [boxAt(label, word)] : []), ...(seal ? [boxAt(seal, SEAL)] : [])]
        expect(boxes.length).toBe(2)
        for (const box of boxes) expect(taken.filter((each) => overlaps(each, box))).toEqual([])
        const [a, b] = boxes
        expect(a && b && overlaps(a, b)).toBe(false)
      }),
    )
  })
})
