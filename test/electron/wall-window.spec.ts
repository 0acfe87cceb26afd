// The wall's window: moved, kept awake, without the keyboard, closed by the facilitator alone.

import { ask } from './support/ask'
import { clickMenu } from './support/desktop'
import { expect, test } from './support/trama'
import { isKeptAwake, statusOf, wallOf, wallWindow, windowOf } from './support/wall'
import { launchWithWall, mark } from './support/wall-on-display'

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
  const focusWall = async () => (await wallWindow(app)).evaluate((window) => window.focus())
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
  // The page goes with the press, perhaps before the key is let go; whether it went is asked next.
  await wall.keyboard.press('Shift+F5').catch(() => undefined)
  await expect.poll(async () => (await statusOf(page)).is).toBe('closed')
  await expect(room.line).toHaveValue('a')
})

test('a page cannot close it; the button of its window can', async ({ launch }) => {
  const { app, page, wall } = await launchWithWall(launch)
  const isSamePage = await mark(wall)
  const isPrevented = await (await wallWindow(app)).evaluate((window) => {
    const asked = new Promise<boolean>((resolve) => {
      window.once('close', (event) => setImmediate(() => resolve(event.defaultPrevented)))
    })
    void window.webContents.executeJavaScript('window.close()')
    return asked
  })
  expect(isPrevented).toBe(true)
  expect(await isSamePage()).toBe(true)

  await ask(page, 'wall/open', { place: { is: 'window' } })
  await expect.poll(() => windowOf(app, 'wall')).toMatchObject({ isFullScreen: false })
  await (await wallWindow(app)).evaluate((window) => window.close())
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

test('closed it is told nothing of the map, and its controls stay true; opened again it goes along', async ({
  launch,
}) => {
  const { app, page, room, wall } = await launchWithWall(launch)
  const shown = () => ask(page, 'wall/snapshot', {})
  const isChecked = (id: string) =>
    app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.checked, id)
  for (const id of ['wall/freeze', 'wall/spotlight']) await clickMenu(app, id)
  await expect.poll(async () => (await shown()).state).toMatchObject({ frozen: true, spotlight: true })
  const closed = wall.waitForEvent('close')
  await clickMenu(app, 'wall/close')
  await closed
  await expect.poll(shown).toMatchObject({ map: null, state: { frozen: false, spotlight: false } })
  await room.capture('Sara Conti')
  await clickMenu(app, 'wall/fit')
  await clickMenu(app, 'agenda/next-phase')
  await expect.poll(shown).toMatchObject({ map: null, state: { mode: 'fit' }, phase: { phase: 'welcome' } })
  expect(await isChecked('wall/fit')).toBe(true)
  expect(await isChecked('wall/freeze')).toBe(false)

  await page.keyboard.press('F5')
  const again = await wallOf(app)
  await expect(again.getByTestId('wall')).toHaveAttribute('data-seq', String(await room.seq()))
  await expect(again.locator('[data-participant]')).toHaveCount(1)
  expect((await shown()).state).toMatchObject({ frozen: false, spotlight: false, mode: 'fit' })
})
