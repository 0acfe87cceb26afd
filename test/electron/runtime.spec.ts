// What the app relies on its runtime for, be it the real binary or the stand-in.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronCommand } from './support/launch'
import { expect, test } from './support/trama'

test('the process that was started is the main process, with a data folder of its own', async ({
  launch,
  dataFolder,
}) => {
  const { app } = await launch()
  const readFacts = () =>
    app.evaluate(({ app, BrowserWindow }) => ({
      pid: process.pid,
      name: app.getName(),
      userData: app.getPath('userData'),
      isPackaged: app.isPackaged,
      windows: BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.webContents.getURL()]),
    }))
  await expect.poll(readFacts).toEqual({
    pid: app.process().pid,
    name: 'Trama',
    userData: dataFolder,
    isPackaged: false,
    windows: [[true, 'trama://app/facilitator.html']],
  })
})

test('a second start hands its file to the first, and ends', async ({ launch, dataFolder, problems }) => {
  const { page } = await launch()
  const file = join(dataFolder, 'broken.trama.json')
  writeFileSync(file, '{')
  const { command, args, env } = electronCommand(dataFolder, [file])
  const [code] = await once(spawn(command, args, { env, stdio: 'ignore' }), 'exit')
  expect(code).toBe(0)
  // The first one took the file: it says that it is no map.
  await expect(page.getByRole('alert').filter({ hasText: 'broken.trama.json' })).toBeVisible()
  expect(problems.unexpected).toEqual([])
})

test('the page has an address of the own scheme', { tag: '@real-binary' }, async ({ launch }) => {
  const { page } = await launch()
  expect(page.url()).toBe('trama://app/facilitator.html')
  expect(await page.evaluate(() => location.origin)).toBe('trama://app')
})
