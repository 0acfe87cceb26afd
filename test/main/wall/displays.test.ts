import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DisplayUses,
  type KeyedDisplay,
  keyed,
  othersOf,
  placeAfterChange,
  placeOf,
  type SystemDisplay,
  windowOn,
} from '../../../src-main/wall/displays'
import { wallPlaceSchema } from '../../../src-model/contract/wall'

function display(id: number, label: string, x: number, width = 1920, height = 1080): SystemDisplay {
  return { id, label, internal: label === 'Built-in', bounds: { x, y: 0, width, height } }
}
const LAPTOP = display(1, 'Built-in', 0, 1440, 900)
const PROJECTOR = display(2, 'EPSON PJ', 1440)

const keysOf = (displays: readonly SystemDisplay[], before: readonly KeyedDisplay[] = []) =>
  keyed(displays, before).map(({ key }) => key)
const keyOf = (each: SystemDisplay) => keysOf([each])[0] ?? ''

describe('the key of a display', () => {
  it('is the same under another number, in another place, beside others', () => {
    const again = display(77, 'EPSON PJ', -1920)
    expect(keyOf(again)).toBe(keyOf(PROJECTOR))
    expect(keysOf([LAPTOP, again])).toContain(keyOf(PROJECTOR))
  })

  it('stays in another resolution where the display has a name', () => {
    expect(keyOf(display(3, 'EPSON PJ', 1440, 1280, 720))).toBe(keyOf(PROJECTOR))
  })

  it('is made of the size where it has none, and stays while it is there', () => {
    const [small, large] = [display(3, '', 1440, 1280, 720), display(3, '', 1440)]
    expect(keyOf(small)).not.toBe(keyOf(large))
    const before = keyed([LAPTOP, small], [])
    expect(keysOf([LAPTOP, large], before)).toEqual(before.map(({ key }) => key))
  })

  it('does not go over to another display that gets the number of one that is gone', () => {
    const before = keyed([LAPTOP, PROJECTOR], [])
    const after = keyed([LAPTOP], before)
    const other = display(2, 'Other PJ', 1440)
    expect(keysOf([LAPTOP, other], after)).not.toContain(keyOf(PROJECTOR))
    expect(keysOf([LAPTOP, other], before)).not.toContain(keyOf(PROJECTOR))
  })

  it('numbers two of a kind from left to right, and the one that stays keeps its own', () => {
    const [left, right] = [display(2, 'EPSON PJ', 1440), display(3, 'EPSON PJ', 3360)]
    const both = keyed([right, LAPTOP, left], [])
    expect(both.map(({ id, key }) => [id, key])).toEqual([
      [1, 'internal:Built-in'],
      [2, 'external:EPSON PJ'],
      [3, 'external:EPSON PJ#2'],
    ])
    const one = keyed([LAPTOP, { ...right, bounds: { ...right.bounds, x: 1440 } }], both)
    expect(one.map(({ key }) => key)).toEqual(['internal:Built-in', 'external:EPSON PJ#2'])
    expect(keysOf([LAPTOP, left, right], one)).toEqual(both.map(({ key }) => key))
  })

  it('is its own for each of any displays, fits the contract, and tells the same displays the same', () => {
    const one = fc.record({
      label: fc.oneof(fc.constantFrom('', 'EPSON PJ', 'EPSON PJ#2', 'Built-in'), fc.string({ maxLength: 400 })),
      internal: fc.boolean(),
      x: fc.integer({ min: -4000, max: 4000 }),
      width: fc.constantFrom(1280, 1920),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (specs) => {
        const all = specs.map(
          ({ label, internal, x, width }, id): SystemDisplay => ({ ...display(id, label, x, width), internal }),
        )
        const first = keyed(all, [])
        const keys = first.map(({ key }) => key)
        expect(new Set(keys).size).toBe(all.length)
        for (const key of keys) expect(wallPlaceSchema.safeParse({ is: 'display', key }).success).toBe(true)
        expect(keyed(all, first)).toEqual(first)
      }),
    )
  })
})

