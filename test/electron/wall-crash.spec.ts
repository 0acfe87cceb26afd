// A wall whose page is gone comes back by itself, as the room left it, and the facilitator notices nothing.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { ask } from './support/ask'
import { clickMenu } from './support/desktop'
import { LAPTOP, PROJECTOR, setDisplays } from './support/displays'
import { noteFigure } from './support/figures'
import { expect, type Launched, type LaunchOptions, test } from './support/trama'
import { askWall, isKeptAwake, statusOf, wallWindow, windowOf } from './support/wall'
import { launchWithWall } from './support/wall-on-display'

const SEQ = "document.querySelector('[data-testid=wall]')?.dataset.seq"
const BACK = { timeout: 15_000, intervals: [25] }

/** A session with two people on a computer with a projector, and the wall on it. */
async function launchWithPeople(launch: (options?: LaunchOptions) => Promise<Launched>) {
  const launched = await launchWithWall(launch)
  for (const name of ['Anna Rossi', 'Luca Bianchi']) await launched.room.capture(name)
  await expect.poll(() => askWall(launched.app, SEQ)).toBe('2')
  return launched
}

/** Crashes the wall's page. Resolves when its process is gone. */
async function crashWall(app: ElectronApplication): Promise<void> {
  await (await wallWindow(app)).evaluate(async ({ webContents }) => {
    const gone = new Promise((resolve) => webContents.once('render-process-gone', resolve))
    webContents.forcefullyCrashRenderer()
    await gone
  })
}

test('it comes back each time it crashes, with all that happened meanwhile', async ({
  launch,
  problems,
  dataFolder,
}) => {
  problems.allow(/the page crashed/, /wall\/page-gone/)
  const { app, page, room } = await launchWithPeople(launch)
  await ask(page, 'wall/change', { spotlight: true })
  await room.participant('Anna Rossi').click()
  await room.still()
  await room.line.click()
  await room.line.pressSequentially('Sara Con')
  const facilitators = async () => ({
    window: await windowOf(app, 'facilitator'),
    view: await page.locator('.react-flow__viewport').getAttribute('style'),
    selected: await page.locator('.react-flow__node.selected').allInnerTexts(),
    focused: await page.evaluate(() => document.activeElement?.getAttribute('data-testid')),
  })
  const before = await facilitators()
  const place = await windowOf(app, 'wall')

  await crashWall(app)
  const start = performance.now()
  await expect.poll(() => askWall(app, SEQ), BACK).toBe('2')
  const seconds = (performance.now() - start) / 1000
  noteFigure(test.info(), {
    id: 'R9',
    what: 'the wall’s renderer killed',
    goal: 'back within 3 s, the facilitator’s window undisturbed',
    reached: `back after ${seconds.toFixed(1)} s`,
    holds: seconds <= 3,
  })
  expect(await facilitators()).toEqual(before)
  expect(await windowOf(app, 'wall')).toEqual(place)

  for (const [seq, rest] of [
    [3, 'ti'],
    [4, 'Mario Verdi'],
    [5, 'Piero Neri'],
  ] as const) {
    await crashWall(app)
    // Typed while the wall is gone.
    await page.keyboard.type(rest)
    await page.keyboard.press('Enter')
    await expect(room.line).toHaveValue('')
    await expect.poll(() => room.seq()).toBe(seq)
    await expect.poll(() => askWall(app, SEQ), BACK).toBe(String(seq))
  }
  expect((await room.counts()).nodes).toBe(5)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await windowOf(app, 'wall')).toEqual(place)
  expect((await windowOf(app, 'facilitator'))?.isFocused).toBe(true)
  expect(await statusOf(page)).toMatchObject({ is: 'open' })
  expect((await ask(page, 'wall/snapshot', {})).state.spotlight).toBe(true)
  expect(await isKeptAwake(app)).toBe(true)

  const lines = readFileSync(join(dataFolder, 'trama.log'), 'utf8').trim().split('\n')
  const walls = lines.filter((line) => line.includes('wall/'))
  expect(walls).toHaveLength(4)
  for (const line of walls) expect(line).toMatch(/wall\/page-gone reason=[a-z-]+ exitCode=-?\d+$/)
  expect(lines.join('\n')).not.toMatch(/Anna|Luca|Sara|Mario|Piero|EPSON/)
})

test('frozen it comes back as it was frozen, and catches up when it is not', async ({ launch, problems }) => {
  problems.allow(/the page crashed/, /wall\/page-gone/)
  const { app, page, room } = await launchWithPeople(launch)
  await ask(page, 'wall/change', { frozen: true })
  await room.capture('Sara Conti')
  await crashWall(app)
  await room.capture('Mario Verdi')
  await expect.poll(() => askWall(app, SEQ), BACK).toBe('2')
  await ask(page, 'wall/change', { frozen: false })
  await expect.poll(() => askWall(app, SEQ), BACK).toBe('4')
})

test('crashed while its display is away, it is back with the display', async ({ launch, problems }) => {
  problems.allow(/the page crashed/, /wall\/page-gone/)
  const { app, page, room } = await launchWithPeople(launch)
  await setDisplays(app, LAPTOP)
  await crashWall(app)
  await room.capture('Sara Conti')
  await expect.poll(() => askWall(app, SEQ), BACK).toBe('3')
  expect(await windowOf(app, 'wall')).toMatchObject({ isVisible: false })
  expect((await statusOf(page)).is).toBe('waiting')
  await setDisplays(app, LAPTOP, PROJECTOR)
  await expect.poll(() => windowOf(app, 'wall')).toMatchObject({ isVisible: true, isFullScreen: true })
})

test('loaded again, it has all that happened meanwhile', async ({ launch }) => {
  const { app, page, room, wall } = await launchWithPeople(launch)
  await page.keyboard.press('Escape')
  const loaded = wall.waitForEvent('load')
  await (await wallWindow(app)).evaluate(({ webContents }) => webContents.reload())
  await room.capture('Sara Conti')
  await loaded
  await expect(wall.getByTestId('wall')).toHaveAttribute('data-seq', '3')
  await room.capture('Mario Verdi')
  await expect(wall.getByTestId('wall')).toHaveAttribute('data-seq', '4')
})

test('it can be closed while its page is down', async ({ launch, problems }) => {
  problems.allow(/the page crashed/, /wall\/page-gone/)
  const { app, page, room } = await launchWithPeople(launch)
  await crashWall(app)
  await clickMenu(app, 'wall/close')
  await expect.poll(async () => (await statusOf(page)).is).toBe('closed')
  await room.capture('Sara Conti')
  expect(await windowOf(app, 'wall')).toBeNull()
})

test('closing the facilitator’s window ends the app, the wall included', async ({ launch }) => {
  const { app, room } = await launchWithPeople(launch)
  await room.saved()
  const ended = once(app.process(), 'exit')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.webContents.getURL().endsWith('/facilitator.html'))
      ?.close(),
  )
  expect((await ended)[0]).toBe(0)
})

test('quitting ends the app though the wall fills a display', async ({ launch }) => {
  const { app, room } = await launchWithPeople(launch)
  await room.saved()
  const ended = once(app.process(), 'exit')
  await app.evaluate(({ app }) => app.quit())
  expect((await ended)[0]).toBe(0)
})
