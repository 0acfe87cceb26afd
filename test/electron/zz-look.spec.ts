import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

for (const theme of ['light', 'dark'] as const)
  test('look ' + theme, async ({ launch }) => {
    const { page } = await launch(theme === 'dark' ? { language: 'it' } : {})
    await page.setViewportSize({ width: 1280, height: 800 })
    const room = new Facilitator(page)
    if (theme === 'dark')
      await page
        .getByRole('radio', { name: /Scuro|Dark/ })
        .first()
        .check({ force: true })
        .catch(() => {})
    await page
      .getByRole('button', { name: /Mobilificio|Brenna/ })
      .first()
      .click()
    await expect(room.canvas).toBeVisible()
    await room.still()
    if (theme === 'dark') {
      await page.keyboard.press('Escape')
      await page.evaluate(() => {
        document.documentElement.dataset.theme = 'dark'
        document.documentElement.style.colorScheme = 'dark'
      })
    }
    const people = page.locator('[data-participant]')
    await people.nth(0).click()
    for (const i of [1, 2]) await people.nth(i).click({ modifiers: ['Shift'] })
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.type('Officina')
    await page.keyboard.press('Enter')
    await people.nth(6).click()
    for (const i of [7, 8, 9]) await people.nth(i).click({ modifiers: ['Shift'] })
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.type('Chi abita a Lissone')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(500)
    await page.screenshot({ path: `/tmp/h/4/look-${theme}-1.png` })
    await page.keyboard.press('ControlOrMeta+0')
    await room.still()
    await people.nth(3).click()
    await page.keyboard.press('ArrowRight')
    await page.screenshot({ path: `/tmp/h/4/look-${theme}-2.png` })
    for (let i = 0; i < 4; i++) await page.keyboard.press('ControlOrMeta+-')
    await room.still()
    await page.screenshot({ path: `/tmp/h/4/look-${theme}-3.png` })
    for (let i = 0; i < 9; i++) await page.keyboard.press('ControlOrMeta+=')
    await room.still()
    await page.keyboard.press('Control+ArrowRight')
    await page.waitForTimeout(500)
    await page.screenshot({ path: `/tmp/h/4/look-${theme}-4.png` })
  })
