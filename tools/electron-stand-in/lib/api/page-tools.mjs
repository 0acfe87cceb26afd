// What a webContents can do with the page it shows: print, picture, zoom, edit.
import { inPeace } from '../events.mjs'
import { guardedClass } from '../refuse.mjs'
import { Image } from './native-image.mjs'
import { toPrintOptions } from './pdf.mjs'
import { Zoom } from './zoom.mjs'

export class PageTools extends guardedClass('webContents') {
  #zoom

  /**
   * @param {import('../page/page.mjs').Page} page
   * @param {object} window The BrowserWindow it is shown in.
   */
  constructor(page, window) {
    super()
    this.page = page
    this.window = window
    this.#zoom = new Zoom(page, window)
  }

  async printToPDF(options = {}) {
    const { data } = await this.page.send('Page.printToPDF', toPrintOptions(options))
    return Buffer.from(data, 'base64')
  }

  async capturePage(rect) {
    const clip = rect && { ...rect, scale: 1 }
    const { data } = await this.page.send('Page.captureScreenshot', { format: 'png', ...(clip && { clip }) })
    return new Image(Buffer.from(data, 'base64'))
  }

  setZoomFactor(factor) {
    this.#zoom.set(factor)
  }

  getZoomFactor() {
    return this.#zoom.factor
  }

  setZoomLevel(level) {
    this.#zoom.setLevel(level)
  }

  getZoomLevel() {
    return this.#zoom.level
  }

  undo() {
    this.#edit('undo')
  }

  redo() {
    this.#edit('redo')
  }

  cut() {
    this.#editAsUser('cut')
  }

  copy() {
    this.#editAsUser('copy')
  }

  paste() {
    this.#editAsUser('paste')
  }

  delete() {
    this.#edit('delete')
  }

  selectAll() {
    this.#edit('selectAll')
  }

  #edit(command) {
    inPeace(this.page.evaluate(`void document.execCommand('${command}')`, true))
  }

  /** What a script in the page may not do: Chromium itself does it, as at a key of the user's. */
  #editAsUser(command) {
    inPeace(this.page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }))
  }

  // Accepted and without effect: pages are never throttled, zoomed by touch or debugged from here.
  setVisualZoomLevelLimits() {
    return Promise.resolve()
  }

  setBackgroundThrottling() {}
  setIgnoreMenuShortcuts() {}
  openDevTools() {}
  closeDevTools() {}
  toggleDevTools() {}

  isDevToolsOpened() {
    return false
  }
}