describe('the other displays', () => {
  it('are those that the facilitator’s window is not on', () => {
    const all = keyed([LAPTOP, PROJECTOR], [])
    expect(othersOf(all, 1).map(({ id }) => id)).toEqual([2])
    expect(othersOf(all, 2).map(({ id }) => id)).toEqual([1])
  })

  it('are none when they mirror the facilitator’s', () => {
    const mirror = display(2, 'EPSON PJ', 0, 1440, 900)
    expect(othersOf(keyed([LAPTOP, mirror], []), 1)).toEqual([])
    expect(
      othersOf(keyed([LAPTOP, { ...mirror, bounds: { ...mirror.bounds, width: 1280, height: 720 } }], []), 1),
    ).toEqual([])
  })
})

describe('where the wall opens', () => {
  const others = keyed([PROJECTOR, display(3, 'TV', 3360)], [])
  const [projector, tv] = ['external:EPSON PJ', 'external:TV']

  it.each<[string, DisplayUses, ReturnType<typeof placeOf>]>([
    ['nothing is remembered', {}, null],
    ['one is for the wall', { [tv]: 'wall' }, { is: 'display', key: tv }],
    ['one is not, the other was never asked about', { [projector]: 'none' }, null],
    ['none is', { [projector]: 'none', [tv]: 'none' }, { is: 'window' }],
    ['both are: the left one', { [projector]: 'wall', [tv]: 'wall' }, { is: 'display', key: projector }],
    ['another one is, which is not there', { 'external:Gone': 'wall' }, null],
  ])('when %s', (_what, uses, place) => {
    expect(placeOf(uses, others)).toEqual(place)
  })

  it('is a window when there is no other display', () => {
    expect(placeOf({ [projector]: 'wall' }, [])).toEqual({ is: 'window' })
  })
})

describe('where an open wall belongs after a change', () => {
  const onProjector = { is: 'display', key: 'external:EPSON PJ' } as const
  const others = keyed([PROJECTOR], [])
  const tv = keyed([display(3, 'TV', 3360)], [])

  it('is its display while that is there, and while it is awaited', () => {
    expect(placeAfterChange(onProjector, {}, others)).toEqual(onProjector)
    expect(placeAfterChange(onProjector, { 'external:EPSON PJ': 'wall' }, [])).toEqual(onProjector)
    expect(placeAfterChange(onProjector, {}, tv)).toEqual(onProjector)
  })

  it('is another display that is remembered for it, when its own is gone or it is in a window', () => {
    const place = { is: 'display', key: 'external:TV' }
    expect(placeAfterChange(onProjector, { 'external:TV': 'wall' }, tv)).toEqual(place)
    expect(placeAfterChange({ is: 'window' }, { 'external:TV': 'wall' }, tv)).toEqual(place)
  })

  it('is its window otherwise', () => {
    expect(placeAfterChange({ is: 'window' }, { 'external:EPSON PJ': 'none' }, others)).toEqual({ is: 'window' })
  })
})

describe('a wall in a window', () => {
  it('stands beside the facilitator’s window where there is room', () => {
    const wide = { x: 0, y: 0, width: 3440, height: 1440 }
    const bounds = windowOn(wide, { x: 0, y: 0, width: 1440, height: 900 })
    expect(bounds.x).toBeGreaterThan(1440)
  })

  it('is 16:9, inside of any display that has the room, and leaves most of the facilitator’s to be seen', () => {
    const size = fc.record({ width: fc.integer({ min: 1024, max: 4000 }), height: fc.integer({ min: 600, max: 2400 }) })
    fc.assert(
      fc.property(size, fc.integer({ min: -2000, max: 2000 }), ({ width, height }, x) => {
        const work = { x, y: 25, width, height }
        const bounds = windowOn(work, work)
        expect(Math.abs(bounds.width * 9 - bounds.height * 16)).toBeLessThanOrEqual(8)
        expect(bounds.x).toBeGreaterThanOrEqual(work.x)
        expect(bounds.x + bounds.width).toBeLessThan(work.x + work.width)
        expect(bounds.y + bounds.height).toBeLessThan(work.y + work.height)
        expect(bounds.width * bounds.height).toBeLessThan(work.width * work.height * 0.5)
      }),
    )
  })
})
