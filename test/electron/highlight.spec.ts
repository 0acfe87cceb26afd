// What the introductions panel shows on the canvas: the pair, the way between them, the tie that is not there yet.
import type { Locator, Page } from '@playwright/test'
import { ask } from './support/ask'
import { clickMenu } from './support/desktop'
import { boxOf, Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'
import { openWall } from './support/wall'

test.use({ keepsApp: true })

/** Anna and Marco are two ties apart, over Luca; Marco needs what Anna holds. Sara and Elena are tied by themselves. */
async function chain(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('A way')
  await room.capture('Anna Rossi @c > Luca Bianchi')
  await room.capture('Luca Bianchi > Marco Neri')
  await room.capture('Sara Conti > Elena Gallo')
  await room.capture('Anna Rossi +van')
  await room.capture('Marco Neri -van')
  return room
}

/** The panel's card of the pair that comes first. */
async function openPair(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+j')
  const card = page.locator('.introduction-card')
  await expect(card).toContainText('Anna Rossi')
  await expect(card).toContainText('Marco Neri')
  return card
}

const proposed = (page: Page) => page.locator('[data-proposed]')
const opacityOf = (element: Locator) => element.evaluate((each) => Number(getComputedStyle(each).opacity))
const markOf = (room: Facilitator, name: string) => room.participant(name).locator('.participant-mark')

/** Whether the keyboard and the pointer have left the panel, so that nothing is shown. */
async function leave(room: Facilitator): Promise<void> {
  await room.line.click()
  await expect(proposed(room.page)).toHaveCount(0)
}

test('a pair that is pointed at stands out with the way between them, all else is pale, and nothing moves', async ({
  launch,
}) => {
  const { app, page } = await launch()
  const room = await chain(page)
  const wall = await openWall(app, page)
  await expect(wall.locator('[data-testid="wall"][data-settled="true"]')).toBeVisible()
  const card = await openPair(page)
  await leave(room)
  await room.still()
  const snapshot = await ask(page, 'wall/snapshot', {})
  const view = await page.locator('.react-flow__viewport').getAttribute('style')
  const seq = await room.seq()

  await card.hover()
  await expect(proposed(page)).toHaveCount(1)
  for (const name of ['Anna Rossi', 'Marco Neri']) {
    await expect(page.locator('.react-flow__node.lit-end').filter({ hasText: name })).toHaveCount(1)
    await expect.poll(() => opacityOf(markOf(room, name))).toBe(1)
  }
  await expect(page.locator('.react-flow__node.lit').filter({ hasText: 'Luca Bianchi' })).toHaveCount(1)
  await expect.poll(() => opacityOf(markOf(room, 'Luca Bianchi'))).toBe(1)
  await expect.poll(() => opacityOf(markOf(room, 'Sara Conti'))).toBeLessThan(0.5)
  await expect(page.locator('.react-flow__edge.lit')).not.toHaveCount(0)

  expect(await page.locator('.react-flow__viewport').getAttribute('style')).toBe(view)
  expect(await room.seq()).toBe(seq)
  expect(await ask(page, 'wall/snapshot', {})).toEqual(snapshot)
  await leave(room)
  await expect.poll(() => opacityOf(markOf(room, 'Sara Conti'))).toBe(1)
})

test('the suggested tie reaches from one mark to the other, lets the pointer through and is as thick at every zoom', async ({
  launch,
}) => {
  const { app, page } = await launch()
  const room = await chain(page)
  const card = await openPair(page)
  await card.hover()
  const line = proposed(page).locator('path').last()
  await expect(line).toBeVisible()
  await room.still()
  const ends = await line.evaluate((each) => {
    const path = each as SVGPathElement
    const toScreen = path.getScreenCTM()
    return [0, path.getTotalLength()].map((at) => {
      const { x, y } = path.getPointAtLength(at).matrixTransform(toScreen ?? undefined)
      return { x, y }
    })
  })
  const boxes = [await boxOf(markOf(room, 'Anna Rossi')), await boxOf(markOf(room, 'Marco Neri'))]
  for (const box of boxes) {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    // One of its ends is beside the mark: outside of it, and not farther than where its name ends.
    const away = Math.min(...ends.map((end) => Math.hypot(end.x - x, end.y - y)))
    expect(away).toBeGreaterThan(box.width / 2)
    expect(away).toBeLessThan(box.width * 2)
  }
  await expect(proposed(page)).toHaveCSS('pointer-events', 'none')
  await expect(proposed(page)).toHaveAttribute('aria-hidden', 'true')

  const thickness = () =>
    line.evaluate((each) => {
      const scale = each.getBoundingClientRect().width / (each as SVGGraphicsElement).getBBox().width
      return Number.parseFloat(getComputedStyle(each).strokeWidth) * scale
    })
  for (let step = 0; step < 6; step += 1) {
    await clickMenu(app, 'view/zoom-out')
    await room.still()
    expect(await thickness()).toBeGreaterThan(2.5)
    expect(await thickness()).toBeLessThan(5)
  }
})

test('who of the pair is out of sight is marked at the edge of the map, by name, and nothing moves', async ({
  launch,
}) => {
  const { app, page } = await launch()
  const room = await chain(page)
  await room.still()
  const card = await openPair(page)
  await leave(room)
  // All of the map is drawn out of the canvas, over its left edge.
  const ground = await boxOf(room.canvas)
  const [start, y] = [ground.x + ground.width * 0.9, ground.y + 12]
  for (let drag = 0; drag < 2; drag += 1) {
    await page.mouse.move(start, y)
    await page.mouse.down()
    await page.mouse.move(start - ground.width * 0.7, y, { steps: 6 })
    await page.mouse.up()
    await room.still()
  }
  const view = await page.locator('.react-flow__viewport').getAttribute('style')
  const marker = page.locator('[data-end-beyond]')
  await expect(marker).toHaveCount(0)
  await card.hover()
  await expect(marker).toHaveCount(2)
  await expect(marker.filter({ hasText: 'Anna Rossi' })).toContainText('AR')
  await expect(marker.filter({ hasText: 'Marco Neri' })).toContainText('MN')
  const canvas = await boxOf(room.canvas)
  const boxes = [await boxOf(marker.first()), await boxOf(marker.last())]
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(canvas.x - 1)
    expect(box.y).toBeGreaterThanOrEqual(canvas.y - 1)
    expect(box.x + box.width).toBeLessThanOrEqual(canvas.x + canvas.width + 1)
    expect(box.y + box.height).toBeLessThanOrEqual(canvas.y + canvas.height + 1)
  }
  const [one, other] = boxes as [(typeof boxes)[0], (typeof boxes)[0]]
  const isBeside = one.x + one.width <= other.x || other.x + other.width <= one.x
  expect(isBeside || Math.abs(one.y - other.y) >= Math.min(one.height, other.height)).toBe(true)
  await expect(marker.first()).toHaveCSS('pointer-events', 'none')
  await expect(marker.first()).toHaveAttribute('aria-hidden', 'true')
  expect(await page.locator('.react-flow__viewport').getAttribute('style')).toBe(view)
  await leave(room)
  await expect(marker).toHaveCount(0)
  await clickMenu(app, 'view/fit')
  await room.still()
  await card.hover()
  await expect(proposed(page)).toHaveCount(1)
  expect(await marker.count()).toBe(0)
})

