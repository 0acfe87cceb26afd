// The wall in small, beside the facilitator's map.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/trama'
import { openWall, wallPanel } from './support/wall'
import { sample, twoPeople } from './support/wall-rooms'

/** Where each mark is, in percent of the wall's page, from left to right. */
function marksIn(wall: Locator): Promise<string[]> {
  return wall.evaluate((page) => {
    const ground = page.getBoundingClientRect()
    const part = (middle: number, size: number) => Math.round((100 * middle) / size)
    return [...page.querySelectorAll('[data-side], [data-status]')]
      .filter((each) => each.closest('.wall-legend') === null)
      .map((each) => {
        const { left, top, width, height } = each.getBoundingClientRect()
        return `${part(left + width / 2 - ground.left, ground.width)} ${part(top + height / 2 - ground.top, ground.height)}`
      })
      .sort()
  })
}

/** Waits until the wall's timer has stood for half a second. */
async function halfwayThroughASecond(wall: Page): Promise<void> {
  await wall.waitForFunction(() => {
    const seen = window as unknown as { text?: string; at?: number }
    const text = document.querySelector('.wall-timer')?.textContent ?? ''
    if (text !== seen.text) Object.assign(seen, { text, at: seen.text === undefined ? Number.NaN : performance.now() })
    return performance.now() - (seen.at ?? Number.NaN) > 400
  })
}

/** In the page: for how long at most, in milliseconds, the panel and the preview show different seconds. */
async function watchSeconds(): Promise<{ seconds: number; most: number }> {
  const read = (selector: string) => document.querySelector(selector)?.textContent?.match(/\d+:\d\d/)?.[0] ?? ''
  const seen = new Set<string>()
  let [most, since] = [0, Number.NaN]
  while (seen.size <= 3) {
    await new Promise(requestAnimationFrame)
    const [one, other] = [read('.wall-panel-phase-time'), read('.wall-preview .wall-timer')]
    seen.add(one)
    if (one === other) since = Number.NaN
    else if (Number.isNaN(since)) since = performance.now()
    else most = Math.max(most, performance.now() - since)
  }
  return { seconds: seen.size - 1, most }
}

/** In the page, before its scripts: counts how often React brings changes to the page, as its tools for developers do. */
function countCommits(): void {
  const counted = window as unknown as { commits: number; __REACT_DEVTOOLS_GLOBAL_HOOK__: object }
  counted.commits = 0
  const onCommitFiberRoot = () => {
    counted.commits += 1
  }
  const nothing = () => undefined
  const rest = { onCommitFiberUnmount: nothing, onPostCommitFiberRoot: nothing, checkDCE: nothing }
  counted.__REACT_DEVTOOLS_GLOBAL_HOOK__ = { supportsFiber: true, inject: () => 1, onCommitFiberRoot, ...rest }
}

test('the preview shows what the wall shows, and is gone with the panel', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await twoPeople(page)
  const wall = await openWall(app, page)
  const preview = page.getByTestId('wall-preview')
  // Where a name is broken depends on how it was written before, which each of the two knows for itself.
  const writtenIn = async (where: Page | Locator) =>
    (await where.locator('.wall-labels:not([data-leaving]) > .wall-label').allInnerTexts())
      .map((each) => each.replace(/\s+/g, ' '))
      .sort()
  await page.keyboard.press('Control+2')
  await room.capture('Zelda Zanetti > Anna Rossi')
  await expect.poll(async () => (await writtenIn(wall)).join()).toContain('Zelda')
  await expect(async () => {
    expect(await writtenIn(preview)).toEqual(await writtenIn(wall))
    expect(await marksIn(preview.locator('.wall'))).toEqual(await marksIn(wall.locator('.wall')))
  }).toPass({ timeout: 10_000 })
  await room.participant('Anna Rossi').click()
  await page.keyboard.press('F12')
  await expect(preview.locator('.wall[data-spotlight]')).toHaveCount(1)
  await page.keyboard.press('F12')
  await page.keyboard.press('Control+b')
  await expect(preview.locator('.wall-blank')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+P')
  await expect(page.locator('.wall')).toHaveCount(0)
})

test('shows the same second as the panel, whenever that was opened', async ({ launch }) => {
  const { app, page } = await launch()
  await twoPeople(page)
  const wall = await openWall(app, page)
  await page.keyboard.press('Control+Shift+N')
  const timer = wallPanel(page).getByRole('timer')
  await expect(timer).toBeVisible()
  await page.keyboard.press('Control+Shift+P')
  await expect(timer).toHaveCount(0)
  await halfwayThroughASecond(wall)
  await page.keyboard.press('Control+Shift+P')
  await expect(timer).toBeVisible()
  const apart = await page.evaluate(watchSeconds)
  expect(apart.seconds).toBeGreaterThanOrEqual(3)
  // They need not be painted in one frame.
  expect(apart.most).toBeLessThan(250)
})

test('while the canvas moves, the preview makes React no work in each frame', async ({ launch }) => {
  const { app, page } = await launch()
  await page.addInitScript(countCommits)
  const room = await sample(page)
  await page.reload()
  await expect(room.canvas).toBeVisible()
  const FRAMES = 60
  const commitsOfPan = async () => {
    await room.still()
    const before = await page.evaluate(() => (window as unknown as { commits: number }).commits)
    const ground = await room.emptyGround()
    const [x, y] = [ground.x - 160, ground.y + 300]
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let frame = 0; frame < FRAMES; frame += 1) await page.mouse.move(x + (frame % 20) * 2, y + (frame % 15) * 2)
    await page.mouse.move(x, y)
    await page.mouse.up()
    await room.still()
    return (await page.evaluate(() => (window as unknown as { commits: number }).commits)) - before
  }
  const alone = await commitsOfPan()
  expect(alone).toBeGreaterThan(0)
  await openWall(app, page)
  await expect(page.getByTestId('wall-preview').locator('.wall[data-settled="true"]')).toHaveCount(1)
  expect(await commitsOfPan()).toBeLessThan(alone + FRAMES / 2)
})
