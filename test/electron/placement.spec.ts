import type { Page } from '@playwright/test'
import { clickMenu, resizeWindow } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'
import { WORKSHOP_LINES } from './support/workshop'

test.use({ keepsApp: true })

interface Box {
  id: string
  left: number
  top: number
  right: number
  bottom: number
}

/** Where the canvas is in the window, and each mark and name on it. */
function geometry(page: Page): Promise<{ marks: Box[]; canvas: Box }> {
  return page.evaluate(() => {
    const boxOf = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { id: element.outerHTML.slice(0, 80), left, top, right, bottom }
    }
    const nodes = [...document.querySelectorAll('[data-participant], [data-resource], .participant-name')]
    const ground = document.querySelector('[data-testid="canvas"]')
    if (ground === null) throw new Error('no canvas')
    return { marks: nodes.map(boxOf), canvas: boxOf(ground) }
  })
}

async function expectAllInTheClear(page: Page): Promise<void> {
  const { marks, canvas } = await geometry(page)
  const touching = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  const overlaps = marks.flatMap((a, index) =>
    marks
      .slice(index + 1)
      .filter((b) => touching(a, b))
      .map((b) => `${a.id} | ${b.id}`),
  )
  expect(overlaps).toEqual([])
  const outside = marks.filter(
    ({ left, top, right, bottom }) =>
      left < canvas.left || top < canvas.top || right > canvas.right || bottom > canvas.bottom,
  )
  expect(outside).toEqual([])
}

test('nothing captured lies on top of anything else, or out of sight', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Free ground')
  await room.line.fill(WORKSHOP_LINES.join('\n'))
  await room.line.press('Enter')
  await expect(room.canvas).toHaveAttribute('data-node-count', '21')
  await room.still()
  await expectAllInTheClear(page)
})

test('a map that is wholly in view stays so when the window changes, until the view is moved', async ({ launch }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  for (const name of [/Brenna/i, /Northway/i]) {
    await page.getByRole('button', { name }).last().click()
    await expect(page.locator('[data-participant]').first()).toBeVisible()
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1920, height: 1080 },
    ]) {
      await resizeWindow(app, page, size)
      await room.still()
      await expectAllInTheClear(page)
    }
    await clickMenu(app, 'session/library')
  }

  await page
    .getByRole('button', { name: /Brenna/i })
    .last()
    .click()
  await room.still()
  const viewport = page.locator('.react-flow__viewport')
  const fitted = await viewport.getAttribute('style')
  // The capture line grows over a part of the canvas's height.
  await room.line.fill(Array.from({ length: 8 }, (_, index) => `Person ${index} +thing ${index}`).join('\n'))
  await expect(page.locator('.chip').filter({ hasText: 'thing 7' })).toBeVisible()
  await room.still()
  expect(await viewport.getAttribute('style')).toBe(fitted)
  const inspector = page.getByRole('button', { name: 'Details' })
  await inspector.click()
  await inspector.click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await room.still()
  expect(await viewport.getAttribute('style')).toBe(fitted)
  await page.keyboard.press('Escape')

  await page.mouse.move(300, 400)
  await page.mouse.wheel(0, -400)
  await room.still()
  const view = await viewport.getAttribute('style')
  await resizeWindow(app, page, { width: 1280, height: 800 })
  await room.still()
  expect(await viewport.getAttribute('style')).toBe(view)
  // What does not fit any more is in the overview.
  await expect(page.locator('.react-flow__minimap')).toBeVisible()
})
