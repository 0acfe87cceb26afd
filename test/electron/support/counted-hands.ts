import { setTimeout as pause } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { middleOf } from './facilitator'

/** Keys with a name, as Playwright calls them, by the sign that stands for each in a script of keys. */
const NAMED_KEYS: Readonly<Record<string, string>> = { '⇥': 'Tab', '⏎': 'Enter', '⎋': 'Escape', '③': 'F3', '②': 'F2' }

/** Types and clicks as a person does, and counts every key and every click. Nothing is done that is not counted. */
export class CountedHands {
  readonly #page: Page
  /** Milliseconds from one key to the next. */
  readonly #pace: number
  /** When the next key is due: hands keep their pace whatever the app does meanwhile. */
  #due = 0
  keys = 0
  clicks = 0

  constructor(page: Page, pace = 0) {
    this.#page = page
    this.#pace = pace
  }

  /** Types a script of keys: letters as they are, Tab as ⇥, Enter as ⏎, Escape as ⎋, F2 as ②, F3 as ③. */
  async type(script: string): Promise<void> {
    for (const sign of script) {
      await this.#untilDue()
      const name = NAMED_KEYS[sign]
      if (name) await this.#page.keyboard.press(name)
      else await this.#page.keyboard.type(sign)
      this.keys += 1
    }
  }

  async #untilDue(): Promise<void> {
    if (this.#pace === 0) return
    const now = performance.now()
    this.#due = Math.max(this.#due, now - this.#pace) + this.#pace
    if (this.#due > now) await pause(this.#due - now)
  }

  /** Presses keys together; each of them counts. @param chord as Playwright has it: `Control+Enter`. */
  async chord(chord: string): Promise<void> {
    await this.#page.keyboard.press(chord)
    this.keys += chord.split('+').length
  }

  async click(place: Locator): Promise<void> {
    const { x, y } = await middleOf(place)
    await this.#page.mouse.click(x, y)
    this.clicks += 1
  }

  async doubleClick({ x, y }: { x: number; y: number }): Promise<void> {
    await this.#page.mouse.dblclick(x, y)
    this.clicks += 2
  }

  /** Draws from one place to another with the button held, which counts as one click. */
  async drag(draw: () => Promise<void>): Promise<void> {
    await draw()
    this.clicks += 1
  }

  /** Forgets what was counted. */
  start(): void {
    this.keys = 0
    this.clicks = 0
  }

  get words(): string {
    return `${this.keys} keys, ${this.clicks} clicks`
  }
}
