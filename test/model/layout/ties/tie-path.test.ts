import { describe, expect, it } from 'vitest'
import { fanBend, labelPlace, type TieEnd, tiePath } from '../../../../src-model/layout/ties/tie-path'

const person = (x: number, y: number): TieEnd => ({ x, y, shape: 'participant' })
const resource = (x: number, y: number): TieEnd => ({ x, y, shape: 'resource' })

function numbers(path: string): number[] {
  return path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
}

describe('the line of a tie', () => {
  it('goes from rim to rim, not from centre to centre', () => {
    const { line, head } = tiePath(person(0, 0), person(200, 0), 0, false)
    expect(numbers(line)).toEqual([36, 0, 164, 0])
    expect(head).toBeNull()
  })

  it('comes out of a tag at its edge, whichever way it leaves', () => {
    expect(numbers(tiePath(resource(0, 0), person(500, 0), 0, false).line).slice(0, 2)).toEqual([92, 0])
    expect(numbers(tiePath(resource(0, 0), person(0, 500), 0, false).line).slice(0, 2)).toEqual([0, 33])
  })

  it('comes out of a tag at its own size, where that is told', () => {
    const small: TieEnd = { ...resource(0, 0), half: { x: 40, y: 20 } }
    expect(numbers(tiePath(small, person(500, 0), 0, false).line).slice(0, 2)).toEqual([40, 0])
    expect(numbers(tiePath(small, person(0, 500), 0, false).line).slice(0, 2)).toEqual([0, 20])
  })

  it('stops short of a text above or below, unless it is nearly level, or the text takes most of its way', () => {
    const written: TieEnd = { ...person(0, 0), written: { left: -80, top: 40, right: 80, bottom: 70 } }
    expect(numbers(tiePath(written, person(0, 500), 0, false).line).slice(0, 2)).toEqual([0, 70])
    expect(numbers(tiePath(written, person(0, -500), 0, false).line).slice(0, 2)).toEqual([0, -36])
    expect(numbers(tiePath(written, person(0, 130), 0, false).line).slice(0, 2)).toEqual([0, 36])
    expect(numbers(tiePath(written, person(500, 300), 0, false).line)[1]).toBeLessThan(40)
  })

  it('ends in an arrow whose tip touches the rim of the node that it points at', () => {
    const { line, head } = tiePath(person(0, 0), person(200, 0), 0, true)
    expect(numbers(head ?? '').slice(0, 2)).toEqual([164, 0])
    expect(numbers(line)[2]).toBeLessThan(164)
  })

  it('passes beside the middle by its bend, each direction on a side of its own', () => {
    const there = tiePath(person(0, 0), person(400, 0), 40, false).at(0.5)
    const back = tiePath(person(400, 0), person(0, 0), 40, false).at(0.5)
    expect(there.x).toBeCloseTo(200)
    expect(there.y).toBeLessThan(-20)
    expect(back.y).toBeCloseTo(-there.y)
  })

  it('is made of finite numbers even between nodes at the same place', () => {
    const { line, at } = tiePath(person(5, 5), person(5, 5), 13, true)
    const middle = at(0.5)
    expect(line).not.toMatch(/NaN|Infinity/)
    expect(Number.isFinite(middle.x + middle.y)).toBe(true)
  })
})

describe('several ties of one pair', () => {
  it('fan out evenly round the straight line', () => {
    expect(fanBend(0, 1)).toBe(0)
    const bends = [0, 1, 2].map((index) => fanBend(index, 3))
    expect(bends[1]).toBe(0)
    expect(bends[0]).toBe(-(bends[2] ?? 0))
    expect(new Set(bends).size).toBe(3)
  })

  it('stay near the straight line however many they are, each on a way of its own', () => {
    const bends = Array.from({ length: 19 }, (_, index) => fanBend(index, 19))
    expect(new Set(bends).size).toBe(19)
    for (const bend of bends) expect(Math.abs(bend)).toBeLessThanOrEqual(64)
    const highest = Math.min(...bends.map((bend) => tiePath(person(0, 0), person(400, 0), bend, false).at(0.5).y))
    // A footprint reaches 36 units up, and the fitted view leaves 40 pixels beyond.
    expect(highest).toBeGreaterThanOrEqual(-76)
  })
})

describe('a tie that leaves a person downwards', () => {
  const startOf = (name: TieEnd['name'], to: TieEnd) =>
    numbers(tiePath({ x: 0, y: 0, shape: 'participant', name }, to, 0, false).line).slice(0, 2)
  const written = (...widths: number[]) => {
    const rows = widths.map((width) => ({ width, height: 20 }))
    return { width: Math.max(...widths), height: rows.length * 20, rows }
  }
  const oneLine = written(60)

  it('begins below what is written there, however high that is', () => {
    expect(startOf(oneLine, person(0, 400))).toEqual([0, 63])
    expect(startOf(written(60, 60), person(0, 400))).toEqual([0, 83])
  })

  it('begins beside what is written there where it comes out at its side', () => {
    const [x = 0, y = 0] = startOf(written(60, 60), person(400, 450))
    expect(x).toBeCloseTo(35, 1)
    expect(y).toBeLessThan(78)
  })

  it('passes beside a short line, and below a long one', () => {
    const [, under = 0] = startOf(written(20, 120), person(400, 450))
    const [, beside = 0] = startOf(written(120, 20), person(400, 450))
    expect(under).toBeGreaterThan(62)
    expect(beside).toBeLessThan(under)
  })

  it('begins at the mark where it passes beside the name', () => {
    expect(startOf(oneLine, person(400, 40))[1]).toBeLessThan(10)
    expect(startOf(oneLine, person(0, -400))).toEqual([0, -36])
  })
})

describe('the label of a tie', () => {
  it('sits elsewhere than that of its neighbour in a fan of three or more', () => {
    expect([labelPlace(0, 2), labelPlace(1, 2)]).toEqual([0.5, 0.5])
    const places = [0, 1, 2, 3, 4].map((index) => labelPlace(index, 5))
    for (const [index, place] of places.slice(1).entries()) expect(place).not.toBe(places[index])
  })
})
