import type { Page } from '@playwright/test'
import type { ActionPlace } from '../../src-model/actions'
import { contextActions } from '../../src-model/context-menu'
import { clickMenu } from './support/desktop'
import { boxOf, Facilitator } from './support/facilitator'
import { expect, type Launched, test } from './support/trama'

test.use({ keepsApp: true })

const menu = (page: Page) => page.getByRole('menu')
const items = (page: Page) => menu(page).locator('[data-action]')
const item = (page: Page, id: string) => menu(page).locator(`[data-action="${id}"]`)

async function expectMenuOf(page: Page, place: ActionPlace): Promise<void> {
  await expect(menu(page)).toBeVisible()
  const ids = await items(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-action')))
  expect(ids).toEqual(contextActions(place).flat())
}

async function weave({ page }: Launched): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('Context')
  await room.capture('Anna Rossi +van')
  await room.capture('Luca Bianchi > Anna Rossi')
  await room.line.press('Escape')
  await room.still()
  return room
}

test('a right click offers what can be done with each thing, and selects it first', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  const room = await weave(launched)
  await room.participant('Anna Rossi').click({ button: 'right' })
  await expectMenuOf(page, 'participant')
  await expect(page.locator('.react-flow__node.selected')).toHaveText(/Anna/)
  await page.keyboard.press('Escape')
  await expect(menu(page)).toHaveCount(0)

  await room.resource('van').click({ button: 'right' })
  await expectMenuOf(page, 'resource')
  await expect(page.locator('.react-flow__node.selected')).toHaveText(/van/)
  await page.keyboard.press('Escape')

  const tie = page.locator('[data-connection][data-kind="knows"]')
  await tie.locator('.tie-grip').click({ button: 'right', force: true })
  await expectMenuOf(page, 'connection')
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(1)
  // Knowing each other has no direction to be turned round.
  await expect(item(page, 'tie/reverse')).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Escape')

  const ground = await room.emptyGround()
  await page.mouse.click(ground.x, ground.y, { button: 'right' })
  await expectMenuOf(page, 'ground')
  await item(page, 'edit/select-all').click()
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(3)
  await expect(menu(page)).toHaveCount(0)
})

test('a zone has a menu of its own, by its name and by key', async ({ launch }) => {
  const launched = await launch()
  const { app, page } = launched
  const room = await weave(launched)
  await room.participant('Anna Rossi').click()
  await clickMenu(app, 'edit/zone')
  const zone = page.locator('[data-zone]')
  await expect(zone).toHaveCount(1)
  await page.keyboard.press('Escape')
  await room.still()
  await zone.locator('.zone-label').click({ button: 'right' })
  await expectMenuOf(page, 'zone')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F10')
  await expectMenuOf(page, 'zone')
  await item(page, 'edit/delete').click()
  await expect(zone).toHaveCount(0)
  await expect.poll(() => room.counts()).toEqual({ nodes: 3, connections: 2 })
})

test('several that are selected stay so, and what is chosen is about them all', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  const room = await weave(launched)
  await room.participant('Anna Rossi').click()
  await room.resource('van').click({ modifiers: ['Shift'] })
  await room.participant('Anna Rossi').click({ button: 'right' })
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2)
  await item(page, 'edit/delete').click()
  await expect.poll(() => room.counts()).toEqual({ nodes: 1, connections: 0 })
})

test('by keyboard: opened by Shift+F10 or the menu key, worked by arrows and letters, left by Escape', async ({
  launch,
}) => {
  const launched = await launch()
  const { page } = launched
  const room = await weave(launched)
  await room.participant('Anna Rossi').click()
  const isOnCanvas = () => room.canvas.evaluate((canvas) => canvas.contains(document.activeElement))
  expect(await isOnCanvas()).toBe(true)
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await page.keyboard.press(key)
    await expectMenuOf(page, 'participant')
    await expect(items(page).first()).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(items(page).last()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(items(page).nth(1)).toBeFocused()
    await page.keyboard.press('t')
    await expect(item(page, 'edit/tie')).toBeFocused()
    await page.keyboard.press('t')
    await expect(item(page, 'view/tidy')).toBeFocused()
    await page.keyboard.press('Home')
    await expect(items(page).first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu(page)).toHaveCount(0)
    expect(await isOnCanvas()).toBe(true)
  }
  await page.keyboard.press('Shift+F10')
  await page.keyboard.type('tie')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: /Tie Anna Rossi/ })).toBeFocused()
})

test('it opens inside the window, even at its corner', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  const room = await weave(launched)
  const canvas = await boxOf(room.canvas)
  await page.mouse.click(canvas.x + canvas.width - 4, canvas.y + canvas.height - 4, { button: 'right' })
  await expect(menu(page)).toBeVisible()
  const box = await boxOf(menu(page))
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.y).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(size.width)
  expect(box.y + box.height).toBeLessThanOrEqual(size.height)
})

test('a click beside it closes it; fields keep the system’s own menu', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  const room = await weave(launched)
  const ground = await room.emptyGround()
  await page.mouse.click(ground.x, ground.y, { button: 'right' })
  await expect(menu(page)).toBeVisible()
  await room.line.click()
  await expect(menu(page)).toHaveCount(0)
  await expect(room.line).toBeFocused()
  const isPrevented = page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        window.addEventListener('contextmenu', (event) => done(event.defaultPrevented), { once: true })
      }),
  )
  await room.line.click({ button: 'right' })
  expect(await isPrevented).toBe(false)
  await expect(menu(page)).toHaveCount(0)
})
