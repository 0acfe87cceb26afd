import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findings } from './support/axe'
import { clickMenu, stubOpenDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'

for (const look of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${look}`, async ({ launch, dataFolder }) => {
    const { app, page } = await launch()
    const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    if (isDark !== (look === 'dark')) await clickMenu(app, 'view/theme')
    await expect
      .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(look === 'dark')
    await expect(page.getByTestId('new-session-title')).toBeVisible()
    expect(await findings(page), 'start screen').toEqual([])

    const room = new Facilitator(page)
    await room.startSession('Accessible')
    expect(await findings(page), 'empty canvas').toEqual([])

    await room.capture('Anna Rossi @c, Acme, designer +laser cutter -beta testers')
    await room.capture('Anna Rossi > Luca Bianchi: helps')
    expect(await findings(page), 'canvas with a participant selected').toEqual([])
    await room.line.fill('Ana Rosi +van')
    await room.line.press('Enter')
    await expect(page.getByText('“Ana Rosi”: who was that?')).toBeVisible()
    expect(await findings(page), 'near-match question').toEqual([])
    await room.line.press('Escape')
    await room.line.press('Escape')

    await room.resource('laser cutter').click()
    expect(await findings(page), 'resource inspector').toEqual([])
    await page.locator('[data-connection]').first().locator('.tie-grip').click({ force: true })
    expect(await findings(page), 'tie inspector').toEqual([])
    await clickMenu(app, 'help/capture')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page), 'help').toEqual([])
    await page.keyboard.press('Escape')

    await room.participant('Anna Rossi').click()
    await clickMenu(app, 'edit/erase-person')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page), 'erasing a person').toEqual([])
    await page.keyboard.press('Escape')

    const file = join(dataFolder, 'faults.trama.json')
    writeFileSync(
      file,
      '{"format":"trama-community-map","version":1,"session":{},"participants":[],"resources":[],"connections":[{}]}',
    )
    await stubOpenDialog(app, file)
    await clickMenu(app, 'map/import')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page), 'a mended file').toEqual([])
    await page.keyboard.press('Escape')

    await app.evaluate(({ BrowserWindow }) => {
      void BrowserWindow.getAllWindows()[0]?.webContents.loadURL('trama://app/recovery.html')
    })
    await expect(page.getByRole('heading', { name: sentence('en', 'recovery-page.title') })).toBeVisible()
    expect(await findings(page), 'recovery page').toEqual([])
  })
}
