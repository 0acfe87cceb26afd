// A room with the wall in it, as its specs try it.
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { ask } from './ask'
import { Facilitator } from './facilitator'
import { expect, type Launched, type LaunchOptions } from './trama'
import { wallOf } from './wall'

export interface Room {
  app: ElectronApplication
  page: Page
  room: Facilitator
  wall: Page
}

/** Opens the wall in a window. @returns its page. */
export async function openWallWindow({ app, page }: Launched): Promise<Page> {
  await ask(page, 'wall/open', { place: { is: 'window' } })
  return wallOf(app)
}

/** A session with a few people, and the wall with all of them on it. */
export async function openRoom(launch: (options?: LaunchOptions) => Promise<Launched>, lines: string[]): Promise<Room> {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('A room')
  for (const line of lines) await room.capture(line)
  // Before the wall is there: its first picture is the one that counts.
  await ask(page, 'wall/change', { mode: 'fit' })
  const wall = await openWallWindow({ app, page })
  await settled(wall)
  return { app, page, room, wall }
}

/** Waits until the wall shows what the map has become, and nothing on it moves any more. */
export async function settledOn(wall: Page, room: Facilitator): Promise<void> {
  const shown = async () => Number(await wall.getByTestId('wall').getAttribute('data-seq'))
  await expect.poll(async () => (await shown()) - (await room.seq())).toBe(0)
  await settled(wall)
}

/** Drags a node, and waits until the map has it elsewhere. */
export async function drag(room: Facilitator, name: string, by: { x: number; y: number }): Promise<void> {
  const before = await room.seq()
  await room.drag(room.participant(name), by)
  await expect.poll(() => room.seq()).toBeGreaterThan(before)
}

/** Waits until the view and the nodes of the wall stand still, and what is written was decided for that. */
export async function settled(wall: Page): Promise<void> {
  await expect(wall.getByTestId('wall')).toHaveAttribute('data-settled', 'true')
}

/** All that is written on the wall's map. */
export function labels(wall: Page): Promise<string[]> {
  return wall
    .locator('[data-label-of]')
    .evaluateAll((elements) => elements.map((each) => each.textContent ?? '').toSorted())
}

/** The label that says a text. */
export function label(wall: Page, text: string): Locator {
  return wall.locator('[data-label-of]').filter({ hasText: text })
}

/** Moves the facilitator's view by hand, and leaves the button down. */
export async function pan(page: Page, room: Facilitator, by: { x: number; y: number }, steps: number): Promise<void> {
  const { x, y } = await room.emptyGround()
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by.x, y + by.y, { steps })
}

/** The id that somebody who is named on the wall has there: another one than on the canvas. */
export async function wallIdOf(wall: Page, name: string): Promise<string> {
  const id = await label(wall, name).getAttribute('data-label-of')
  if (id === null) throw new Error(`nobody is called ${name} on the wall`)
  return id
}
