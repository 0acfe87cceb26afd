// On which display the wall is: asked once, and what becomes of it when displays change.

import { ask } from './support/ask'
import { clickMenu } from './support/desktop'
import { FOLLOWS_SIZES, LAPTOP, PROJECTOR, setDisplays } from './support/displays'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'
import { statusOf, wallOf, wallWindow, windowOf } from './support/wall'
import { expectOn, expectSize, launchOn, launchWithWall, mark, TWO } from './support/wall-on-display'

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
  await (await wallWindow(app)).evaluate((window) => window.setContentSize(800, 450))
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
