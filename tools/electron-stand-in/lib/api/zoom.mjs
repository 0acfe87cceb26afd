// Zooming a page as a browser does it: the page gets fewer, larger CSS pixels for the same window.
import { inPeace } from '../events.mjs'

const STEP = 1.2

export class Zoom {
  #page
  #window
  factor = 1

  /**
   * @param {import('../page/page.mjs').Page} page
   * @param {{ getContentSize(): [number, number] } & import('node:events').EventEmitter} window
   */
  constructor(page, window) {
    this.#page = page
    this.#window = window
    window.on('resize', () => this.factor === 1 || this.#apply())
  }

  set(factor) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.factor = factor
    this.#apply()
  }

  get level() {
    return Math.log(this.factor) / Math.log(STEP)
  }

  setLevel(level) {
    this.set(STEP ** level)
  }

  #apply() {
    if (this.factor === 1) return inPeace(this.#page.send('Emulation.clearDeviceMetricsOverride'))
    const [width, height] = this.#window.getContentSize()
    const pixels = { width: Math.round(width / this.factor), height: Math.round(height / this.factor) }
    const metrics = { ...pixels, deviceScaleFactor: this.factor, mobile: false }
    inPeace(this.#page.send('Emulation.setDeviceMetricsOverride', metrics))
  }
}
