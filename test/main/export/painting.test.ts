import { describe, expect, it } from 'vitest'
import { PaintingDesk } from '../../../src-main/export/painting'

const PICTURE = { svg: '<svg/>', width: 40, height: 30, scale: 2 }
const NOTHING = { ok: false, error: { code: 'paint-failed', params: {} } }

describe('the painting desk', () => {
  it('gives the picture in pixels, and takes its bytes back piece by piece', async () => {
    const desk = new PaintingDesk()
    const painted = desk.commission(PICTURE)
    expect(desk.take()).toEqual({ ok: true, value: { svg: '<svg/>', width: 80, height: 60 } })
    expect(desk.add(['\u0089PNG', '\u0000\u00ff'])).toEqual({ ok: true, value: null })
    expect(desk.add(['\u0080'])).toEqual({ ok: true, value: null })
    expect(desk.end(true)).toEqual({ ok: true, value: null })
    expect([...(await painted)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0x80])
    // Nothing is left for whoever asks again.
    expect([desk.take(), desk.add(['a']), desk.end(true)]).toEqual([NOTHING, NOTHING, NOTHING])
  })

  it('fails where the page says so, and where it gave nothing', async () => {
    const desk = new PaintingDesk()
    for (const [piece, done] of [
      ['a', false],
      ['', true],
    ] as const) {
      const painted = desk.commission(PICTURE)
      desk.add([piece])
      desk.end(done)
      await expect(painted).rejects.toThrow()
    }
  })

  it('lets go of a picture for the next one', async () => {
    const desk = new PaintingDesk()
    const first = desk.commission(PICTURE)
    const second = desk.commission({ ...PICTURE, svg: '<svg id="b"/>' })
    await expect(first).rejects.toThrow()
    expect(desk.take()).toMatchObject({ value: { svg: '<svg id="b"/>' } })
    desk.clear()
    await expect(second).rejects.toThrow()
  })
})
