import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clickMenu } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'

/** The files of the data folder apart from the browser's own, in which a text stands. */
function filesWith(folder: string, text: string): string[] {
  const ours = [
    'library.json',
    'trama.log',
    ...readdirSync(join(folder, 'sessions'), { recursive: true }).map((name) => join('sessions', String(name))),
  ]
  return ours.filter((name) => {
    try {
      return readFileSync(join(folder, name), 'utf8').toLowerCase().includes(text.toLowerCase())
    } catch {
      return false
    }
  })
}

test('a person is erased: from the map, from undo, and from every file', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Forgotten on request')
  await room.capture('Annalisa Ferri @c, Acme, upholsterer')
  await room.capture('Luca Bianchi @e')
  await room.capture('Annalisa Ferri > Luca Bianchi: knows: from the evening classes')
  await room.capture('Luca Bianchi > +van: uses: with Annalisa Ferri')
  await room.saved()
  expect(filesWith(dataFolder, 'Annalisa').length).toBeGreaterThan(0)

  await page.keyboard.press('Escape')
  await clickMenu(app, 'edit/select-all')
  await clickMenu(app, 'edit/erase-person')
  await expect(page.getByText(sentence('en', 'message.choose-person'))).toBeVisible()
  await room.participant('Annalisa Ferri').click()
  await page.getByRole('button', { name: sentence('en', 'inspector.erase-person') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Annalisa Ferri')
  await expect(dialog).toContainText(sentence('en', 'erase.texts.one'))
  // Enter gives the harmless answer.
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(room.participant('Annalisa Ferri')).toBeVisible()

  await clickMenu(app, 'edit/erase-person')
  await dialog.getByRole('button', { name: sentence('en', 'erase.confirm') }).click()
  await expect(page.getByText(sentence('en', 'message.erased'))).toBeVisible()
  await expect(room.participant('Annalisa Ferri')).toHaveCount(0)
  await room.saved()
  for (const trace of ['Annalisa', 'Ferri', 'upholsterer', 'evening classes']) {
    expect(filesWith(dataFolder, trace)).toEqual([])
  }
  await room.line.click()
  await page.keyboard.press('ArrowUp')
  await expect(room.line).toHaveValue('')

  // Undo goes back to the beginning, and she is on none of the maps on the way.
  await page.keyboard.press('Escape')
  const undo = page.getByRole('button', { name: sentence('en', 'action.edit/undo') })
  while (await undo.isEnabled()) {
    const before = await room.seq()
    await undo.click()
    await expect.poll(() => room.seq()).toBeGreaterThan(before)
    await expect(room.participant('Annalisa Ferri')).toHaveCount(0)
  }
  expect(await room.counts()).toEqual({ nodes: 0, connections: 0 })
})
