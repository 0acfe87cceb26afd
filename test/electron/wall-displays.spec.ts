// Where the wall is: on the other display or in a window, asked once, and what becomes of it when displays change.
import type { ElectronApplication, Page } from '@playwright/test'
import { clickMenu } from './support/desktop'
import { displaysEnv, FOLLOWS_SIZES, LAPTOP, PROJECTOR, setDisplays, type TestDisplay } from './support/displays'
import { Facilitator } from './support/facilitator'
import { expect, type Launched, type LaunchOptions, test } from './support/trama'
import { ask, isKeptAwake, statusOf, wallOf, windowOf } from './support/wall-window'

const TWO = [LAPTOP, PROJECTOR] as const
type Launch = (options?: LaunchOptions) => Promise<Launched>

/** Starts the app on a computer with these displays. */
async function launchOn(launch: Launch, ...displays: TestDisplay[]): Promise<Launched> {
  const launched = await launch({ env: displaysEnv(displays) })
  await setDisplays(launched.app, ...displays)
  return launched
}

/** Starts the app with a projector and a session, and the wall on the projector. */
async function launchWithWall(launch: Launch): Promise<Launched & { room: Facilitator; wall: Page }> {
  const { app, page } = await launchOn(launch, ...TWO)
  const room = new Facilitator(page)
  await room.startSession('The room')
  const [display] = (await statusOf(page)).displays
  await ask(page, 'wall/open', { place: { is: 'display', key: display?.key ?? '' } })
  const wall = await wallOf(app)
  await expectOn(app, PROJECTOR)
  return { app, page, room, wall }
}

function boundsOf({ x = LAPTOP.width, y = 0, width, height }: TestDisplay) {
  return { x, y, width, height }
}

/** The wall fills a display, and the facilitator has the keyboard. */
async function expectOn(app: ElectronApplication, display: TestDisplay): Promise<void> {
  const expected = { isVisible: true, isFullScreen: true, isFocused: false }
  await expect.poll(() => windowOf(app, 'wall')).toMatchObject(expected)
  await expect.poll(async () => (await windowOf(app, 'facilitator'))?.isFocused).toBe(true)
  if (FOLLOWS_SIZES) await expect.poll(async () => (await windowOf(app, 'wall'))?.bounds).toEqual(boundsOf(display))
}

