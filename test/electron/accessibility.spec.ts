import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findings } from './support/axe'
import { clickMenu, resizeWindow, stubOpenDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { chooseLook } from './support/looks'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'

test('axe finds nothing with texts of twice their size', async ({ launch }) => {
  const { app, page } = await launch()
  await resizeWindow(app, page, { width: 1280, height: 800 })
  await page.getByLabel(sentence('en', 'action.view/text-size')).selectOption('200')
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '200')
  expect(await findings(page), 'start screen').toEqual([])
  const room = new Facilitator(page)
  await room.startSession('Large')
  await room.capture('Anna Rossi @c, Acme, designer +laser cutter -beta testers')
  expect(await findings(page), 'session').toEqual([])
  await clickMenu(app, 'view/palette')
  await expect(page.getByTestId('palette-field')).toBeFocused()
  expect(await findings(page), 'palette').toEqual([])
})

for (const look of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing on any screen, ${look}`, async ({ launch, dataFolder }) => {
    const { app, page } = await launch()
    await expect(page.getByTestId('new-session-title')).toBeVisible()
    await chooseLook(app, page, look)
    expect(await findings(page), 'start screen').toEqual([])

    const room = new Facilitator(page)
    await room.startSession('Accessible')
    expect(await findings(page), 'empty canvas').toEqual([])

    await room.capture('Anna Rossi @c, Acme, designer +laser cutter -beta testers')
    await room.capture('Anna Rossi > Luca Bianchi: helps')
    expect(await findings(page), 'canvas with a participant selected').toEqual([])
    await room.capture('Carla Neri')
    expect(await findings(page), 'tray of people not woven in yet').toEqual([])
    await room.line.fill('Ana Rosi +van')
    await room.line.press('Enter')
    await expect(page.getByText('“Ana Rosi”: who was that?')).toBeVisible()
    expect(await findings(page), 'near-match question').toEqual([])
    await room.line.press('Escape')
    await room.line.press('Escape')

    await room.line.fill('Ugo Pini @g, Comune > Anna Rossi: helps')
    await room.line.press('ControlOrMeta+ArrowDown')
    expect(await findings(page), 'a chip with the focus').toEqual([])
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    expect(await findings(page), 'a chip that is written in').toEqual([])
    await page.keyboard.press('Escape')
    await room.line.fill('Ida Serra @e\nAna Rosi +van\nUgo @x\nAnna Rossi -la')
    await room.line.press('Enter')
    await expect(page.getByRole('group', { name: 'Line 3' })).toBeVisible()
    expect(await findings(page), 'several lines with a problem').toEqual([])
    await room.line.fill('Anna Rossi > l')
    await expect(page.getByRole('listbox')).toBeVisible()
    expect(await findings(page), 'suggestions').toEqual([])
    await room.line.fill('')
    await room.participant('Anna Rossi').click()
    await page.keyboard.press('t')
    await expect(page.getByRole('dialog', { name: 'Tie to' })).toBeVisible()
    expect(await findings(page), 'the list for a tie').toEqual([])
    await page.keyboard.press('Escape')

    await room.resource('laser cutter').click()
    expect(await findings(page), 'resource inspector').toEqual([])
    await page.locator('[data-connection]').first().locator('.tie-grip').click({ force: true })
    expect(await findings(page), 'tie inspector').toEqual([])
    await clickMenu(app, 'edit/zone')
    await expect(page.getByLabel('Name of the zone')).toBeFocused()
    expect(await findings(page), 'naming a zone').toEqual([])
    await page.keyboard.type('Workshop')
    await page.keyboard.press('Enter')
    expect(await findings(page), 'zone inspector').toEqual([])
    await clickMenu(app, 'edit/select-all')
    expect(await findings(page), 'several selected').toEqual([])
    await clickMenu(app, 'help/capture')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page), 'help').toEqual([])
    await page.keyboard.press('Escape')
    await clickMenu(app, 'help/shortcuts')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page), 'shortcuts').toEqual([])
    await page.keyboard.press('Escape')

    await clickMenu(app, 'view/palette')
    await expect(page.getByTestId('palette-field')).toBeFocused()
    expect(await findings(page), 'palette').toEqual([])
    await page.keyboard.type('a')
    expect(await findings(page), 'palette, typed into').toEqual([])
    await page.keyboard.type('qqq')
    expect(await findings(page), 'palette, nothing found').toEqual([])
    await page.keyboard.press('Escape')

    await room.participant('Anna Rossi').click({ button: 'right' })
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await findings(page), 'context menu').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: sentence('en', 'toolbar.more'), exact: true }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await findings(page), 'more').toEqual([])
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
    await expect(page.getByRole('dialog').getByText('left out on reading')).toBeVisible()
    expect(await findings(page), 'a mended file, onto the map or beside it').toEqual([])
    await page.keyboard.press('Escape')

    await app.evaluate(({ BrowserWindow }) => {
      void BrowserWindow.getAllWindows()[0]?.webContents.loadURL('trama://app/recovery.html')
    })
    await expect(page.getByRole('heading', { name: sentence('en', 'recovery-page.title') })).toBeVisible()
    expect(await findings(page), 'recovery page').toEqual([])
  })
}
