// A facilitator's computer with displays beside it, and the wall on one of them.
import type { ElectronApplication, Page } from '@playwright/test'
import { ask } from './ask'
import { displaysEnv, FOLLOWS_SIZES, LAPTOP, PROJECTOR, setDisplays, type TestDisplay } from './displays'
import { Facilitator } from './facilitator'
import { expect, type Launched, type LaunchOptions } from './trama'
import { statusOf, wallOf, windowOf } from './wall'

/** A laptop and the projector beside it. */
export const TWO = [LAPTOP, PROJECTOR] as const
type Launch = (options?: LaunchOptions) => Promise<Launched>

/** Starts the app on a computer with these displays. */
export async function launchOn(launch: Launch, ...displays: TestDisplay[]): Promise<Launched> {
  const launched = await launch({ env: displaysEnv(displays) })
  await setDisplays(launched.app, ...displays)
  return launched
}

/** Starts the app with a projector and a session, and the wall on the projector. */
export async function launchWithWall(launch: Launch): Promise<Launched & { room: Facilitator; wall: Page }> {
  const { app, page } = await launchOn(launch, ...TWO)
  const room = new Facilitator(page)
  await room.startSession('The room')
  const [display] = (await statusOf(page)).displays
  await ask(page, 'wall/open', { place: { is: 'display', key: display?.key ?? '' } })
  const wall = await wallOf(app)
  await expectOn(app, PROJECTOR)
  return { app, page, room, wall }
}

function boundsOf({ x = LAPTOP.width, y = 0, width, height }: TestDisplay) {
  return { x, y, width, height }
}

/** The wall fills a display, and the facilitator has the keyboard. */
export async function expectOn(app: ElectronApplication, display: TestDisplay): Promise<void> {
  const expected = { isVisible: true, isFullScreen: true, isFocused: false }
  await expect.poll(() => windowOf(app, 'wall')).toMatchObject(expected)
  await expect.poll(async () => (await windowOf(app, 'facilitator'))?.isFocused).toBe(true)
  if (FOLLOWS_SIZES) await expect.poll(async () => (await windowOf(app, 'wall'))?.bounds).toEqual(boundsOf(display))
}

/** The wall's page is as large as its display. */
export async function expectSize(wall: Page, { width, height }: TestDisplay): Promise<void> {
  if (FOLLOWS_SIZES) await expect.poll(() => wall.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
}

/** Marks a page, to see later that it was not loaded again. */
export async function mark(wall: Page): Promise<() => Promise<boolean>> {
  await wall.evaluate(() => Object.assign(window, { isMarked: true }))
  return () => wall.evaluate(() => 'isMarked' in window)
}