async function expectSize(wall: Page, { width, height }: TestDisplay): Promise<void> {
  if (FOLLOWS_SIZES) await expect.poll(() => wall.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
}

/** Marks a page, to see later that it was not loaded again. */
async function mark(wall: Page): Promise<() => Promise<boolean>> {
  await wall.evaluate(() => Object.assign(window, { isMarked: true }))
  return () => wall.evaluate(() => 'isMarked' in window)
}

test('it is asked once where to, and opens there by itself from then on', async ({ launch, close }) => {
  const first = await launchOn(launch, ...TWO)
  const room = new Facilitator(first.page)
  await room.startSession('Asked once')
  const { found, displays, is } = await statusOf(first.page)
  expect(is).toBe('closed')
  expect(found).toMatchObject({ label: 'EPSON PJ', width: 1920, height: 1080 })
  expect(displays).toEqual([found])
  expect(await ask(first.page, 'wall/open', { place: null })).toEqual({ is: 'ask', displays: [found] })
  expect(await windowOf(first.app, 'wall')).toBeNull()

  const place = { is: 'display', key: found?.key ?? '' } as const
  expect(await ask(first.page, 'wall/open', { place })).toEqual({ is: 'open' })
  const wall = await wallOf(first.app)
  await expectOn(first.app, PROJECTOR)
  await expectSize(wall, PROJECTOR)
  expect(await statusOf(first.page)).toMatchObject({ is: 'open', place, found: null })
  await close(first.app)

  const second = await launchOn(launch, ...TWO)
  expect(await windowOf(second.app, 'wall')).toBeNull()
  await second.page.getByRole('button', { name: /^Asked once/ }).click()
  await expectSize(await wallOf(second.app), PROJECTOR)
  await expectOn(second.app, PROJECTOR)
})

test('closed by the facilitator it stays closed, until the next session', async ({ launch }) => {
  const { app, page, room } = await launchWithWall(launch)
  await clickMenu(app, 'wall/close')
  await expect.poll(async () => (await statusOf(page)).is).toBe('closed')
  await setDisplays(app, LAPTOP)
  await setDisplays(app, ...TWO)
  expect(await windowOf(app, 'wall')).toBeNull()

  await clickMenu(app, 'session/library')
  await room.startSession('The next one')
  await wallOf(app)
  await expectOn(app, PROJECTOR)
})

test('with one display it is a window, of sixteen to nine', async ({ launch }) => {
  const { app, page } = await launchOn(launch, LAPTOP)
  await new Facilitator(page).startSession('One display')
  expect(await statusOf(page)).toMatchObject({ displays: [], found: null })
  expect(await ask(page, 'wall/open', { place: null })).toEqual({ is: 'open' })
  const wall = await wallOf(app)
  await expect.poll(async () => (await windowOf(app, 'wall'))?.isVisible).toBe(true)
  const [width, height] = await wall.evaluate(() => [innerWidth, innerHeight])
  expect(width).toBeGreaterThanOrEqual(480)
  expect(width).toBeLessThan(LAPTOP.width * 0.6)
  expect(Math.abs(width * 9 - height * 16)).toBeLessThan(16)
  expect(await statusOf(page)).toMatchObject({ is: 'open', place: { is: 'window' }, size: { width, height } })
  // A window may be moved and made larger, and is told of.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.webContents.getURL().endsWith('/wall.html'))
      ?.setContentSize(800, 450),
  )
  await expect.poll(async () => (await statusOf(page)).size).toEqual({ width: 800, height: 450 })
})

test('a window beside a display that is not wanted is remembered, too', async ({ launch, close }) => {
  const first = await launchOn(launch, ...TWO)
  await new Facilitator(first.page).startSession('In a window')
  await ask(first.page, 'wall/open', { place: { is: 'window' } })
  await wallOf(first.app)
  expect(await windowOf(first.app, 'wall')).toMatchObject({ isFullScreen: false })
  expect((await statusOf(first.page)).found).toBeNull()
  await close(first.app)

  const second = await launchOn(launch, ...TWO)
  await second.page.getByRole('button', { name: /^In a window/ }).click()
  await expect(new Facilitator(second.page).canvas).toBeVisible()
  expect(await statusOf(second.page)).toMatchObject({ is: 'closed', found: null })
  expect(await ask(second.page, 'wall/open', { place: null })).toEqual({ is: 'open' })
  await expect.poll(() => windowOf(second.app, 'wall')).toMatchObject({ isFullScreen: false })
})

test('a display that is plugged in is asked about once, and its answer remembered', async ({ launch }) => {
  const { app, page } = await launchOn(launch, LAPTOP)
  await new Facilitator(page).startSession('Plugged in')
  const second = { ...PROJECTOR, id: 7, label: 'Second' }
  await setDisplays(app, LAPTOP, PROJECTOR)
  const { found } = await statusOf(page)
  expect(found?.label).toBe('EPSON PJ')
  await ask(page, 'wall/use-display', { key: found?.key ?? '', use: 'none' })
  expect(await statusOf(page)).toMatchObject({ is: 'closed', found: null })
  await setDisplays(app, LAPTOP)
  await setDisplays(app, LAPTOP, { ...PROJECTOR, id: 9 })
  expect((await statusOf(page)).found).toBeNull()

  await setDisplays(app, LAPTOP, second)
  const key = (await statusOf(page)).found?.key ?? ''
  await ask(page, 'wall/use-display', { key, use: 'wall' })
  await wallOf(app)
  await expectOn(app, second)
  expect(await statusOf(page)).toMatchObject({ is: 'open', place: { is: 'display', key }, found: null })
})

