import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { clickMenu, stubOpenDialog, stubSaveDialog } from './desktop'
import { Facilitator } from './facilitator'
import { sentence } from './sentences'
import { expect, test } from './trama'

const LINES = [
  'Anna Rossi @c, Acme, designer',
  'Luca Bianchi @e, Trenino, driver',
  'Anna Rossi +laser cutter',
  'Luca Bianchi -laser cutter',
  'Anna Rossi > Luca Bianchi: helps',
  'Anna Rossi > Luca Bianchi !by 2027-03-01 show him the workshop',
]

async function captureAndEdit(page: Page, room: Facilitator): Promise<void> {
  await room.startSession('Riders and railway')
  for (const line of LINES) await room.capture(line)
  await page.getByRole('button', { name: 'Show the whole map' }).click()
  await room.still()
  await room.participant('Anna Rossi').click()
  await page.getByLabel('Role').fill('architect')
  await page.getByLabel('Notes').fill('https://trama.example/ is only text here.')
  await room.resource('laser cutter').click()
  await page.getByRole('radio', { name: 'Mobilised' }).check()
  await room.saved()
  const before = await room.seq()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => room.seq()).toBeGreaterThan(before)
  await room.saved()
}

async function handOver(app: ElectronApplication, page: Page, room: Facilitator, folder: string): Promise<void> {
  const file = join(folder, 'handed over.trama.json')
  await stubSaveDialog(app, file)
  await clickMenu(app, 'map/export-json')
  await expect(page.getByRole('status').filter({ hasText: 'handed over' })).toBeVisible()
  await stubOpenDialog(app, file)
  await clickMenu(app, 'map/import')
  // With a session open it is asked where it goes: into one of its own, unless said otherwise.
  await page.getByRole('button', { name: sentence('en', 'import.open-new') }).click()
  await expect(room.canvas).toHaveAttribute('data-seq', '0')
  await expect(room.participant('Anna Rossi')).toBeVisible()
}

async function changeTheLook(app: ElectronApplication, page: Page): Promise<void> {
  for (const language of ['it', 'en']) {
    await clickMenu(app, 'view/language')
    await expect(page.locator('html')).toHaveAttribute('lang', language)
  }
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const before = await isDark()
  await clickMenu(app, 'view/theme')
  await expect.poll(isDark).toBe(!before)
}

async function deleteIt(app: ElectronApplication, page: Page): Promise<void> {
  await clickMenu(app, 'session/delete')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Delete/ })
    .click()
  await expect(page.getByTestId('new-session-title')).toBeVisible()
}

/**
 * Plays a session with all that a facilitator does in one, from the start screen on:
 * a sample, a new session, capturing, details, undo, export, import, language, look,
 * a reload, and deleting. Quitting is left to the caller.
 *
 * @param folder for the exported file.
 */
export async function playFullSession(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const room = new Facilitator(page)
  await test.step('look at a sample', async () => {
    await page
      .getByRole('button', { name: /Northway/i })
      .last()
      .click()
    await expect(page.locator('[data-participant]').first()).toBeVisible()
    await clickMenu(app, 'session/library')
    await expect(page.getByTestId('new-session-title')).toBeVisible()
  })
  await test.step('capture people and ties, and write down more', () => captureAndEdit(page, room))
  await test.step('export and import', () => handOver(app, page, room, folder))
  await test.step('change the language and the look', () => changeTheLook(app, page))
  await test.step('load the page again', async () => {
    await page.reload()
    await expect(room.canvas.or(page.getByTestId('new-session-title')).first()).toBeVisible()
    if (await page.getByTestId('new-session-title').isVisible()) {
      await page
        .getByRole('button', { name: /Riders and railway/ })
        .first()
        .click()
    }
    await expect(room.participant('Anna Rossi')).toBeVisible()
  })
  await test.step('delete the session', () => deleteIt(app, page))
}
