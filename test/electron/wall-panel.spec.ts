// The wall's controls in the facilitator's window.

import { ask } from './support/ask'
import { findings } from './support/axe'
import { clickMenu, resizeWindow } from './support/desktop'
import { displaysEnv, LAPTOP, PROJECTOR, setDisplays } from './support/displays'
import { misfits } from './support/fits'
import { chooseLook, largestText } from './support/looks'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'
import { openWall, wallOf, wallPanel } from './support/wall'
import { sample, twoPeople } from './support/wall-rooms'

const BOTH = { env: displaysEnv([LAPTOP, PROJECTOR]) }

test('comes and goes with the wall; a second press of the button shows it again and closes nothing', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await twoPeople(page)
  const panel = wallPanel(page)
  const button = page.getByRole('banner').getByRole('button', { name: 'Show the wall' })
  // It is no switch: pressing it again never closes the wall.
  await expect(button).not.toHaveAttribute('aria-pressed')
  await button.click()
  await wallOf(app)
  await expect(panel.getByTestId('wall-preview')).toBeVisible()
  await expect(button).not.toHaveAttribute('aria-pressed')
  await expect(button).toHaveAttribute('data-on', 'true')
  await page.keyboard.press('Control+Shift+P')
  await expect(panel).toHaveCount(0)
  await button.click()
  await expect(panel).toBeVisible()
  expect(app.windows()).toHaveLength(2)
  await page.keyboard.press('Shift+F5')
  await expect(button).not.toHaveAttribute('data-on')
  // It was asked for by the button this time.
  await panel.getByRole('button', { name: 'Show the wall' }).click()
  await expect(panel.getByTestId('wall-preview')).toBeVisible()
  await panel.getByRole('button', { name: 'Close the wall' }).click()
  await expect(panel.getByText(sentence('en', 'wall.closed'))).toBeVisible()
})

test('is a part of the window that F6 leads to and Escape leaves', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await twoPeople(page)
  await openWall(app, page)
  const inPanel = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))
  await expect(async () => {
    await page.keyboard.press('F6')
    expect(await inPanel()).toBe('wall-panel')
  }).toPass({ intervals: [0] })
  await page.keyboard.press('Escape')
  await room.keyboardOnMap()
})

test('a button that goes leaves the keyboard to what comes in its place', async ({ launch }) => {
  const { app, page } = await launch()
  await twoPeople(page)
  await page.keyboard.press('Control+Shift+P')
  const panel = wallPanel(page)
  const button = (name: string) => panel.getByRole('button', { name, exact: true })
  /** Leads the keyboard to a button, and presses it. */
  const press = async (name: string) => {
    await expect(async () => {
      await page.keyboard.press('Tab')
      await expect(button(name)).toBeFocused({ timeout: 1 })
    }).toPass({ intervals: [0] })
    await page.keyboard.press('Enter')
  }
  await expect(async () => {
    await page.keyboard.press('F6')
    expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  }).toPass({ intervals: [0] })

  await button('Show the wall').focus()
  await page.keyboard.press('Enter')
  await wallOf(app)
  await expect(panel.getByRole('radio', { name: 'My view' })).toBeFocused()
  await press('First phase')
  await expect(button('Next phase')).toBeFocused()
  await press('End the agenda')
  await expect(button('First phase')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button('Next phase')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(button('Close the wall')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button('Show the wall')).toBeFocused()
})

test('is there again after the page crashed or was loaded anew', async ({ launch }) => {
  const { app, page } = await launch()
  await twoPeople(page)
  await openWall(app, page)
  await expect(wallPanel(page)).toBeVisible()
  // The view is kept a moment later than it changes.
  const kept = async () => (await ask(page, 'view/recall', {}))?.wallPanelOpen
  await expect.poll(kept).toBe(true)
  await page.reload()
  await expect(wallPanel(page).getByTestId('wall-preview')).toBeVisible()
})

test('keeps the keyboard in the capture line whatever is clicked in it', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await twoPeople(page)
  await openWall(app, page)
  const panel = wallPanel(page)
  await room.line.fill('Car')
  await panel.getByText(sentence('en', 'wall.shows')).click()
  for (const name of ['Freeze the wall', 'Spotlight on the selection', 'Blank the wall', 'First phase']) {
    await panel.getByRole('button', { name }).click()
    await expect(room.line).toBeFocused()
  }
  for (const name of ['Whole map', 'Initials', 'Dark']) {
    await panel.getByRole('radio', { name }).click()
    await expect(panel.getByRole('radio', { name })).toBeChecked()
    await expect(room.line).toBeFocused()
  }
  await panel.getByRole('checkbox', { name: 'Question' }).click()
  await expect(panel.getByRole('checkbox', { name: 'Question' })).not.toBeChecked()
  await page.keyboard.type('la Neri')
  await expect(room.line).toHaveValue('Carla Neri')
})

for (const language of ['en', 'it'] as const) {
  test(`nothing in it is cut off with texts of twice their size, ${language}`, async ({ launch }) => {
    const { app, page } = await launch({ language, ...BOTH })
    await resizeWindow(app, page, { width: 1280, height: 800 })
    await sample(page)
    await largestText(app, page)
    await page.keyboard.press('F5')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await misfits(page, 'dialog'), 'where').toEqual([])
    await page.getByRole('dialog').getByRole('button').last().click()
    await wallOf(app)
    await page.keyboard.press('F9')
    await page.keyboard.press('Control+Shift+N')
    const panel = wallPanel(page, language)
    await expect(panel.getByText(sentence(language, 'wall.says.frozen'))).toBeVisible()
    await panel.getByText(sentence(language, 'wall.shows')).click()
    for (const beside of ['details', 'details and outline', 'outline', 'nothing']) {
      expect(await misfits(page, '.wall-panel'), beside).toEqual([])
      await clickMenu(app, beside === 'details' || beside === 'outline' ? 'view/outline' : 'view/inspector')
    }
  })
}

for (const look of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing in it, in the dialog and in the message, ${look}`, async ({ launch }) => {
    const { app, page } = await launch(BOTH)
    await sample(page)
    await chooseLook(app, page, look)
    await page.keyboard.press('F5')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page), 'where').toEqual([])
    await page.getByRole('button', { name: /In a window/ }).click()
    await wallOf(app)
    const panel = wallPanel(page)
    await panel.getByText(sentence('en', 'wall.shows')).click()
    await page.keyboard.press('F9')
    await page.keyboard.press('Control+Shift+N')
    await setDisplays(app, LAPTOP, { ...PROJECTOR, id: 7, label: 'Beamer' })
    await expect(page.getByText(/A second display is here/)).toBeVisible()
    expect(await findings(page), 'open').toEqual([])
    await page.keyboard.press('Shift+F5')
    await page.keyboard.press('Control+Shift+P')
    await expect(panel.getByText(sentence('en', 'wall.closed'))).toBeVisible()
    expect(await findings(page), 'closed').toEqual([])
  })
}