test('unplugged it waits out of sight, plugged in it is back, and the facilitator goes on', async ({ launch }) => {
  const { app, page, room, wall } = await launchWithWall(launch)
  for (const name of ['Anna Rossi', 'Luca Bianchi']) await room.capture(name)
  await room.participant('Anna Rossi').click()
  await room.still()
  await room.line.click()
  await room.line.pressSequentially('Anna > Lu')
  const isSamePage = await mark(wall)
  const facilitators = async () => ({
    window: await windowOf(app, 'facilitator'),
    view: await page.locator('.react-flow__viewport').getAttribute('style'),
    selected: await page.locator('.react-flow__node.selected').allInnerTexts(),
    line: await room.line.inputValue(),
    focused: await page.evaluate(() => document.activeElement?.getAttribute('data-testid')),
  })
  const before = await facilitators()
  expect(before.selected).toHaveLength(1)

  await setDisplays(app, LAPTOP)
  await expect.poll(async () => (await statusOf(page)).is).toBe('waiting')
  expect(await windowOf(app, 'wall')).toMatchObject({ isVisible: false })
  expect(await facilitators()).toEqual(before)
  await page.keyboard.type('ca: friend')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await room.counts()).connections).toBe(1)
  expect(await windowOf(app, 'wall')).toMatchObject({ isVisible: false })

  // It may come back under another number.
  await setDisplays(app, LAPTOP, { ...PROJECTOR, id: 5 })
  await expectOn(app, PROJECTOR)
  await expectSize(wall, PROJECTOR)
  expect(await statusOf(page)).toMatchObject({ is: 'open', size: FOLLOWS_SIZES ? { width: 1920, height: 1080 } : {} })
  expect(await isSamePage()).toBe(true)
  await expect(wall.getByTestId('wall')).toHaveAttribute('data-seq', String(await room.seq()))
  expect((await facilitators()).window).toEqual(before.window)
})

test('a new resolution, a new scale and a mirrored display', async ({ launch }) => {
  test.skip(!FOLLOWS_SIZES, 'needs displays whose resolution a test can change')
  const { app, page, wall } = await launchWithWall(launch)
  const isSamePage = await mark(wall)
  const facilitators = await windowOf(app, 'facilitator')
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
    { width: 960, height: 540, scaleFactor: 2 },
  ]) {
    const { width, height } = size
    await setDisplays(app, LAPTOP, { ...PROJECTOR, ...size })
    await expectSize(wall, { width, height })
    await expectOn(app, { width, height })
    await expect.poll(() => statusOf(page)).toMatchObject({ is: 'open', size: { width, height }, found: null })
  }

  // Some systems tell of a mirrored display as of one that is gone, some as of one in the same place.
  for (const mirrored of [[LAPTOP], [LAPTOP, { ...PROJECTOR, ...LAPTOP, id: 2, label: 'EPSON PJ', x: 0, y: 0 }]]) {
    await setDisplays(app, ...mirrored)
    await expect.poll(() => statusOf(page)).toMatchObject({ is: 'waiting', displays: [] })
    expect(await windowOf(app, 'wall')).toMatchObject({ isVisible: false })
    await setDisplays(app, ...TWO)
    await expectOn(app, PROJECTOR)
    await expectSize(wall, PROJECTOR)
  }
  expect(await isSamePage()).toBe(true)
  expect(await windowOf(app, 'facilitator')).toEqual(facilitators)
})

test('it moves between display and window while it is open', async ({ launch }) => {
  const { app, page, wall } = await launchWithWall(launch)
  const isSamePage = await mark(wall)
  const { place } = await statusOf(page)
  await ask(page, 'wall/change', { frozen: true })
  for (const next of [{ is: 'window' } as const, place, { is: 'window' } as const]) {
    await ask(page, 'wall/open', { place: next })
    const isFullScreen = next?.is === 'display'
    await expect.poll(() => windowOf(app, 'wall')).toMatchObject({ isVisible: true, isFullScreen, isFocused: false })
    await expect.poll(async () => (await statusOf(page)).place).toEqual(next)
  }
  expect(await isSamePage()).toBe(true)
  expect((await ask(page, 'wall/snapshot', {})).state.frozen).toBe(true)
  await expect.poll(async () => (await statusOf(page)).size.width).toBeLessThan(1000)
})

