import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { clickMenu } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

test('both samples open, whole, and are sessions of their own', async ({ launch }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  for (const name of [/Brenna/i, /Northway/i]) {
    await page.getByRole('button', { name }).last().click()
    await expect(room.canvas).toBeVisible()
    const { nodes, connections } = await room.counts()
    expect(nodes).toBeGreaterThanOrEqual(39)
    expect(connections).toBeGreaterThanOrEqual(45)
    await expect(page.locator('[data-participant]').first()).toBeVisible()
    await clickMenu(app, 'session/library')
    await expect(page.getByTestId('new-session-title')).toBeVisible()
  }
})

test('a copy is a second session; deleting asks, and deletes its folder', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('To be copied')
  await room.capture('Anna Rossi')
  await clickMenu(app, 'session/duplicate')
  await expect(page.getByRole('status').filter({ hasText: 'This is the copy now' })).toBeVisible()
  expect(readdirSync(join(dataFolder, 'sessions'))).toHaveLength(2)
  await expect(room.participant('Anna Rossi')).toBeVisible()
  await room.capture('Luca Bianchi')
  await room.saved()

  await clickMenu(app, 'session/delete')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(readdirSync(join(dataFolder, 'sessions'))).toHaveLength(2)
  await clickMenu(app, 'session/delete')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Delete/ })
    .click()
  await expect(page.getByTestId('new-session-title')).toBeVisible()
  await expect.poll(() => readdirSync(join(dataFolder, 'sessions')).length).toBe(1)
})

test('a kill loses nothing that was marked as saved', async ({ launch }) => {
  let { app, page } = await launch()
  let room = new Facilitator(page)
  await room.startSession('Killed')
  for (const name of ['Anna Rossi', 'Luca Bianchi', 'Sara Conti']) await room.capture(name)
  await room.saved()
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed
  ;({ app, page } = await launch())
  room = new Facilitator(page)
  await page
    .getByRole('button', { name: /Killed/ })
    .first()
    .click()
  await expect(room.canvas).toBeVisible()
  await expect.poll(() => room.counts()).toEqual({ nodes: 3, connections: 0 })
})
