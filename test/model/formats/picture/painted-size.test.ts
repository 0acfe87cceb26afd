import { describe, expect, it } from 'vitest'
import { FIRST_EXPORT } from '../../../../src-model/export/choices'
import { LONGEST_SIDE, MOST_PIXELS, paintedSize } from '../../../../src-model/formats/picture/painted-size'
import { drawPng } from '../../../../src-model/formats/picture/picture-drawers'
import { smallMap } from '../../support/small-map'
import { WHOLE } from './support/drawn'

describe('the size that a picture is painted in', () => {
  it('is what was wished for, as long as it can be painted', () => {
    expect(paintedSize({ width: 1000.4, height: 700 }, 2)).toEqual({ scale: 2, width: 2000, height: 1400 })
  })

  it.each([
    [{ width: 9000, height: 8000 }, 4],
    [{ width: 16_000, height: 100 }, 2],
    [{ width: 5, height: 40_000 }, 1],
  ])('is smaller for %j at %i×', (picture, wished) => {
    const { scale, width, height } = paintedSize(picture, wished)
    expect(scale).toBeLessThan(wished)
    expect(width * height).toBeLessThanOrEqual(MOST_PIXELS)
    expect(Math.max(width, height)).toBeLessThanOrEqual(LONGEST_SIDE)
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
  })

  it('is told where it is smaller', () => {
    const map = smallMap()
    const [anna] = Object.values(map.participants)
    if (anna === undefined) throw new Error('nobody is there')
    const far = { ...anna, position: { x: 8000, y: 3000 } }
    const wide = { ...map, participants: { ...map.participants, [far.id]: far } }
    const context = {
      ...{ ...WHOLE, exportedAt: '', generator: '', forExcel: false, insight: null, today: '2030-05-04' },
      people: { names: 'full', notes: false, unnamed: 'left-out' } as const,
    }
    const drawn = (scale: 1 | 2 | 4) => drawPng(wide, { ...context, choices: { ...FIRST_EXPORT, scale } })
    expect(drawn(1).losses).toEqual([])
    expect(drawn(4).losses).toEqual([{ code: 'picture-smaller', params: { scale: expect.any(Number), wished: 4 } }])
  })
})
