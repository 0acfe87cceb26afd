// What the controls do to the wall.

import { ask } from './support/ask'
import { clickMenu } from './support/desktop'
import { boxOf, middleOf } from './support/facilitator'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'
import { idOf, markOf, openWall, settledWall, wallPanel } from './support/wall'
import { sample, twoPeople } from './support/wall-rooms'

const spotlit = '[data-testid="wall"][data-spotlight]'

test('freeze, blank, test card and spotlight, by mouse and by key', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await twoPeople(page)
  const wall = await openWall(app, page)
  const panel = wallPanel(page)
  const switches = [
    { name: 'Blank the wall', off: 'Control+b', shows: '.wall-blank', says: 'wall.says.blank' },
    { name: 'Spotlight on the selection', off: 'F12', shows: spotlit, says: null },
    { name: 'Test card', off: null, shows: '.wall-test-card', says: 'wall.says.test-card' },
  ]
  await room.participant('Anna Rossi').click()
  for (const { name, off, shows, says } of switches) {
    const button = panel.getByRole('button', { name })
    await expect(wall.locator(shows)).toHaveCount(0)
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(wall.locator(shows)).toHaveCount(1)
    if (says !== null) await expect(panel.getByText(sentence('en', says))).toBeVisible()
    if (off === null) await clickMenu(app, 'wall/test-card')
    else await page.keyboard.press(off)
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    await expect(wall.locator(shows)).toHaveCount(0)
  }
})

test('the menu shows what is on, and switches it', async ({ launch }) => {
  const { app, page } = await launch()
  await twoPeople(page)
  const item = (id: string) =>
    app.evaluate(({ Menu }, which) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(which)
      return { on: found?.checked, enabled: found?.enabled }
    }, id)
  expect(await item('wall/freeze')).toEqual({ on: false, enabled: false })
  const wall = await openWall(app, page)
  expect(await item('wall/freeze')).toEqual({ on: false, enabled: true })
  await page.keyboard.press('F9')
  await expect.poll(() => item('wall/freeze')).toEqual({ on: true, enabled: true })
  // There and back, however quickly.
  await page.keyboard.press('F12')
  await page.keyboard.press('F12')
  await page.keyboard.press('F12')
  await expect.poll(() => item('wall/spotlight')).toEqual({ on: true, enabled: true })
  await clickMenu(app, 'wall/freeze')
  await expect.poll(() => item('wall/freeze')).toEqual({ on: false, enabled: true })
  await clickMenu(app, 'wall/fit')
  await expect(wallPanel(page).getByRole('radio', { name: 'Whole map' })).toBeChecked()
  await expect.poll(() => item('wall/follow')).toEqual({ on: false, enabled: true })
  const initials = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('wall/names')?.submenu?.items[2]?.checked)
  expect(await initials()).toBe(false)
  await clickMenu(app, 'wall/names')
  await clickMenu(app, 'wall/names')
  await expect.poll(initials).toBe(true)
  await wall.close()
  await expect.poll(() => item('wall/freeze')).toEqual({ on: false, enabled: false })
})

test('without a wall its keys say that there is none', async ({ launch }) => {
  const { page } = await launch()
  await twoPeople(page)
  await page.keyboard.press('F9')
  await expect(page.getByRole('status').filter({ hasText: 'The wall is closed. F5 shows it.' })).toBeVisible()
})

test('it follows where the canvas goes, or keeps the whole map', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await twoPeople(page)
  const wall = await openWall(app, page)
  const [anna, luca] = [markOf(wall, await idOf(page, 'Anna')), markOf(wall, await idOf(page, 'Luca'))]
  const apart = async () => {
    const [one, other] = [await middleOf(anna), await middleOf(luca)]
    return Math.hypot(one.x - other.x, one.y - other.y)
  }
  const still = async () => {
    let before = -1
    await expect(async () => {
      const now = (await apart()) + (await middleOf(anna)).x
      const same = now === before
      before = now
      expect(same).toBe(true)
    }).toPass({ intervals: [200] })
  }
  await still()
  const [near, place] = [await apart(), await middleOf(anna)]
  const ground = await room.emptyGround()
  await page.mouse.move(ground.x, ground.y)
  await page.mouse.down()
  await page.mouse.move(ground.x + 2, ground.y + 2)
  await page.mouse.move(ground.x + 150, ground.y + 60, { steps: 8 })
  await page.mouse.up()
  await expect.poll(async () => (await middleOf(anna)).x - place.x).toBeGreaterThan(60)
  await still()
  expect(await apart()).toBeCloseTo(near, 0)
  await page.keyboard.press('Control+=')
  await room.still()
  await expect.poll(async () => (await apart()) / near).toBeGreaterThan(1.15)
  await page.keyboard.press('Control+2')
  await still()
  const whole = await middleOf(anna)
  await page.keyboard.press('Control+-')
  await page.keyboard.press('Control+-')
  await room.still()
  await still()
  expect(await middleOf(anna)).toEqual(whole)
  await wallPanel(page).getByRole('radio', { name: 'My view' }).click()
  await expect.poll(async () => (await middleOf(anna)).x !== whole.x || (await middleOf(anna)).y !== whole.y).toBe(true)
})