test('the displays are kept awake while it is open', async ({ launch }) => {
  const { app, page } = await launchWithWall(launch)
  expect(await isKeptAwake(app)).toBe(true)
  await ask(page, 'wall/open', { place: { is: 'window' } })
  expect(await isKeptAwake(app)).toBe(true)
  await clickMenu(app, 'wall/close')
  await expect.poll(() => isKeptAwake(app)).toBe(false)
})

test('the keyboard stays with the facilitator', async ({ launch }) => {
  const { app, page, room, wall } = await launchWithWall(launch)
  const focusWall = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL().endsWith('/wall.html'))
        ?.focus(),
    )
  const focused = async () => [
    (await windowOf(app, 'facilitator'))?.isFocused,
    (await windowOf(app, 'wall'))?.isFocused,
  ]
  await focusWall()
  await expect.poll(focused).toEqual([true, false])

  // A window may have the focus, to be moved; the first key goes on to the facilitator's, one of the system's does not.
  await ask(page, 'wall/open', { place: { is: 'window' } })
  await expect.poll(() => windowOf(app, 'wall')).toMatchObject({ isFullScreen: false })
  await focusWall()
  await expect.poll(focused).toEqual([false, true])
  await wall.keyboard.press('Alt')
  expect(await focused()).toEqual([false, true])
  await room.line.click()
  await wall.keyboard.press('a')
  await expect.poll(focused).toEqual([true, false])
  await expect(room.line).toHaveValue('a')
  for (const [keys, field] of [
    ['Control+b', 'blank'],
    ['F9', 'frozen'],
  ] as const) {
    await focusWall()
    await wall.keyboard.press(keys)
    await expect.poll(async () => (await ask(page, 'wall/snapshot', {})).state[field]).toBe(true)
    await expect.poll(focused).toEqual([true, false])
  }
  await focusWall()
  await wall.keyboard.press('Shift+F5')
  await expect.poll(async () => (await statusOf(page)).is).toBe('closed')
  await expect(room.line).toHaveValue('a')
})

test('a page cannot close it; the button of its window can', async ({ launch }) => {
  const { app, page, wall } = await launchWithWall(launch)
  const isSamePage = await mark(wall)
  const isPrevented = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith('/wall.html'))
    const asked = new Promise<boolean>((resolve) => {
      window?.once('close', (event) => setImmediate(() => resolve(event.defaultPrevented)))
    })
    void window?.webContents.executeJavaScript('window.close()')
    return asked
  })
  expect(isPrevented).toBe(true)
  expect(await isSamePage()).toBe(true)

  await ask(page, 'wall/open', { place: { is: 'window' } })
  await expect.poll(() => windowOf(app, 'wall')).toMatchObject({ isFullScreen: false })
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.webContents.getURL().endsWith('/wall.html'))
      ?.close(),
  )
  await expect.poll(async () => (await statusOf(page)).is).toBe('closed')
  expect(await windowOf(app, 'wall')).toBeNull()
  expect(await isKeptAwake(app)).toBe(false)
})

test('what the wall shows once and for all is chosen once', async ({ launch, close }) => {
  const first = await launch()
  await ask(first.page, 'wall/change', { mode: 'fit', names: 'first', room: 'dark', insight: false, blank: true })
  await close(first.app)
  const second = await launch()
  const { state } = await ask(second.page, 'wall/snapshot', {})
  expect(state).toMatchObject({ mode: 'fit', names: 'first', room: 'dark', insight: false, blank: false })
})
