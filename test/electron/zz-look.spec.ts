import { boxOf, Facilitator, middleOf } from './support/facilitator'
import { expect, test } from './support/trama'

for (const theme of ['light', 'dark'] as const)
  test('look ' + theme, async ({ launch }) => {
    const { page } = await launch(theme === 'dark' ? { language: 'it' } : {})
    await page.setViewportSize({ width: 1280, height: 800 })
    const room = new Facilitator(page)
    await page
      .getByRole('button', { name: /Northway/ })
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
    await people.nth(2).click()
    for (const i of [3, 4]) await people.nth(i).click({ modifiers: ['Shift'] })
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.type('Officina')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(400)
    await page.screenshot({ path: `/tmp/h/4/look-${theme}-1.png` })
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await room.still()
    const a = await middleOf(people.nth(2)),
      b = await middleOf(people.nth(3))
    await page.mouse.move(a.x, a.y)
    await page.mouse.down()
    await page.mouse.move(a.x + 2, a.y + 2)
    await page.mouse.move(b.x + 3, a.y + 60, { steps: 6 })
    await page.waitForTimeout(200)
    await page.screenshot({ path: `/tmp/h/4/look-${theme}-2.png` })
    await page.mouse.up()
    await page.keyboard.press('ControlOrMeta+Shift+l')
    await room.drag(people.nth(3), { x: 80, y: 60 })
    await page.keyboard.press('ControlOrMeta+d')
    await page.waitForTimeout(600)
    await page.screenshot({ path: `/tmp/h/4/look-${theme}-3.png` })
  })
