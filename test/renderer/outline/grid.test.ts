import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCharacter, leadsTo, nextEditable } from '../../../src-renderer/panels/outline/grid-keys'
import { BEYOND, runsOf, seenOf } from '../../../src-renderer/panels/outline/windowing'

const SIZE = { rows: 100, columns: 6, page: 10 }
const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })

describe('keys in a table', () => {
  it.each([
    ['ArrowDown', {}, { row: 6, column: 2 }],
    ['ArrowUp', {}, { row: 4, column: 2 }],
    ['ArrowLeft', {}, { row: 5, column: 1 }],
    ['ArrowRight', {}, { row: 5, column: 3 }],
    ['Home', {}, { row: 5, column: 0 }],
    ['End', {}, { row: 5, column: 5 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', { ctrlKey: true }, { row: 99, column: 5 }],
    ['PageDown', {}, { row: 15, column: 2 }],
    ['PageUp', {}, { row: 0, column: 2 }],
  ])('%s %o', (key, more, place) => {
    expect(leadsTo(press(key, more), { row: 5, column: 2 }, SIZE)).toEqual(place)
  })

  it('lead up to the headings, and never out of the table', () => {
    expect(leadsTo(press('ArrowUp'), { row: 0, column: 2 }, SIZE)).toEqual({ row: -1, column: 2 })
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown')
    fc.assert(
      fc.property(fc.array(keys), fc.integer({ min: 0, max: 12 }), (pressed, rows) => {
        let place = { row: Math.min(0, rows - 1), column: 0 }
        for (const key of pressed) place = leadsTo(press(key), place, { rows, columns: 3, page: 4 }) ?? place
        expect(place.row).toBeGreaterThanOrEqual(-1)
        expect(place.row).toBeLessThan(Math.max(rows, 1))
        expect(place.column).toBeGreaterThanOrEqual(0)
        expect(place.column).toBeLessThan(3)
      }),
    )
  })

  it('Tab goes to the next cell that can be changed, over the end of the row', () => {
    const editable = [true, true, false, false]
    expect(nextEditable({ row: 0, column: 0 }, 1, editable, 2)).toEqual({ row: 0, column: 1 })
    expect(nextEditable({ row: 0, column: 1 }, 1, editable, 2)).toEqual({ row: 1, column: 0 })
    expect(nextEditable({ row: 1, column: 0 }, -1, editable, 2)).toEqual({ row: 0, column: 1 })
    expect(nextEditable({ row: 1, column: 1 }, 1, editable, 2)).toBeNull()
    expect(nextEditable({ row: 0, column: 0 }, 1, [false, false], 9)).toBeNull()
  })

  it('letters and signs type, and nothing else does', () => {
    expect(isCharacter(press('a'))).toBe(true)
    expect(isCharacter(press('È'))).toBe(true)
    for (const key of [' ', 'F2', 'Enter', 'Dead']) expect(isCharacter(press(key))).toBe(false)
    expect(isCharacter(press('a', { ctrlKey: true }))).toBe(false)
  })
})

describe('rows that are drawn', () => {
  it('are those seen, some more, and the one that the keyboard is at; in order, each once', () => {
    const number = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(number, number, number, fc.integer({ min: -1, max: 500 }), (count, from, length, current) => {
        const seen = { from, to: from + length }
        const runs = runsOf(count, seen, current)
        const drawn = runs.flatMap((run) => Array.from({ length: run.to - run.from }, (_, place) => run.from + place))
        expect(drawn).toEqual([...new Set(drawn)].toSorted((one, other) => one - other))
        for (const each of drawn) expect(each >= 0 && each < count).toBe(true)
        for (let each = seen.from; each < Math.min(seen.to, count); each += 1) expect(drawn).toContain(each)
        if (current >= 0 && current < count) expect(drawn).toContain(current)
        expect(drawn.length).toBeLessThanOrEqual(length + BEYOND * 2 + 1)
      }),
    )
  })

  it('follow what is scrolled', () => {
    expect(seenOf(0, 400, 40)).toEqual({ from: 0, to: 10 })
    expect(seenOf(60, 400, 40)).toEqual({ from: 1, to: 12 })
  })
})
