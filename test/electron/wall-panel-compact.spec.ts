// Beside a panel that is read, the wall's controls leave it the room.
import type { Locator, Page } from '@playwright/test'
import { findings } from './support/axe'
import { clickMenu, resizeWindow } from './support/desktop'
import { misfits } from './support/fits'
import { largestText } from './support/looks'
import { sentence } from './support/sentences'
import { expect, type Launched, test } from './support/trama'
import { openWall, wallPanel } from './support/wall'
import { sample } from './support/wall-rooms'

const CARD = '.introduction-card'
const [PREVIEW, WHOLE, MODE] = ['.wall-preview', '.wall-panel-whole', 'input[name="wall-mode"]']

/** What of an element is seen within what scrolls it and the window, as a share of its height. */
function shareSeen(element: Locator): Promise<number> {
  return element.evaluate((each) => {
    const { top, bottom, height } = each.getBoundingClientRect()
    const around = each.closest('.side-panel')?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    return (Math.min(bottom, around.bottom, innerHeight) - Math.max(top, around.top, 0)) / height
  })
}

async function heightOf(page: Page, selector: string): Promise<number> {
  return (await page.locator(selector).boundingBox())?.height ?? 0
}

/** The sample's map with the wall open, and the pair that is next in the column. */
async function introducing({ app, page }: Launched, size = { width: 1366, height: 768 }): Promise<void> {
  await resizeWindow(app, page, size)
  await sample(page)
  await openWall(app, page)
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator(CARD)).toBeFocused()
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
]) {
  test(`the pair that is next is all in view with the wall open, ${size.width} × ${size.height}`, async ({
    launch,
  }) => {
    const launched = await launch()
    const { app, page } = launched
    await introducing(launched, size)
    const panel = wallPanel(page)
    await expect(panel.getByRole('button', { name: 'Freeze the wall' })).toBeVisible()
    await page.keyboard.press('F9')
    await expect(panel.getByText(sentence('en', 'wall.says.frozen'))).toBeVisible()
    expect(await shareSeen(page.locator(CARD))).toBe(1)
    await expect(page.locator(`${CARD} .introduction-buttons .button`)).toHaveCount(3)
    for (const button of await page.locator(`${CARD} .introduction-buttons .button`).all()) {
      expect(await shareSeen(button)).toBe(1)
    }
    // All that is said of the wall, and what is done with it, is there without scrolling.
    expect(await panel.evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0)
    for (const read of ['introductions', 'insight']) {
      if (read === 'insight') await page.keyboard.press('ControlOrMeta+Shift+J')
      await expect(page.locator(`.side-panel.${read}`)).toBeVisible()
      await panel.locator(WHOLE).click()
      await expect(panel.locator(PREVIEW)).toBeVisible()
      const [side, column] = [await heightOf(page, '.side-panel'), await heightOf(page, '.side-column')]
      expect(side).toBeGreaterThanOrEqual(0.6 * column - 1)
      await panel.locator(WHOLE).click()
    }
    // Beside the details all of it is there.
    await clickMenu(app, 'view/inspector')
    await expect(panel.locator(PREVIEW)).toBeVisible()
    await expect(panel.locator(WHOLE)).toHaveCount(0)
  })
}

test('few controls become all of them at a button, until another panel is read', async ({ launch }) => {
  const launched = await launch()
  const { app, page } = launched
  await introducing(launched)
  const panel = wallPanel(page)
  const whole = panel.getByRole('button', { name: sentence('en', 'wall.whole') })
  await expect(whole).toHaveAttribute('aria-expanded', 'false')
  await expect(panel.locator(PREVIEW)).toHaveCount(0)
  await whole.click()
  await expect(whole).toHaveAttribute('aria-expanded', 'true')
  await expect(panel.locator(MODE)).toHaveCount(2)
  await clickMenu(app, 'view/insight')
  await expect(whole).toHaveAttribute('aria-expanded', 'false')
  await expect(panel.locator(MODE)).toHaveCount(0)
})

test('what gives way to a panel passes the keyboard on, and what stays keeps it', async ({ launch }) => {
  const launched = await launch()
  const { app, page } = launched
  await introducing(launched)
  const panel = wallPanel(page)
  const freeze = panel.getByRole('button', { name: 'Freeze the wall' })
  const whole = panel.locator(WHOLE)
  // The tabs leave the keyboard where it is.
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  await whole.focus()
  await page.keyboard.press('Enter')
  await expect(whole).toBeFocused()
  await tab('Details').click()
  await expect(panel.locator(`${MODE}:checked`)).toBeFocused()
  await tab('Insight').click()
  await expect(whole).toBeFocused()
  await tab('Details').click()
  for (const gone of ['Close the wall', 'Show who falls off on the wall', 'First phase']) {
    await panel.getByRole('button', { name: gone }).focus()
    await tab('Introductions').click()
    await expect(whole).toBeFocused()
    await tab('Details').click()
  }
  await panel.getByText(sentence('en', 'wall.shows')).focus()
  await tab('Introductions').click()
  await expect(whole).toBeFocused()
  await freeze.focus()
  await tab('Details').click()
  await expect(freeze).toBeFocused()
  await tab('Insight').click()
  await expect(freeze).toBeFocused()
  // The wall is closed by its key, and opened again.
  await page.keyboard.press('Shift+F5')
  await expect(panel).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await panel.getByRole('button', { name: 'Show the wall' }).focus()
  await page.keyboard.press('Enter')
  await expect(freeze).toBeFocused()
  await clickMenu(app, 'wall/close')
  await expect(panel.getByRole('button', { name: 'Show the wall' })).toBeFocused()
})

for (const language of ['en', 'it'] as const) {
  test(`nothing in the few controls is cut off with texts of twice their size, ${language}`, async ({ launch }) => {
    const launched = await launch({ language })
    const { app, page } = launched
    await introducing(launched, { width: 1280, height: 800 })
    await largestText(app, page)
    await page.keyboard.press('F9')
    const panel = wallPanel(page, language)
    const hidden = () => panel.evaluate((each) => each.scrollHeight - each.clientHeight)
    await expect(panel.getByText(sentence(language, 'wall.says.frozen'))).toBeVisible()
    expect(await hidden()).toBe(0)
    await resizeWindow(app, page, { width: 1366, height: 768 })
    expect(await hidden()).toBe(0)
    expect(await misfits(page, '.wall-panel'), 'few').toEqual([])
    expect(await findings(page)).toEqual([])
    await panel.locator(WHOLE).click()
    expect(await misfits(page, '.wall-panel'), 'all').toEqual([])
    // The column is narrower beside the outline, which has it closed at first.
    await clickMenu(app, 'view/outline')
    await expect(page.locator('.side-panel')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+J')
    await expect(page.locator(CARD)).toBeVisible()
    expect(await misfits(page, '.wall-panel'), 'few, with the outline').toEqual([])
    await panel.locator(WHOLE).click()
    expect(await misfits(page, '.wall-panel'), 'all, with the outline').toEqual([])
  })
}
