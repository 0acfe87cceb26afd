import type { BrowserWindow } from 'electron'
import { type Clock, pause } from '../session/clock'
import type { Area } from '../wall/displays'

/** How a window is to be. */
export type Stance =
  | { is: 'full-screen' /** Of the display. */; bounds: Area }
  | { is: 'window' /** Of its content. */; bounds: Area }
  | { is: 'hidden' }

/** Some systems leave full screen at once, some with an animation, some without saying so: in milliseconds. */
const LONGEST_LEAVING = 1000

/** Brings a window from one stance to the next, without ever giving it the focus. The newest wish wins. */
export class WindowMover {
  #wished: Stance | null = null
  #reached: Stance | null = null
  #mayShow = false
  #isUnderWay = false

  constructor(
    private readonly window: BrowserWindow,
    private readonly clock: Clock,
  ) {}

  /** Whether it stands, or is about to stand, as a window among others. */
  get isWindow(): boolean {
    return this.#wished?.is === 'window'
  }

  /** The window has something to show now. */
  begin(): void {
    this.#mayShow = true
    void this.#settle()
  }

  /** Wishes for a stance. A window is hidden at once: it must not be seen where its display was. */
  go(stance: Stance): void {
    if (this.window.isDestroyed()) return
    this.#wished = stance
    if (stance.is === 'hidden') this.window.hide()
    void this.#settle()
  }

  async #settle(): Promise<void> {
    if (this.#isUnderWay || !this.#mayShow) return
    this.#isUnderWay = true
    while (this.#wished !== null && this.#wished !== this.#reached && !this.window.isDestroyed()) {
      const stance = this.#wished
      if (await this.#take(stance)) this.#reached = stance
    }
    this.#isUnderWay = false
  }

  /** @returns whether it was taken, and nothing else wished for on the way. */
  async #take(stance: Stance): Promise<boolean> {
    const { window } = this
    if (stance.is === 'hidden') {
      window.hide()
      return true
    }
    if (this.#isThere(stance)) {
      window.moveTop()
      return true
    }
    // From here on it is on its way, and nowhere.
    this.#reached = null
    if (window.isMinimized()) window.restore()
    if (window.isMaximized()) window.unmaximize()
    if (window.isFullScreen()) await this.#leaveFullScreen()
    if (this.#wished !== stance || window.isDestroyed()) return false
    if (stance.is === 'full-screen') window.setBounds(stance.bounds)
    else window.setContentBounds(stance.bounds)
    window.showInactive()
    if (stance.is === 'full-screen') window.setFullScreen(true)
    else window.moveTop()
    return true
  }

  /** Whether it is as wished already: it fills the display in its present size, or is a window, wherever that was moved. */
  #isThere(stance: Stance): boolean {
    const { window } = this
    const reached = this.#reached
    if (reached === null || reached.is !== stance.is || !window.isVisible()) return false
    if (stance.is !== 'full-screen' || reached.is !== 'full-screen') return true
    const isSame = (['x', 'y', 'width', 'height'] as const).every(
      (edge) => reached.bounds[edge] === stance.bounds[edge],
    )
    return isSame && window.isFullScreen()
  }

  async #leaveFullScreen(): Promise<void> {
    const { window } = this
    const left = new Promise<void>((resolve) => {
      window.once('leave-full-screen', () => resolve())
    })
    window.setFullScreen(false)
    await Promise.race([left, pause(this.clock, LONGEST_LEAVING)])
  }
}
