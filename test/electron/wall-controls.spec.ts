import type { ElectronApplication, Page } from '@playwright/test'
import { findings } from './support/axe'
import { clickMenu, resizeWindow } from './support/desktop'
import { displaysEnv, LAPTOP, PROJECTOR, setDisplays } from './support/displays'
import { Facilitator } from './support/facilitator'
import { misfits } from './support/fits'
import { chooseLook } from './support/looks'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'
import { openWall, shownWall, wallPanel } from './support/wall'

const BOTH = { env: displaysEnv([LAPTOP, PROJECTOR]) }

async function twoPeople(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('The wall')
  await room.capture('Anna Rossi @c > Luca Bianchi')
  await room.capture('Luca Bianchi @e')
  await room.still()
  return room
}

async function sample(page: Page): Promise<Facilitator> {
  await page
    .getByRole('button', { name: /Northway/ })
    .last()
    .click()
  await expect(page.locator('[data-participant]').first()).toBeVisible()
  const room = new Facilitator(page)
  await room.still()
  return room
}

async function largestText(app: ElectronApplication, page: Page): Promise<void> {
  const size = () => page.locator('html').getAttribute('data-text-size')
  while ((await size()) !== '200') {
    const before = await size()
    await clickMenu(app, 'view/text-size')
    await expect.poll(size).not.toBe(before)
  }
}

