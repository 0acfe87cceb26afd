import type { ElectronApplication, Page } from '@playwright/test'
import { TEXT_SIZES } from '../../src-model/contract/library'
import { clickMenu, resizeWindow } from './support/desktop'
import { boxOf, Facilitator } from './support/facilitator'
import { misfits } from './support/fits'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

/** The least height of canvas with which a map can still be worked on, in pixels. */
const LEAST_CANVAS = 200

const rootSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

async function setTextSize(app: ElectronApplication, page: Page, percent: number): Promise<void> {
  while ((await page.locator('html').getAttribute('data-text-size')) !== `${percent}`) {
    const before = await page.locator('html').getAttribute('data-text-size')
    await clickMenu(app, 'view/text-size')
    await expect(page.locator('html')).not.toHaveAttribute('data-text-size', before ?? '')
  }
}

test('the text size goes round by the menu, grows every text, and stays chosen', async ({ launch, close }) => {
  let { app, page } = await launch({})
  await expect(page.getByTestId('new-session-title')).toBeVisible()
  const usual = await rootSize(page)
  for (const percent of [...TEXT_SIZES.slice(1), 100, 125]) {
    await clickMenu(app, 'view/text-size')
    await expect(page.locator('html')).toHaveAttribute('data-text-size', `${percent}`)
    expect(await rootSize(page)).toBeCloseTo((usual * percent) / 100, 1)
  }
  await page.getByLabel(sentence('en', 'action.view/text-size')).selectOption('175')
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '175')
  await close(app)
  ;({ app, page } = await launch({}))
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '175')
  const checked = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.getMenuItemById('view/text-size')
      ?.submenu?.items.filter((item) => item.checked)
      .map(({ label }) => label),
  )
  expect(checked).toEqual(['175 %'])
})

for (const language of ['en', 'it'] as const) {
  for (const percent of [100, 150, 200] as const) {
    test(`nothing is cut off or out of reach at ${percent} %, ${language}`, async ({ launch }) => {
      const { app, page } = await launch({ language })
      const room = new Facilitator(page)
      await resizeWindow(app, page, { width: 1280, height: 800 })
      await expect(page.getByTestId('new-session-title')).toBeVisible()
      await setTextSize(app, page, percent)
      expect(await misfits(page), 'first screen').toEqual([])

      await page
        .getByRole('button', { name: /Northway/ })
        .last()
        .click()
      await expect(page.locator('[data-participant]').first()).toBeVisible()
      await room.still()
      expect(await misfits(page), 'session').toEqual([])
      expect((await boxOf(room.canvas)).height).toBeGreaterThan(LEAST_CANVAS)

      await room.capture('Marta Colombo @c, Acme, designer +laser cutter -beta testers')
      expect(await misfits(page), 'details of a person').toEqual([])
      await room.line.fill('Marta Colonbo +van -people who try things out, evening hours')
      await expect(page.locator('.chip').first()).toBeVisible()
      await room.line.press('Enter')
      await expect(page.locator('.capture-question')).toBeVisible()
      // What is asked lies over the canvas, as what is looked for does, until it is answered.
      expect(await misfits(page, '.capture'), 'question').toEqual([])
      expect((await boxOf(room.canvas)).height).toBeGreaterThan(LEAST_CANVAS)
      await room.line.press('Escape')

      await page.keyboard.press('Control+f')
      await expect(page.locator('.find-field')).toBeFocused()
      await page.keyboard.type('a')
      expect(await misfits(page, '.find'), 'find').toEqual([])
      await page.keyboard.press('Escape')

      await page.keyboard.press('Control+k')
      await page.keyboard.type('Marta Colombo')
      await page.keyboard.press('Enter')
      await page.keyboard.press('t')
      await expect(page.locator('#tie-picker-field')).toBeFocused()
      expect(await misfits(page, '.tie-picker'), 'tying by name').toEqual([])
      await page.keyboard.press('Escape')

      await page.keyboard.press('Control+k')
      await expect(page.getByTestId('palette-field')).toBeFocused()
      expect(await misfits(page, 'dialog'), 'palette').toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+/')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await misfits(page, 'dialog'), 'shortcuts').toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('F1')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await misfits(page, 'dialog'), 'how to write a line').toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: sentence(language, 'toolbar.more'), exact: true }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      expect(await misfits(page, '[role="menu"]'), 'more').toEqual([])
    })
  }
}
