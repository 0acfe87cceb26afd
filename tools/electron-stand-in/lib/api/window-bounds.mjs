// Where a window is and how large: kept here, and applied to the Chromium window behind it.
import { inPeace } from '../events.mjs'
import { guardedClass } from '../refuse.mjs'

const isWithin = ({ x, y }, display) =>
  x >= display.x && x < display.x + display.width && y >= display.y && y < display.y + display.height

const middleOf = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })

export class WindowBounds extends guardedClass('BrowserWindow') {
  #machine
  #bounds
  #minimum
  #isFullScreen
  #isMaximized = false
  #isMinimized = false

  constructor(machine, options) {
    super()
    this.#machine = machine
    const { width = 800, height = 600, minWidth = 0, minHeight = 0 } = options
    const [primary] = machine.displays
    const x = options.x ?? primary.x + Math.max(0, Math.round((primary.width - width) / 2))
    const y = options.y ?? primary.y + Math.max(0, Math.round((primary.height - height) / 2))
    this.#minimum = [minWidth, minHeight]
    this.#bounds = { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) }
    this.#isFullScreen = Boolean(options.fullscreen)
  }

  /** Brings the Chromium window to where this one is said to be. */
  async applyBounds() {
    const { browser } = this.#machine.devtools
    const { windowId } = this.webContents.page
    const { isHeaded } = this.#machine.settings
    const set = (bounds) => browser.send('Browser.setWindowBounds', { windowId, bounds })
    if (!isHeaded) {
      // Chromium's own displays stay as they were at its start: a window that fills one gets that size by itself.
      const { x, y, width, height } = this.getBounds()
      await set({ left: x, top: y })
      await browser.send('Browser.setContentsSize', { windowId, width, height })
      return
    }
    const { x, y, width, height } = await this.#onRealDisplay()
    await set({ windowState: 'normal' })
    // A browser's frame is larger than the app's own; on a real display it must not stick out of it.
    await set({ left: x, top: y, width, height })
    if (this.#isMinimized || !this.isVisible()) await set({ windowState: 'minimized' })
    else if (this.#isFullScreen) await set({ windowState: 'fullscreen' })
    else if (this.#isMaximized) await set({ windowState: 'maximized' })
  }

  /** The window's bounds moved and cut to the real display, which may be smaller than the one the app believes in. */
  async #onRealDisplay() {
    const expression = '[screen.availWidth, screen.availHeight]'
    const { result } = await this.webContents.page.send('Runtime.evaluate', { expression, returnByValue: true })
    const [mostWidth, mostHeight] = result.value
    const width = Math.min(this.#bounds.width, mostWidth)
    const height = Math.min(this.#bounds.height, mostHeight)
    const x = Math.min(this.#bounds.x, mostWidth - width)
    return { x, y: Math.min(this.#bounds.y, mostHeight - height), width, height }
  }

  #change(...events) {
    const { page } = this.webContents
    const apply = async () => {
      await page.attached
      if (page.isGone) return
      await this.applyBounds()
      for (const name of events) if (!page.isGone) this.emit(name)
    }
    inPeace(apply())
  }

  #display() {
    const { displays } = this.#machine
    const middle = middleOf(this.#bounds)
    return displays.find((display) => isWithin(middle, display)) ?? displays[0]
  }

  /** Displays have changed: a window that fills one goes on doing so, one that is on none is brought to the first. */
  followDisplays() {
    const display = this.#display()
    const { x, y } = this.#bounds
    if (!isWithin(middleOf(this.#bounds), display)) this.#bounds = { ...this.#bounds, x: display.x, y: display.y }
    const isMoved = x !== this.#bounds.x || y !== this.#bounds.y
    if (isMoved || this.#fillsDisplay) this.#change(...(isMoved ? ['move', 'moved'] : []), 'resize', 'resized')
  }

  get #fillsDisplay() {
    return this.#isFullScreen || this.#isMaximized
  }

  getBounds() {
    if (!this.#fillsDisplay) return { ...this.#bounds }
    const { x, y, width, height } = this.#display()
    return { x, y, width, height }
  }

  getNormalBounds() {
    return { ...this.#bounds }
  }

  getContentBounds() {
    return this.getBounds()
  }

  setContentBounds(bounds) {
    this.setBounds(bounds)
  }

  setBounds(change) {
    const [minWidth, minHeight] = this.#minimum
    const bounds = { ...this.#bounds, ...change }
    const width = Math.max(bounds.width, minWidth)
    const height = Math.max(bounds.height, minHeight)
    this.#bounds = { ...bounds, width, height }
    this.#change('resize', 'resized', 'move', 'moved')
  }

  getSize() {
    const { width, height } = this.getBounds()
    return [width, height]
  }

  getContentSize() {
    return this.getSize()
  }

  setSize(width, height) {
    this.setBounds({ width, height })
  }

  setContentSize(width, height) {
    this.setBounds({ width, height })
  }

  getPosition() {
    const { x, y } = this.getBounds()
    return [x, y]
  }

  setPosition(x, y) {
    this.setBounds({ x, y })
  }

  center() {
    const { x, y, width, height } = this.#display()
    const left = x + Math.round((width - this.#bounds.width) / 2)
    this.setBounds({ x: left, y: y + Math.round((height - this.#bounds.height) / 2) })
  }

  setMinimumSize(width, height) {
    this.#minimum = [width, height]
  }

  getMinimumSize() {
    return [...this.#minimum]
  }

  setFullScreen(isWanted) {
    if (this.#isFullScreen === Boolean(isWanted)) return
    this.#isFullScreen = Boolean(isWanted)
    this.#change(isWanted ? 'enter-full-screen' : 'leave-full-screen', 'resize')
  }

  isFullScreen() {
    return this.#isFullScreen
  }

  maximize() {
    this.#isMaximized = true
    this.#change('maximize', 'resize')
  }

  unmaximize() {
    this.#isMaximized = false
    this.#change('unmaximize', 'resize')
  }

  isMaximized() {
    return this.#isMaximized
  }

  minimize() {
    this.#isMinimized = true
    this.#change('minimize')
  }

  restore() {
    this.#isMinimized = false
    this.#change('restore')
  }

  isMinimized() {
    return this.#isMinimized
  }
}
