import { clickMenu } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

test('the language changes at once, in the window and in the menu, and stays chosen', async ({ launch }) => {
  let { app, page } = await launch({ env: { TRAMA_LANGUAGE: '' } })
  const room = new Facilitator(page)
  await room.startSession('Two languages')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await clickMenu(app, 'view/language')
  await expect(page.getByRole('button', { name: 'Annulla' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
  const label = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit/undo')?.label)
  expect(label).toBe('Annulla')
  await app.close()
  ;({ app, page } = await launch({ env: { TRAMA_LANGUAGE: '' } }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
})

test('the look follows the choice of light or dark', async ({ launch }) => {
  const { app, page } = await launch()
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const before = await isDark()
  const groundBefore = await ground()
  await clickMenu(app, 'view/theme')
  await expect.poll(isDark).toBe(!before)
  expect(await ground()).not.toBe(groundBefore)
})
