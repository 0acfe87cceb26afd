// The order in which an Electron app ends: before-quit, each window's close, will-quit, quit.
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { inPeace, makeEvent } from '../events.mjs'

const CHROMIUM_PATIENCE_MS = 5000

export class Quitting {
  #machine
  #app
  #release
  #isAsked = false

  /**
   * @param {import('../machine.mjs').Machine} machine
   * @param {import('./app.mjs').App} app
   * @param {() => void} release Called last, to give the single-instance lock back.
   */
  constructor(machine, app, release) {
    this.#machine = machine
    this.#app = app
    this.#release = release
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.quit())
  }

  quit() {
    if (this.#isAsked || this.#machine.isExiting) return
    this.#isAsked = true
    if (this.#isPrevented('before-quit')) return
    if (this.#machine.windows.size === 0) return this.#finish()
    for (const window of [...this.#machine.windows]) window.close()
  }

  /** A window stayed open: the app goes on. */
  cancel() {
    this.#isAsked = false
  }

  /** The last window is closed. */
  afterLastWindow() {
    if (this.#machine.isExiting) return
    if (this.#isAsked) this.#finish()
    else if (this.#app.listenerCount('window-all-closed') > 0) this.#app.emit('window-all-closed')
    else this.quit()
  }

  async exit(code) {
    const { devtools } = this.#machine
    if (this.#machine.isExiting) return
    this.#machine.isExiting = true
    this.#app.emit('quit', makeEvent(), code)
    for (const window of [...this.#machine.windows]) window.destroy()
    if (devtools?.isRunning) {
      const isGone = once(devtools.process, 'exit')
      // Asked to close, Chromium writes local storage and the like to disk first.
      inPeace(devtools.browser.send('Browser.close'))
      await Promise.race([isGone, pause(CHROMIUM_PATIENCE_MS)])
    }
    this.#release()
    process.exit(code)
  }

  #finish() {
    if (!this.#isPrevented('will-quit')) this.exit(0)
  }

  #isPrevented(name) {
    const event = makeEvent()
    this.#app.emit(name, event)
    if (event.defaultPrevented) this.cancel()
    return event.defaultPrevented
  }
}
