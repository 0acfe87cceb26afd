import type { Locator, Page } from '@playwright/test'
import { expect } from './trama'

/** What the canvas says of the map. */
export interface MapCounts {
  nodes: number
  connections: number
}

/** Drives the facilitator window as a person does: types, clicks, drags, reads. */
export class Facilitator {
  readonly page: Page
  readonly canvas: Locator
  readonly line: Locator

  constructor(page: Page) {
    this.page = page
    this.canvas = page.getByTestId('canvas')
    this.line = page.getByTestId('capture-line')
  }

  /** From the start screen into a new session. */
  async startSession(title: string): Promise<void> {
    await this.page.getByTestId('new-session-title').fill(title)
    await this.page.getByTestId('new-session-title').press('Enter')
    await expect(this.canvas).toBeVisible()
    await expect(this.line).toBeVisible()
  }

  /** Puts a line that changes the map into the field at once, sends it, and waits until the map shows it. */
  async capture(text: string): Promise<void> {
    await this.#shown(async () => {
      await this.line.fill(text)
      await this.line.press('Enter')
    })
  }

  /** The same key by key, for what is about typing. */
  async captureByKeys(text: string): Promise<void> {
    await this.#shown(() => this.send(text))
  }

  /** Types a line, sends it, and waits until the field is free for the next. */
  async send(text: string): Promise<void> {
    await this.line.click()
    await this.line.pressSequentially(text)
    await this.line.press('Enter')
    await expect(this.line).toHaveValue('')
  }

  async #shown(change: () => Promise<void>): Promise<void> {
    const before = await this.seq()
    await change()
    await expect(this.line).toHaveValue('')
    await expect.poll(() => this.seq()).toBeGreaterThan(before)
  }

  async counts(): Promise<MapCounts> {
    return {
      nodes: Number(await this.canvas.getAttribute('data-node-count')),
      connections: Number(await this.canvas.getAttribute('data-connection-count')),
    }
  }

  async seq(): Promise<number> {
    return Number(await this.canvas.getAttribute('data-seq'))
  }

  /** Waits until everything that the canvas shows is on the disk. */
  async saved(): Promise<void> {
    const mark = this.page.getByTestId('saved-mark')
    await expect(async () => {
      const seq = await this.seq()
      expect(await mark.getAttribute('data-state')).toBe('saved')
      expect(Number(await mark.getAttribute('data-seq'))).toBe(seq)
    }).toPass({ timeout: 10_000 })
  }

  /** Waits until a glide of the view is over: the same place in many frames one after the other. */
  async still(): Promise<void> {
    const look = () => this.page.locator('.react-flow__viewport').getAttribute('style')
    let before = await look()
    let same = 0
    await expect(async () => {
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      const now = await look()
      same = now === before ? same + 1 : 0
      before = now
      expect(same).toBeGreaterThan(8)
    }).toPass({ intervals: [0] })
  }

  /** Waits until the keyboard is on the map: on the canvas itself, or on what is selected there. */
  async keyboardOnMap(): Promise<void> {
    const canvas = '[data-testid="canvas"]'
    await expect(this.page.locator(`${canvas}:focus, ${canvas} :focus`)).toHaveCount(1)
  }

  participant(name: string): Locator {
    return this.page.locator('[data-participant]').filter({ hasText: name })
  }

  resource(name: string): Locator {
    return this.page.locator('[data-resource]').filter({ hasText: name })
  }

  /** Draws a tie with the mouse from one node's rim. @param to a node, or a place in the window. */
  async drawTie(from: Locator, to: Locator | { x: number; y: number }): Promise<void> {
    await this.halfDrawTie(from, to)
    await this.page.mouse.up()
  }

  /** The same, with the button still down. */
  async halfDrawTie(from: Locator, to: Locator | { x: number; y: number }): Promise<void> {
    await this.still()
    const start = await middleOf(from)
    const box = await boxOf(from)
    const rim = { x: start.x, y: box.y - 5 }
    const end = 'x' in to ? to : await middleOf(to)
    await this.page.mouse.move(rim.x, rim.y)
    await this.page.mouse.down()
    await this.page.mouse.move(rim.x + 2, rim.y - 2)
    await this.page.mouse.move(end.x, end.y, { steps: 12 })
  }

  /** Drags a node by its mark. */
  async drag(node: Locator, by: { x: number; y: number }): Promise<void> {
    await this.still()
    const start = await middleOf(node)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(start.x + 2, start.y + 2)
    await this.page.mouse.move(start.x + by.x, start.y + by.y, { steps: 10 })
    await this.page.mouse.up()
  }

  /** A place of the canvas with nothing on it, near a corner, with room for a node and its name. */
  async emptyGround(): Promise<{ x: number; y: number }> {
    const box = await boxOf(this.canvas)
    return { x: box.x + 180, y: box.y + 160 }
  }
}

/** Where an element is in the window. */
export async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error('the element is not on screen')
  return box
}

/** The middle of an element in the window. */
export async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await boxOf(element)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