test.describe('the panel', () => {
  test('comes and goes with the wall; a second press of the button shows it again and closes nothing', async ({
    launch,
  }) => {
    const { app, page } = await launch()
    await twoPeople(page)
    const panel = wallPanel(page)
    const button = page.getByRole('banner').getByRole('button', { name: 'Show the wall' })
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    const opened = app.waitForEvent('window')
    await button.click()
    await shownWall(await opened)
    await expect(panel.getByTestId('wall-preview')).toBeVisible()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Control+Shift+P')
    await expect(panel).toHaveCount(0)
    await button.click()
    await expect(panel).toBeVisible()
    expect(app.windows()).toHaveLength(2)
    await page.keyboard.press('Shift+F5')
    await expect(button).toHaveAttribute('aria-pressed', 'false')
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

  test('is there again after the page crashed or was loaded anew', async ({ launch }) => {
    const { app, page } = await launch()
    await twoPeople(page)
    await openWall(app, page)
    await expect(wallPanel(page)).toBeVisible()
    // The view is kept a moment later than it changes.
    const kept = () =>
      page.evaluate(async () => {
        const answer = await (
          window as unknown as { trama: { request: (...all: unknown[]) => Promise<{ value: unknown }> } }
        ).trama.request('view/recall', {})
        return (answer.value as { wallPanelOpen: boolean }).wallPanelOpen
      })
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
      const opened = app.waitForEvent('window')
      await page.getByRole('dialog').getByRole('button').last().click()
      await shownWall(await opened)
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
      const opened = app.waitForEvent('window')
      await page.getByRole('button', { name: /In a window/ }).click()
      await shownWall(await opened)
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
})

test.describe('where the wall is', () => {
  test('is asked once, answered by key, and remembered', async ({ launch, close }) => {
    let { app, page } = await launch(BOTH)
    await setDisplays(app, LAPTOP, PROJECTOR)
    await twoPeople(page)
    await page.keyboard.press('F5')
    const dialog = page.getByRole('dialog', { name: 'Where should the wall be shown?' })
    await expect(dialog).toBeVisible()
    await expect(dialog.getByText('Trama remembers this')).toBeVisible()
    await expect(page.getByText(/A second display is here/)).toHaveCount(0)
    await expect(dialog.getByRole('button', { name: /EPSON PJ.*1920.*full screen/ })).toBeFocused()
    const opened = app.waitForEvent('window')
    await page.keyboard.press('Enter')
    const wall = await shownWall(await opened)
    await expect(dialog).toHaveCount(0)
    expect(await wall.evaluate(() => [innerWidth, innerHeight])).toEqual([1920, 1080])
    await wallPanel(page).getByText(sentence('en', 'wall.shows')).click()
    await expect(wallPanel(page).getByRole('radio', { name: /EPSON PJ/ })).toBeChecked()
    await page.keyboard.press('Shift+F5')
    await expect.poll(() => app.windows().length).toBe(1)
    const again = app.waitForEvent('window')
    await page.keyboard.press('F5')
    await shownWall(await again)
    await expect(dialog).toHaveCount(0)
    await close(app)
    ;({ app, page } = await launch(BOTH))
    await setDisplays(app, LAPTOP, PROJECTOR)
    await expect(page.getByTestId('new-session-title')).toBeVisible()
    const later = app.waitForEvent('window')
    await page.keyboard.press('F5')
    await shownWall(await later)
    await expect(dialog).toHaveCount(0)
  })

  test('Escape leaves the question without an answer, and gives the line back', async ({ launch }) => {
    const { app, page } = await launch(BOTH)
    await setDisplays(app, LAPTOP, PROJECTOR)
    const room = await twoPeople(page)
    await room.line.fill('Carla')
    await page.keyboard.press('F5')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.type(' Neri')
    await expect(room.line).toHaveValue('Carla Neri')
    expect(app.windows()).toHaveLength(1)
  })

  test('can be moved from the panel', async ({ launch }) => {
    const { app, page } = await launch(BOTH)
    await setDisplays(app, LAPTOP, PROJECTOR)
    await twoPeople(page)
    await page.keyboard.press('F5')
    const opened = app.waitForEvent('window')
    await page.getByRole('button', { name: /In a window/ }).click()
    const wall = await shownWall(await opened)
    const panel = wallPanel(page)
    await panel.getByText(sentence('en', 'wall.shows')).click()
    await expect(panel.getByRole('radio', { name: 'In a window' })).toBeChecked()
    await panel.getByRole('radio', { name: /EPSON PJ/ }).click()
    await expect.poll(() => wall.evaluate(() => innerWidth)).toBe(1920)
    await expect(panel.getByRole('radio', { name: /EPSON PJ/ })).toBeChecked()
  })

  test('a display that is plugged in is offered quietly, and the line keeps the keyboard', async ({ launch }) => {
    const { app, page } = await launch()
    await setDisplays(app, LAPTOP)
    const room = await twoPeople(page)
    await room.line.fill('Car')
    await setDisplays(app, LAPTOP, PROJECTOR)
    const message = page.getByRole('status').filter({ hasText: 'EPSON PJ' })
    await expect(message).toBeVisible()
    await expect(room.line).toBeFocused()
    await page.keyboard.type('la')
    const opened = app.waitForEvent('window')
    await message.getByRole('button', { name: 'Show the wall on it' }).click()
    const wall = await shownWall(await opened)
    await expect(message).toHaveCount(0)
    expect(await wall.evaluate(() => innerWidth)).toBe(1920)
    await expect(room.line).toBeFocused()
    await page.keyboard.type(' Neri')
    await expect(room.line).toHaveValue('Carla Neri')
  })

  test('a display that is not for the wall is not offered again', async ({ launch }) => {
    const { app, page } = await launch()
    await setDisplays(app, LAPTOP)
    await twoPeople(page)
    await setDisplays(app, LAPTOP, PROJECTOR)
    const message = page.getByText(/A second display is here/)
    await page.getByRole('button', { name: 'Not on this one' }).click()
    await expect(message).toHaveCount(0)
    await setDisplays(app, LAPTOP)
    await setDisplays(app, LAPTOP, PROJECTOR, { width: 1280, height: 720, id: 9, label: 'Other' })
    await expect(message).toContainText('Other')
    await expect(message).not.toContainText('EPSON')
  })

  test('a wall that waits for its display says so', async ({ launch }) => {
    const { app, page } = await launch(BOTH)
    await setDisplays(app, LAPTOP, PROJECTOR)
    await twoPeople(page)
    await page.keyboard.press('F5')
    const opened = app.waitForEvent('window')
    await page.getByRole('button', { name: /EPSON PJ/ }).click()
    await shownWall(await opened)
    await setDisplays(app, LAPTOP)
    const says = wallPanel(page).getByText(/Waiting for its display/)
    await expect(says).toBeVisible()
    await setDisplays(app, LAPTOP, PROJECTOR)
    await expect(says).toHaveCount(0)
  })
})
