// A hand on mouse and wheel that keeps its own time, however slow the page is.
import { setTimeout as after } from 'node:timers/promises'

/** Between two steps, in milliseconds. */
export const TICK = 1000 / 60
/** A canvas that does not keep up gets this long to do what it has been told, in milliseconds. */
const PATIENCE = 60_000

export class Hand {
  #session
  #at = { x: 0, y: 0 }
  #isDown = false
  #turn = 0
  #turning = null

  /** @param {import('@playwright/test').CDPSession} session Of the page. */
  constructor(session) {
    this.#session = session
  }

  /** @param {import('@playwright/test').Page} page */
  static async on(page) {
    return new Hand(await page.context().newCDPSession(page))
  }

  #send(type, more = {}) {
    const held = this.#isDown ? { button: 'left', buttons: 1 } : { button: 'none', buttons: 0 }
    return this.#session.send('Input.dispatchMouseEvent', { type, ...this.#at, ...held, ...more })
  }

  move(x, y) {
    this.#at = { x, y }
    return this.#send('mouseMoved')
  }

  press() {
    this.#isDown = true
    return this.#send('mousePressed', { clickCount: 1 })
  }

  release() {
    const sent = this.#send('mouseReleased', { button: 'left', buttons: 0, clickCount: 1 })
    this.#isDown = false
    return sent
  }

  /**
   * Turns the wheel. What is turned while the page has not yet answered for what came before goes along with the next
   * turn: a browser adds up the turns of a real wheel so, and sends them one at a time.
   * @param {number} deltaY Below 0 zooms in.
   */
  async wheel(deltaY) {
    this.#turn += deltaY
    this.#turning ??= this.#turnOn()
    await this.#turning
  }

  async #turnOn() {
    while (this.#turn !== 0) {
      const deltaY = this.#turn
      this.#turn = 0
      await this.#send('mouseWheel', { deltaX: 0, deltaY })
    }
    this.#turning = null
  }

  /**
   * Takes one step a tick, whether or not the page has answered the ones before.
   * @param {number} count
   * @param {(step: number) => Promise<unknown>} step
   */
  async play(count, step) {
    const start = performance.now()
    const answers = []
    for (let index = 0; index < count; index += 1) {
      const wait = start + index * TICK - performance.now()
      if (wait > 0) await after(wait)
      answers.push(step(index))
    }
    const limit = new AbortController()
    const tooLong = after(PATIENCE, null, { signal: limit.signal }).then(() => {
      throw new Error(`the page has not answered the hand for ${PATIENCE / 1000} s`)
    })
    tooLong.catch(() => {})
    await Promise.race([Promise.all(answers), tooLong])
    limit.abort()
  }
}