test('goes with the people that it is about, and with the session', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await chain(page)
  const card = await openPair(page)
  await card.hover()
  await expect(proposed(page)).toHaveCount(1)
  const id = await room.participant('Marco Neri').getAttribute('data-participant')
  await expect(proposed(page)).toHaveAttribute('data-proposed', new RegExp(`${id}`))
  await room.participant('Marco Neri').click()
  await card.hover()
  await clickMenu(app, 'edit/delete')
  await expect(room.participant('Marco Neri')).toHaveCount(0)
  await expect(page.locator('.introduction-card').filter({ hasText: 'Marco Neri' })).toHaveCount(0)
  await expect(page.locator(`[data-proposed*="${id}"]`)).toHaveCount(0)
  await clickMenu(app, 'session/library')
  await room.startSession('Another')
  await expect(page.locator('[data-light]')).toHaveCount(0)
})

test('a way that was drawn goes for good with its need, and by the Escape that ends nothing else', async ({
  launch,
}) => {
  const { app, page } = await launch()
  const room = await chain(page)
  await clickMenu(app, 'view/insight')
  const show = page.getByRole('button', { name: 'Show on the map: van, Marco Neri' })
  const light = page.locator('.canvas[data-light="highlight"]')
  await show.click()
  await expect(light).toHaveCount(1)
  await clickMenu(app, 'edit/undo')
  await expect(show).toHaveCount(0)
  await expect(light).toHaveCount(0)
  await clickMenu(app, 'edit/redo')
  await expect(show).toHaveAttribute('aria-pressed', 'false')
  expect(await light.count()).toBe(0)

  await show.click()
  await expect(light).toHaveCount(1)
  await room.participant('Sara Conti').click()
  const selected = page.locator('.react-flow__node.selected')
  await expect(selected).toHaveCount(1)
  await clickMenu(app, 'view/take-away')
  await expect(page.locator('.canvas[data-light="away"]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(light).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(light).toHaveCount(0)
  await expect(selected).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(selected).toHaveCount(0)
})
