// A wall whose page is gone comes back by itself, as the room left it, and the facilitator notices nothing.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { clickMenu } from './support/desktop'
import { displaysEnv, LAPTOP, PROJECTOR, setDisplays } from './support/displays'
import { Facilitator } from './support/facilitator'
import { noteFigure } from './support/figures'
import { expect, type Launched, type LaunchOptions, test } from './support/trama'
import { ask, askWall, isKeptAwake, statusOf, wallOf, windowOf } from './support/wall-window'

const SEQ = "document.querySelector('[data-testid=wall]')?.dataset.seq"
const BACK = { timeout: 15_000, intervals: [25] }

/** A session with two people on a computer with a projector, and the wall on it. */
async function launchWithWall(
  launch: (options?: LaunchOptions) => Promise<Launched>,
): Promise<Launched & { room: Facilitator; wall: Page }> {
  const { app, page } = await launch({ env: displaysEnv([LAPTOP, PROJECTOR]) })
  await setDisplays(app, LAPTOP, PROJECTOR)
  const room = new Facilitator(page)
  await room.startSession('The room')
  for (const name of ['Anna Rossi', 'Luca Bianchi']) await room.capture(name)
  const [display] = (await statusOf(page)).displays
  await ask(page, 'wall/open', { place: { is: 'display', key: display?.key ?? '' } })
  const wall = await wallOf(app)
  await expect.poll(() => askWall(app, SEQ)).toBe('2')
  return { app, page, room, wall }
}

/** Crashes the wall's page. Resolves when its process is gone. */
async function crashWall(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().endsWith('/wall.html'),
    )?.webContents
    const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve))
    contents?.forcefullyCrashRenderer()
    await gone
  })
}

test('it comes back each time it crashes, with all that happened meanwhile', async ({
  launch,
  problems,
  dataFolder,
}) => {
  problems.allow(/the page crashed/, /wall\/page-gone/)
  const { app, page, room } = await launchWithWall(launch)
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

  for (const rest of ['ti', 'Mario Verdi', 'Piero Neri']) {
    await crashWall(app)
    // Typed while the wall is gone.
    await page.keyboard.type(rest)
    await page.keyboard.press('Enter')
    await expect(room.line).toHaveValue('')
    await expect.poll(() => askWall(app, SEQ), BACK).toBe(String(await room.seq()))
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
  const { app, page, room } = await launchWithWall(launch)
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
  const { app, page, room } = await launchWithWall(launch)
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
  const { app, page, room, wall } = await launchWithWall(launch)
  await page.keyboard.press('Escape')
  const loaded = wall.waitForEvent('load')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.webContents.getURL().endsWith('/wall.html'))
      ?.webContents.reload(),
  )
  await room.capture('Sara Conti')
  await loaded
  await expect(wall.getByTestId('wall')).toHaveAttribute('data-seq', '3')
  await room.capture('Mario Verdi')
  await expect(wall.getByTestId('wall')).toHaveAttribute('data-seq', '4')
})

test('it can be closed while its page is down', async ({ launch, problems }) => {
  problems.allow(/the page crashed/, /wall\/page-gone/)
  const { app, page, room } = await launchWithWall(launch)
  await crashWall(app)
  await clickMenu(app, 'wall/close')
  await expect.poll(async () => (await statusOf(page)).is).toBe('closed')
  await room.capture('Sara Conti')
  expect(await windowOf(app, 'wall')).toBeNull()
})

test('closing the facilitator’s window ends the app, the wall included', async ({ launch }) => {
  const { app, room } = await launchWithWall(launch)
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
  const { app, room } = await launchWithWall(launch)
  await room.saved()
  const ended = once(app.process(), 'exit')
  await app.evaluate(({ app }) => app.quit())
  expect((await ended)[0]).toBe(0)
})
