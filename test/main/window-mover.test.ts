import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { describe, expect, it } from 'vitest'
import type { Area } from '../../src-main/wall/displays'
import { type Stance, WindowMover } from '../../src-main/windows/window-mover'
import { ManualClock } from './support/clocks'

const ONE = { x: 1440, y: 0, width: 1920, height: 1080 }
const OTHER = { x: 1440, y: 0, width: 1280, height: 720 }
const SMALL = { x: 10, y: 10, width: 640, height: 360 }

/** A window that notes what is done to it, on a system that takes its time to leave full screen. */
class SlowWindow extends EventEmitter {
  done: string[] = []
  #isVisible = false
  #isFullScreen = false

  isDestroyed = () => false
  isMinimized = () => false
  isMaximized = () => false
  isVisible = () => this.#isVisible
  isFullScreen = () => this.#isFullScreen
  hide = () => this.#note('hide', () => (this.#isVisible = false))
  showInactive = () => this.#note('show', () => (this.#isVisible = true))
  moveTop = () => this.#note('top')
  setBounds = ({ width }: Area) => this.#note(`bounds ${width}`)
  setContentBounds = ({ width }: Area) => this.#note(`content ${width}`)
  setFullScreen = (isWanted: boolean) => {
    if (isWanted) this.#note('full', () => (this.#isFullScreen = true))
    else this.#note('leave')
  }

  /** It has left full screen, at last. */
  hasLeft(): void {
    this.#isFullScreen = false
    this.emit('leave-full-screen')
  }

  #note(what: string, change: () => unknown = () => undefined): void {
    this.done.push(what)
    change()
  }
}

function world() {
  const window = new SlowWindow()
  const clock = new ManualClock()
  const mover = new WindowMover(window as unknown as BrowserWindow, clock)
  /** What was done since the last look, once all that can be done has been. */
  const done = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    return window.done.splice(0)
  }
  return { window, clock, mover, done }
}

describe('a window on its way', () => {
  it('is not shown before it has something to show', async () => {
    const { mover, done } = world()
    mover.go({ is: 'full-screen', bounds: ONE })
    expect(await done()).toEqual([])
    mover.begin()
    expect(await done()).toEqual(['bounds 1920', 'show', 'full'])
  })

  it('leaves full screen before it goes elsewhere, and waits for the system', async () => {
    const { mover, window, done } = world()
    mover.begin()
    mover.go({ is: 'full-screen', bounds: ONE })
    await done()
    mover.go({ is: 'full-screen', bounds: OTHER })
    expect(await done()).toEqual(['leave'])
    window.hasLeft()
    expect(await done()).toEqual(['bounds 1280', 'show', 'full'])
    mover.go({ is: 'window', bounds: SMALL })
    window.hasLeft()
    expect(await done()).toEqual(['leave', 'content 640', 'show', 'top'])
  })

  it('goes on where the system never says that it has left', async () => {
    const { mover, clock, done } = world()
    mover.begin()
    mover.go({ is: 'full-screen', bounds: ONE })
    await done()
    mover.go({ is: 'full-screen', bounds: OTHER })
    await done()
    clock.advance(1000)
    expect(await done()).toEqual(['bounds 1280', 'show', 'full'])
  })

  it('is hidden at once, also on its way, and is not shown by what was wished before', async () => {
    const { mover, window, done } = world()
    mover.begin()
    mover.go({ is: 'full-screen', bounds: ONE })
    await done()
    mover.go({ is: 'full-screen', bounds: OTHER })
    await done()
    mover.go({ is: 'hidden' })
    expect(window.isVisible()).toBe(false)
    window.hasLeft()
    expect(await done()).not.toContain('show')
    expect(window.isVisible()).toBe(false)
    mover.go({ is: 'full-screen', bounds: ONE })
    expect(await done()).toEqual(['bounds 1920', 'show', 'full'])
  })

  it('goes where it was wished last, also when that was wished twice on the way', async () => {
    for (const [wishes, expected] of [
      [
        [
          { is: 'window', bounds: SMALL },
          { is: 'window', bounds: { ...SMALL, width: 480 } },
        ],
        ['content 480', 'show', 'top'],
      ],
      [
        [
          { is: 'full-screen', bounds: OTHER },
          { is: 'full-screen', bounds: { ...OTHER } },
        ],
        ['bounds 1280', 'show', 'full'],
      ],
      [
        [
          { is: 'full-screen', bounds: OTHER },
          { is: 'full-screen', bounds: { ...ONE } },
        ],
        ['bounds 1920', 'show', 'full'],
      ],
    ] as [Stance[], string[]][]) {
      const { mover, window, done } = world()
      mover.begin()
      mover.go({ is: 'full-screen', bounds: ONE })
      await done()
      for (const wish of wishes) mover.go(wish)
      expect(await done()).toEqual(['leave'])
      window.hasLeft()
      expect(await done()).toEqual(expected)
    }
  })

  it('stays as it is when that is wished again', async () => {
    const { mover, done } = world()
    mover.begin()
    mover.go({ is: 'full-screen', bounds: ONE })
    await done()
    mover.go({ is: 'full-screen', bounds: { ...ONE } })
    expect(await done()).toEqual(['top'])
    expect(mover.isWindow).toBe(false)
  })

  it('keeps the place that a window was moved to', async () => {
    const { mover, done } = world()
    mover.begin()
    mover.go({ is: 'window', bounds: SMALL })
    expect(await done()).toEqual(['content 640', 'show', 'top'])
    mover.go({ is: 'window', bounds: { ...SMALL, x: 500 } })
    expect(await done()).toEqual(['top'])
    expect(mover.isWindow).toBe(true)
  })
})
