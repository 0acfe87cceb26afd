import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { clickMenu, resizeWindow, stubOpenDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResults {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}

/** What axe-core finds wrong with the page as it is now, in a form that says where. */
async function findings(page: Page): Promise<string[]> {
  // Evaluated, not added as a script element: the page's policy allows no scripts but its own.
  // Colours that are still changing are neither the old ones nor the new.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  await page.evaluate(axeSource)
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  )
}

/** What each look is to the system. */
const LOOKS = { light: 'light', dark: 'dark', contrast: 'dark' } as const

async function chooseLook(app: ElectronApplication, page: Page, look: keyof typeof LOOKS): Promise<void> {
  const theme = () => page.locator('html').getAttribute('data-theme')
  while ((await theme()) !== look) {
    const before = await theme()
    await clickMenu(app, 'view/theme')
    await expect.poll(theme).not.toBe(before)
  }
  await expect
    .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(LOOKS[look] === 'dark')
}

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
