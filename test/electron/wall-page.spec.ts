import { ask } from './support/ask'
import { findings } from './support/axe'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'
import { label, labels, openRoom, openWallWindow, settled, settledOn, wallIdOf } from './support/wall-room'

test('the spotlight dims all but the selection and its neighbours', async ({ launch }) => {
  const { page, room, wall } = await openRoom(launch, [
    'Anna Rossi @c',
    'Luca Verdi @e',
    'Sara Neri @g',
    'Anna > Luca',
    'Luca > Sara',
  ])
  const anna = await wallIdOf(wall, 'Anna Rossi')
  await ask(page, 'wall/change', { spotlight: true })
  await room.participant('Anna Rossi').click()
  await expect(wall.locator('[data-participant][data-dimmed]')).toHaveCount(1)
  await expect(wall.locator('.wall-tie[data-dimmed]')).toHaveCount(1)
  await expect(wall.locator(`[data-participant="${anna}"]`)).toHaveAttribute('data-selected', 'true')
  await settled(wall)
  await expect.poll(() => labels(wall)).toEqual(['Anna Rossi', 'Luca Verdi'])
  await ask(page, 'wall/change', { spotlight: false })
  await expect(wall.locator('[data-dimmed]')).toHaveCount(0)
  await expect.poll(() => labels(wall)).toEqual(['Anna Rossi', 'Luca Verdi', 'Sara Neri'])
})

test('blank is black, and a test card sets the projector up', async ({ launch }) => {
  const { page, wall } = await openRoom(launch, ['Anna Rossi @c'])
  await ask(page, 'wall/change', { blank: true })
  await expect(wall.locator('.wall-blank')).toHaveCSS('background-color', 'rgb(0, 0, 0)')
  // The page's name is for readers of pages.
  await expect(wall.getByTestId('wall')).toHaveText('Trama')
  await ask(page, 'wall/change', { blank: false, testCard: true })
  const lines = wall.getByText('Can the last row read this line?')
  await expect(lines).toHaveCount(4)
  await ask(page, 'wall/change', { testCard: false })
  await expect(label(wall, 'Anna Rossi')).toBeVisible()
})

test('without a session there is a quiet ground, and the test card all the same', async ({ launch }) => {
  const { app, page } = await launch()
  const wall = await openWallWindow({ app, page })
  await expect(wall.locator('.wall-quiet-mark')).toBeVisible()
  expect(await findings(wall)).toEqual([])
  await ask(page, 'wall/change', { testCard: true })
  await expect(wall.getByText('Can the last row read this line?')).toHaveCount(4)
})

test('the strip at the top shows what was not switched off, in letters that can be read', async ({ launch }) => {
  const { app, page } = await launch()
  await page
    .getByRole('button', { name: /^Mobilificio Brenna/ })
    .last()
    .click()
  await expect(page.locator('[data-participant]').first()).toBeVisible()
  const wall = await openWallWindow({ app, page })
  await wall.setViewportSize({ width: 1920, height: 1080 })
  const strip = wall.locator('.wall-strip')
  await expect(strip.locator('.wall-question')).not.toBeEmpty()
  // The session's own language, not the app's.
  await expect(strip.getByText('Dipendenti', { exact: true })).toBeVisible()
  await expect(wall.getByTestId('wall')).toHaveAttribute('lang', 'it')

  await expect(strip.locator('.wall-insight')).toHaveText(/\d+ nuovi legami/)

  await test.step('the phase and its timer', async () => {
    await ask(page, 'agenda/step', { step: 'next' })
    await expect(strip.locator('.wall-timer')).toHaveText(/^\d+:\d\d$/)
    const before = await strip.locator('.wall-timer').textContent()
    await expect(strip.locator('.wall-timer')).not.toHaveText(before ?? '')
  })

  await test.step('no text is smaller than 28 px', async () => {
    const sizes = await strip
      .locator('.wall-question, .wall-phase-name, .wall-timer, .wall-legend > li, .wall-insight')
      .evaluateAll((elements) => elements.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)))
    expect(sizes.length).toBeGreaterThan(3)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28)
  })

  await test.step('each part can go', async () => {
    await ask(page, 'wall/change', { question: false })
    await expect(strip.locator('.wall-question')).toHaveCount(0)
    await ask(page, 'wall/change', { phase: false })
    await expect(strip.locator('.wall-timer')).toHaveCount(0)
    await ask(page, 'wall/change', { insight: false })
    await expect(strip.locator('.wall-insight')).toHaveCount(0)
    await ask(page, 'wall/change', { legend: false })
    await expect(strip).toHaveCount(0)
  })
})

test('a session that nobody is in yet has the quiet ground, until somebody comes', async ({ launch }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('A room')
  const wall = await openWallWindow({ app, page })
  await expect(wall.locator('.wall-quiet-mark')).toBeVisible()
  await room.capture('Anna Rossi @c')
  await expect(label(wall, 'Anna Rossi')).toBeVisible()
  await expect(wall.locator('.wall-quiet-mark')).toHaveCount(0)
})

test('nobody can do anything on the wall, and nothing on it is in the way of anybody', async ({ launch }) => {
  const { page, wall } = await openRoom(launch, ['Anna Rossi @c +van', 'Luca Verdi @e', 'Anna > Luca'])
  for (const state of [{}, { room: 'dark' as const }, { testCard: true }]) {
    await ask(page, 'wall/change', state)
    await settled(wall)
    expect(await findings(wall)).toEqual([])
  }
  await ask(page, 'wall/change', { testCard: false, room: 'lit' })
  const facts = await wall.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('body, body *')]
    const cursors = new Set(all.map((each) => getComputedStyle(each).cursor))
    return {
      cursors: [...cursors],
      titles: document.querySelectorAll('body [title]').length,
      focusable: document.querySelectorAll('a, button, input, select, textarea, [tabindex], [contenteditable]').length,
      title: document.title,
      language: document.documentElement.lang,
    }
  })
  expect(facts).toEqual({ cursors: ['none'], titles: 0, focusable: 0, title: 'Trama', language: 'en' })
  await wall.keyboard.press('ControlOrMeta+A')
  expect(await wall.evaluate(() => String(getSelection()))).toBe('')
})

test('an error while drawing is over in a moment, and nobody is asked', async ({ launch, problems }) => {
  problems.allow(/a broken pen/)
  const { room, wall } = await openRoom(launch, ['Anna Rossi @c'])
  await wall.evaluate(() => {
    const { measureText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.measureText = () => {
      CanvasRenderingContext2D.prototype.measureText = measureText
      throw new Error('a broken pen')
    }
  })
  await room.capture('Luca Verdi @e')
  await expect(label(wall, 'Luca Verdi')).toBeVisible()
  await settledOn(wall, room)
})
