import { describe, expect, it } from 'vitest'
import { type CanvasLook, SeenView } from '../../src-renderer/canvas/seen-view'

const WIDE: CanvasLook = {
  transform: [-100, 50, 0.5],
  width: 1000,
  height: 600,
  window: { width: 1280, height: 800 },
}
const ALL = { x: 200, y: -100, width: 2000, height: 1200 }

describe('the part of the map that the wall follows', () => {
  it('is what the canvas shows', () => {
    expect(new SeenView().look(WIDE)).toEqual(ALL)
  })

  it('is nothing while the canvas has no size', () => {
    const seen = new SeenView()
    expect(seen.look({ ...WIDE, width: 0 })).toBeNull()
    expect(seen.look(WIDE)).toEqual(ALL)
  })

  it('stays when a panel opens or closes, beside the canvas or below it', () => {
    const seen = new SeenView()
    const view = seen.look(WIDE)
    expect(seen.look({ ...WIDE, width: 700 })).toBe(view)
    expect(seen.look({ ...WIDE, width: 700, height: 500 })).toBe(view)
    expect(seen.look({ ...WIDE, transform: [...WIDE.transform] })).toBe(view)
  })

  it('is what is seen again once the view is moved', () => {
    const seen = new SeenView()
    seen.look(WIDE)
    const narrow = { ...WIDE, width: 700 }
    seen.look(narrow)
    expect(seen.look({ ...narrow, transform: [-110, 50, 0.5] })).toEqual({ ...ALL, x: 220, width: 1400 })
  })

  it('is what is seen again in a window of another size', () => {
    const seen = new SeenView()
    seen.look(WIDE)
    const large = { ...WIDE, width: 1600, window: { width: 1920, height: 800 } }
    expect(seen.look(large)).toEqual({ ...ALL, width: 3200 })
  })
})
