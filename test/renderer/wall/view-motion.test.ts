import { describe, expect, it } from 'vitest'
import type { WallView } from '../../../src-model/wall/picture/picture'
import { isJump, steadyView } from '../../../src-renderer/wall/steady-view'
import { apart, ViewMotion, viewBetween } from '../../../src-renderer/wall/view-motion'

const SCREEN = { width: 1920, height: 1080, strip: 0 }
const HERE: WallView = { x: 960, y: 540, zoom: 1 }
const NEAR: WallView = { x: 900, y: 540, zoom: 1 }
const FAR: WallView = { x: -3_000, y: 200, zoom: 0.5 }

/** The views of all frames until the motion ends, at 60 frames a second. */
function frames(motion: ViewMotion, from = 0): WallView[] {
  const views: WallView[] = []
  for (let now = from; motion.isMoving && views.length < 500; now += 16) {
    motion.step(now)
    views.push(motion.view)
  }
  return views
}

describe('the view of the wall', () => {
  it('glides to a far place in the time it was given, nearer with each frame, and is there exactly', () => {
    const motion = new ViewMotion(HERE, SCREEN)
    motion.glideTo(FAR, 0, 320)
    const views = frames(motion)
    expect(views).toHaveLength(21)
    expect(motion.view).toBe(FAR)
    const left = views.map((view) => apart(view, FAR, SCREEN).zoom)
    expect(left).toEqual(left.toSorted((a, b) => b - a))
  })

  it('follows small moves as long as they go on, and comes to rest after them', () => {
    const motion = new ViewMotion(HERE, SCREEN)
    let now = 0
    for (let x = 960; x > 760; x -= 10) {
      motion.follow({ ...HERE, x }, now)
      motion.step(now)
      now += 16
    }
    const behind = motion.view.x - 770
    expect(behind).toBeGreaterThan(0)
    expect(behind).toBeLessThan(80)
    const views = frames(motion, now)
    expect(motion.view.x).toBe(770)
    expect(views.length).toBeLessThan(40)
  })

  it('turns round in the middle of a glide without a leap', () => {
    const motion = new ViewMotion(HERE, SCREEN)
    motion.glideTo(FAR, 0, 320)
    motion.step(160)
    const { view } = motion
    motion.glideTo(HERE, 160, 320)
    motion.step(160)
    expect(apart(motion.view, view, SCREEN).pixels).toBeLessThan(1)
  })

  it('keeps the map in place between two that differ by zoom alone', () => {
    const closer = viewBetween(HERE, { x: 960, y: 540, zoom: 4 }, 0.5, SCREEN)
    expect(closer).toEqual({ x: 960, y: 540, zoom: 2 })
  })
})

describe('where the view goes', () => {
  it('is the same as before while nothing asks for another', () => {
    expect(steadyView(HERE, { ...HERE }, 'follow', SCREEN)).toBe(HERE)
    expect(steadyView(HERE, NEAR, 'follow', SCREEN)).toBe(NEAR)
  })

  it('stays where all is shown, until the map outgrows it or leaves much of it empty', () => {
    expect(steadyView(HERE, { x: 950, y: 540, zoom: 1.1 }, 'fit', SCREEN)).toBe(HERE)
    for (const wished of [
      { ...HERE, zoom: 0.98 },
      { ...HERE, zoom: 1.4 },
      { ...HERE, x: 900 },
    ]) {
      expect(steadyView(HERE, wished, 'fit', SCREEN)).toBe(wished)
    }
  })

  it('is far where it has to be shown as one move', () => {
    expect(isJump(HERE, NEAR, SCREEN)).toBe(false)
    expect(isJump(HERE, FAR, SCREEN)).toBe(true)
    expect(isJump(HERE, { ...HERE, zoom: 2 }, SCREEN)).toBe(true)
  })
})