test('the room’s picture stays where it is when a panel opens or closes beside the canvas', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await twoPeople(page)
  const wall = await openWall(app, page)
  await settledWall(wall)
  const id = await idOf(page, 'Anna')
  const place = () => middleOf(markOf(wall, id))
  const before = await place()
  const width = async () => (await boxOf(room.canvas)).width
  const look = () => ask(page, 'wall/snapshot', {}).then((shown) => shown.look)
  // Beside the details it takes no more room.
  await page.keyboard.press('Control+Shift+P')
  await expect(wallPanel(page)).toHaveCount(0)
  for (const [panel, name] of [
    ['Control+i', 'Anna'],
    ['Control+Shift+P', 'Luca'],
    ['Control+Shift+O', 'Anna'],
    ['Control+Shift+P', 'Luca'],
  ] as const) {
    const wide = await width()
    const { view } = await look()
    await page.keyboard.press(panel)
    await expect.poll(width).not.toBe(wide)
    // What is selected follows on the same way, later than the view.
    await room.canvas.locator('[data-participant]').filter({ hasText: name }).click()
    const selection = [await idOf(page, name)]
    await expect.poll(look).toEqual({ view, selection, away: null })
  }
  await settledWall(wall)
  expect(await place()).toEqual(before)
})

test('frozen, it stays as it is while the facilitator goes on, and catches up then', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await twoPeople(page)
  const wall = await openWall(app, page)
  await page.keyboard.press('F9')
  await expect(wallPanel(page).getByText(sentence('en', 'wall.says.frozen'))).toBeVisible()
  await room.capture('Carla Neri > Anna Rossi')
  const carla = markOf(wall, await idOf(page, 'Carla'))
  await page.keyboard.press('Control+b')
  await expect(wall.locator('.wall-blank')).toHaveCount(1)
  await page.keyboard.press('Control+b')
  await expect(wall.locator('.wall-blank')).toHaveCount(0)
  // What came after her has reached the wall; she has not.
  await expect(markOf(wall, await idOf(page, 'Anna'))).toBeVisible()
  await expect(carla).toHaveCount(0)
  await page.keyboard.press('F9')
  await expect(carla).toBeVisible()
})

test('names as chosen, and nobody who does not want to be named', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await twoPeople(page)
  await room.capture('Anna Bassi @g')
  const wall = await openWall(app, page)
  const panel = wallPanel(page)
  const written = async () =>
    (await wall.locator('.wall-label[data-label-of]').allInnerTexts()).map((each) => each.replace(/\s+/g, ' ')).sort()
  await page.keyboard.press('Control+2')
  await expect.poll(written).toEqual(['Anna Bassi', 'Anna Rossi', 'Luca Bianchi'])
  await panel.getByText(sentence('en', 'wall.shows')).click()
  await panel.getByRole('radio', { name: 'First names' }).click()
  await expect.poll(written).toEqual(['Anna B.', 'Anna R.', 'Luca'])
  await panel.getByRole('radio', { name: 'In full' }).click()
  await expect.poll(written).toContain('Anna Rossi')

  await room.participant('Luca Bianchi').click()
  const wish = page.getByRole('checkbox', { name: 'Only as a mark on the wall' })
  await wish.check()
  await expect.poll(written).toEqual(['Anna Bassi', 'Anna Rossi'])
  const luca = markOf(wall, await idOf(page, 'Luca'))
  await expect(luca).toBeVisible()
  await expect(wall.locator('body')).not.toContainText(/Luca|LB/)
  await expect(room.participant('Luca Bianchi').locator('.participant-unnamed')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(wish).not.toBeChecked()
  await expect.poll(written).toContain('Luca Bianchi')

  await room.participant('Anna Rossi').click({ modifiers: ['Shift'] })
  await page.getByRole('checkbox', { name: 'Only as a mark on the wall' }).check()
  await expect.poll(written).toEqual(['Anna Bassi'])
  await page.keyboard.press('Control+z')
  await expect.poll(written).toEqual(['Anna Bassi', 'Anna Rossi', 'Luca Bianchi'])
})

test('the strip and the agenda', async ({ launch }) => {
  const { app, page } = await launch()
  await sample(page)
  const wall = await openWall(app, page)
  const panel = wallPanel(page)
  await panel.getByText(sentence('en', 'wall.shows')).click()
  const question = wall.locator('.wall-question')
  await expect(question).toBeVisible()
  await panel.getByRole('checkbox', { name: 'Question' }).click()
  await expect(question).toHaveCount(0)
  await clickMenu(app, 'wall/question')
  await expect(question).toBeVisible()

  await panel.getByRole('button', { name: 'First phase' }).click()
  const phase = wall.locator('.wall-phase')
  const agenda = panel.getByRole('region', { name: 'Agenda' })
  await expect(phase).toContainText('Welcome and question')
  await expect(agenda.getByText('Welcome and question')).toBeVisible()
  await panel.getByRole('button', { name: 'Next phase' }).click()
  await expect(phase).toContainText('Who is here')
  await panel.getByRole('button', { name: 'Pause or resume the timer' }).click()
  await expect(panel.getByText(/left, paused/)).toBeVisible()
  const timer = panel.getByRole('timer')
  const before = Number.parseInt(await timer.innerText(), 10)
  await panel.getByRole('button', { name: '+5 min' }).click()
  await expect.poll(async () => Number.parseInt(await timer.innerText(), 10)).toBe(before + 5)
  await page.keyboard.press('Control+Shift+M')
  await expect(panel.getByText(/left, paused/)).toHaveCount(0)
  await panel.getByRole('button', { name: 'Previous phase' }).click()
  await expect(phase).toContainText('Welcome and question')
  await panel.getByRole('button', { name: 'End the agenda' }).click()
  await expect(phase).toHaveCount(0)
  await expect(panel.getByText(sentence('en', 'wall.no-phase'))).toBeVisible()
})
