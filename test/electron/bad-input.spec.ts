import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clickMenu, stubOpenDialog, stubSaveDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'

const BAD_FILES = [
  { name: 'empty.trama.json', bytes: '', says: sentence('en', 'error.file-empty', { name: 'empty.trama.json' }) },
  {
    name: 'picture.trama.json',
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    says: sentence('en', 'error.file-not-map', { name: 'picture.trama.json', what: sentence('en', 'foreign.picture') }),
  },
  {
    name: 'cut.trama.json',
    bytes: '{ "format": "trama-community-map", "version": 1, "participants": [ {',
    says: sentence('en', 'error.file-truncated', { name: 'cut.trama.json' }),
  },
  {
    name: 'foreign.trama.json',
    bytes: '{ "type": "FeatureCollection", "features": [] }',
    says: sentence('en', 'error.file-not-map', {
      name: 'foreign.trama.json',
      what: sentence('en', 'foreign.geojson'),
    }),
  },
  {
    name: 'newer.trama.json',
    bytes: '{ "format": "trama-community-map", "version": 99 }',
    says: sentence('en', 'error.file-newer', { name: 'newer.trama.json' }),
  },
  {
    name: 'broken.trama.json',
    bytes: '{ "format": "trama-community-map", "version": 1, "session": 7, "participants": "nobody" }',
    says: sentence('en', 'error.file-broken', { name: 'broken.trama.json' }),
  },
  {
    // Its comma does not make two cells of it.
    name: 'letter.trama.json',
    bytes: 'Dear all, here is the list.',
    says: sentence('en', 'error.file-nothing-found', { name: 'letter.trama.json' }),
  },
]

test('each file that is not a map is refused with a sentence, and nothing changes', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  for (const { name, bytes, says } of BAD_FILES) {
    const file = join(dataFolder, name)
    writeFileSync(file, bytes)
    await stubOpenDialog(app, file)
    await clickMenu(app, 'map/import')
    const message = page.getByRole('alert').filter({ hasText: name })
    await expect(message).toBeVisible()
    await expect(message).toContainText(says)
    await message.getByRole('button').click()
    await expect(message).toHaveCount(0)
  }
  await expect(page.getByTestId('canvas')).toHaveCount(0)
})

test('a file that has gone is refused with a sentence, in Italian too', async ({ launch, dataFolder }) => {
  const { app, page } = await launch({ language: 'it' })
  await stubOpenDialog(app, join(dataFolder, 'sparita.trama.json'))
  await clickMenu(app, 'map/import')
  const gone = sentence('it', 'error.file-unreadable', { name: 'sparita.trama.json' })
  await expect(page.getByRole('alert')).toContainText(gone)
})

const BAD_LINES = ['> Luca', 'Anna > Anna', 'Anna > Luca !by 31/02 call', '"Anna', '+', `${'x'.repeat(230)}`]

test('a malformed line says what is wrong, stays where it was typed, and changes nothing', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Malformed lines')
  await room.capture('Luca')
  await expect(room.canvas).toHaveAttribute('data-seq', '1')
  const seq = await room.seq()
  for (const line of BAD_LINES) {
    await room.line.fill(line)
    await room.line.press('Enter')
    await expect(page.locator('.capture-problems')).toBeVisible()
    await expect(page.locator('.capture-problems')).not.toContainText('capture.problem')
    await expect(room.line).toHaveValue(line)
  }
  await expect.poll(() => room.seq()).toBe(seq)
})

test('an export that cannot be written says so, and the map is still there', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Nowhere to write')
  await room.capture('Anna Rossi')
  // A file stands where the folder should be: nobody, not even root, can write below it.
  const obstacle = join(dataFolder, 'obstacle')
  writeFileSync(obstacle, 'not a folder')
  await stubSaveDialog(app, join(obstacle, 'map.trama.json'))
  await clickMenu(app, 'map/export-json')
  await expect(page.getByRole('alert')).toContainText(/folder/i)
  await expect.poll(() => room.counts()).toEqual({ nodes: 1, connections: 0 })

  const missing = join(dataFolder, 'gone', 'map.trama.json')
  await stubSaveDialog(app, missing)
  await clickMenu(app, 'map/export-json')
  await expect(page.getByRole('alert')).toContainText(/folder/i)
  expect(existsSync(missing)).toBe(false)
  await room.saved()
})

test('a file with faults is shown with what had to be mended before anything is opened', async ({
  launch,
  dataFolder,
}) => {
  const { app, page } = await launch()
  const file = join(dataFolder, 'faults.trama.json')
  const text = JSON.stringify({
    format: 'trama-community-map',
    version: 1,
    session: { title: 'Mended session', date: '2026-05-01' },
    participants: [
      { id: 'a', name: 'Anna Rossi', side: 'employee', position: { x: 0, y: 0 } },
      { id: 'a', name: 'Second Anna', side: 'sideways', position: { x: 300, y: 0 } },
    ],
    resources: [],
    connections: [{ id: 'c', from: 'a', to: 'nobody', kind: 'knows' }],
  })
  writeFileSync(file, text)
  await stubOpenDialog(app, file)
  await clickMenu(app, 'map/import')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('faults.trama.json')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Second Anna' })).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByTestId('canvas')).toHaveCount(0)
  await expect(page.getByText('Mended session')).toHaveCount(0)

  await clickMenu(app, 'map/import')
  await dialog.getByRole('button', { name: sentence('en', 'mended.open') }).click()
  const room = new Facilitator(page)
  await expect(room.participant('Second Anna')).toBeVisible()
  expect(await room.counts()).toEqual({ nodes: 2, connections: 0 })
  expect(readFileSync(file, 'utf8')).toBe(text)
})
