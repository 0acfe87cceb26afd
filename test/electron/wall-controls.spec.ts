import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { findings } from './support/axe'
import { clickMenu, resizeWindow } from './support/desktop'
import { displaysEnv, LAPTOP, PROJECTOR, setDisplays } from './support/displays'
import { Facilitator, middleOf } from './support/facilitator'
import { misfits } from './support/fits'
import { chooseLook } from './support/looks'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'
import { idOf, markOf, openWall, shownWall, wallPanel } from './support/wall'

const BOTH = { env: displaysEnv([LAPTOP, PROJECTOR]) }

async function twoPeople(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('The wall')
  await room.capture('Anna Rossi @c > Luca Bianchi')
  await room.capture('Luca Bianchi @e')
  await room.still()
  return room
}

async function sample(page: Page): Promise<Facilitator> {
  await page
    .getByRole('button', { name: /Northway/ })
    .last()
    .click()
  await expect(page.locator('[data-participant]').first()).toBeVisible()
  const room = new Facilitator(page)
  await room.still()
  return room
}

/** Where each mark is, in percent of the wall's page, from left to right. */
function marksIn(wall: Locator): Promise<string[]> {
  return wall.evaluate((page) => {
    const ground = page.getBoundingClientRect()
    const part = (middle: number, size: number) => Math.round((100 * middle) / size)
    return [...page.querySelectorAll('[data-side], [data-status]')]
      .filter((each) => each.closest('.wall-legend') === null)
      .map((each) => {
        const { left, top, width, height } = each.getBoundingClientRect()
        return `${part(left + width / 2 - ground.left, ground.width)} ${part(top + height / 2 - ground.top, ground.height)}`
      })
      .sort()
  })
}

/** In the page, before its scripts: counts how often React brings changes to the page, as its tools for developers do. */
function countCommits(): void {
  const counted = window as unknown as { commits: number; __REACT_DEVTOOLS_GLOBAL_HOOK__: object }
  counted.commits = 0
  const onCommitFiberRoot = () => {
    counted.commits += 1
  }
  const nothing = () => undefined
  const rest = { onCommitFiberUnmount: nothing, onPostCommitFiberRoot: nothing, checkDCE: nothing }
  counted.__REACT_DEVTOOLS_GLOBAL_HOOK__ = { supportsFiber: true, inject: () => 1, onCommitFiberRoot, ...rest }
}

async function largestText(app: ElectronApplication, page: Page): Promise<void> {
  const size = () => page.locator('html').getAttribute('data-text-size')
  while ((await size()) !== '200') {
    const before = await size()
    await clickMenu(app, 'view/text-size')
    await expect.poll(size).not.toBe(before)
  }
}

test.describe('the panel', () => {
  test('comes and goes with the wall; a second press of the button shows it again and closes nothing', async ({
    launch,
  }) => {
    const { app, page } = await launch()
    await twoPeople(page)
    const panel = wallPanel(page)
    const button = page.getByRole('banner').getByRole('button', { name: 'Show the wall' })
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    const opened = app.waitForEvent('window')
    await button.click()
    await shownWall(await opened)
    await expect(panel.getByTestId('wall-preview')).toBeVisible()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Control+Shift+P')
    await expect(panel).toHaveCount(0)
    await button.click()
    await expect(panel).toBeVisible()
    expect(app.windows()).toHaveLength(2)
    await page.keyboard.press('Shift+F5')
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    // It was asked for by the button this time.
    await panel.getByRole('button', { name: 'Show the wall' }).click()
    await expect(panel.getByTestId('wall-preview')).toBeVisible()
    await panel.getByRole('button', { name: 'Close the wall' }).click()
    await expect(panel.getByText(sentence('en', 'wall.closed'))).toBeVisible()
  })

  test('is a part of the window that F6 leads to and Escape leaves', async ({ launch }) => {
    const { app, page } = await launch()
    const room = await twoPeople(page)
    await openWall(app, page)
    const inPanel = () =>
      page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))
    await expect(async () => {
      await page.keyboard.press('F6')
      expect(await inPanel()).toBe('wall-panel')
    }).toPass({ intervals: [0] })
    await page.keyboard.press('Escape')
    await room.keyboardOnMap()
  })

  test('is there again after the page crashed or was loaded anew', async ({ launch }) => {
    const { app, page } = await launch()
    await twoPeople(page)
    await openWall(app, page)
    await expect(wallPanel(page)).toBeVisible()
    // The view is kept a moment later than it changes.
    const kept = () =>
      page.evaluate(async () => {
        const answer = await (
          window as unknown as { trama: { request: (...all: unknown[]) => Promise<{ value: unknown }> } }
        ).trama.request('view/recall', {})
        return (answer.value as { wallPanelOpen: boolean }).wallPanelOpen
      })
    await expect.poll(kept).toBe(true)
    await page.reload()
    await expect(wallPanel(page).getByTestId('wall-preview')).toBeVisible()
  })

  test('keeps the keyboard in the capture line whatever is clicked in it', async ({ launch }) => {
    const { app, page } = await launch()
    const room = await twoPeople(page)
    await openWall(app, page)
    const panel = wallPanel(page)
    await room.line.fill('Car')
    await panel.getByText(sentence('en', 'wall.shows')).click()
    for (const name of ['Freeze the wall', 'Spotlight on the selection', 'Blank the wall', 'First phase']) {
      await panel.getByRole('button', { name }).click()
      await expect(room.line).toBeFocused()
    }
    for (const name of ['Whole map', 'Initials', 'Dark']) {
      await panel.getByRole('radio', { name }).click()
      await expect(panel.getByRole('radio', { name })).toBeChecked()
      await expect(room.line).toBeFocused()
    }
    await panel.getByRole('checkbox', { name: 'Question' }).click()
    await expect(panel.getByRole('checkbox', { name: 'Question' })).not.toBeChecked()
    await page.keyboard.type('la Neri')
    await expect(room.line).toHaveValue('Carla Neri')
  })

  for (const language of ['en', 'it'] as const) {
    test(`nothing in it is cut off with texts of twice their size, ${language}`, async ({ launch }) => {
      const { app, page } = await launch({ language, ...BOTH })
      await resizeWindow(app, page, { width: 1280, height: 800 })
      await sample(page)
      await largestText(app, page)
      await page.keyboard.press('F5')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await misfits(page, 'dialog'), 'where').toEqual([])
      const opened = app.waitForEvent('window')
      await page.getByRole('dialog').getByRole('button').last().click()
      await shownWall(await opened)
      await page.keyboard.press('F9')
      await page.keyboard.press('Control+Shift+N')
      const panel = wallPanel(page, language)
      await expect(panel.getByText(sentence(language, 'wall.says.frozen'))).toBeVisible()
      await panel.getByText(sentence(language, 'wall.shows')).click()
      for (const beside of ['details', 'details and outline', 'outline', 'nothing']) {
        expect(await misfits(page, '.wall-panel'), beside).toEqual([])
        await clickMenu(app, beside === 'details' || beside === 'outline' ? 'view/outline' : 'view/inspector')
      }
    })
  }

  for (const look of ['light', 'dark', 'contrast'] as const) {
    test(`axe finds nothing in it, in the dialog and in the message, ${look}`, async ({ launch }) => {
      const { app, page } = await launch(BOTH)
      await sample(page)
      await chooseLook(app, page, look)
      await page.keyboard.press('F5')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await findings(page), 'where').toEqual([])
      const opened = app.waitForEvent('window')
      await page.getByRole('button', { name: /In a window/ }).click()
      await shownWall(await opened)
      const panel = wallPanel(page)
      await panel.getByText(sentence('en', 'wall.shows')).click()
      await page.keyboard.press('F9')
      await page.keyboard.press('Control+Shift+N')
      await setDisplays(app, LAPTOP, { ...PROJECTOR, id: 7, label: 'Beamer' })
      await expect(page.getByText(/A second display is here/)).toBeVisible()
      expect(await findings(page), 'open').toEqual([])
      await page.keyboard.press('Shift+F5')
      await page.keyboard.press('Control+Shift+P')
      await expect(panel.getByText(sentence('en', 'wall.closed'))).toBeVisible()
      expect(await findings(page), 'closed').toEqual([])
    })
  }
})

test.describe('where the wall is', () => {
  test('is asked once, answered by key, and remembered', async ({ launch, close }) => {
    let { app, page } = await launch(BOTH)
    await setDisplays(app, LAPTOP, PROJECTOR)
    await twoPeople(page)
    await page.keyboard.press('F5')
    const dialog = page.getByRole('dialog', { name: 'Where should the wall be shown?' })
    await expect(dialog).toBeVisible()
    await expect(dialog.getByText('Trama remembers this')).toBeVisible()
    await expect(page.getByText(/A second display is here/)).toHaveCount(0)
    await expect(dialog.getByRole('button', { name: /EPSON PJ.*1920.*full screen/ })).toBeFocused()
    const opened = app.waitForEvent('window')
    await page.keyboard.press('Enter')
    const wall = await shownWall(await opened)
    await expect(dialog).toHaveCount(0)
    expect(await wall.evaluate(() => [innerWidth, innerHeight])).toEqual([1920, 1080])
    await wallPanel(page).getByText(sentence('en', 'wall.shows')).click()
    await expect(wallPanel(page).getByRole('radio', { name: /EPSON PJ/ })).toBeChecked()
    await page.keyboard.press('Shift+F5')
    await expect.poll(() => app.windows().length).toBe(1)
    const again = app.waitForEvent('window')
    await page.keyboard.press('F5')
    await shownWall(await again)
    await expect(dialog).toHaveCount(0)
    await close(app)
    ;({ app, page } = await launch(BOTH))
    await setDisplays(app, LAPTOP, PROJECTOR)
    await expect(page.getByTestId('new-session-title')).toBeVisible()
    const later = app.waitForEvent('window')
    await page.keyboard.press('F5')
    await shownWall(await later)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('Escape leaves the question without an answer, and gives the line back', async ({ launch }) => {
    const { app, page } = await launch(BOTH)
    await setDisplays(app, LAPTOP, PROJECTOR)
    const room = await twoPeople(page)
    await room.line.fill('Carla')
    await page.keyboard.press('F5')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.type(' Neri')
    await expect(room.line).toHaveValue('Carla Neri')
    expect(app.windows()).toHaveLength(1)
  })

  test('can be moved from the panel', async ({ launch }) => {
    const { app, page } = await launch(BOTH)
    await setDisplays(app, LAPTOP, PROJECTOR)
    await twoPeople(page)
    await page.keyboard.press('F5')
    const opened = app.waitForEvent('window')
    await page.getByRole('button', { name: /In a window/ }).click()
    const wall = await shownWall(await opened)
    const panel = wallPanel(page)
    await panel.getByText(sentence('en', 'wall.shows')).click()
    await expect(panel.getByRole('radio', { name: 'In a window' })).toBeChecked()
    await panel.getByRole('radio', { name: /EPSON PJ/ }).click()
    await expect.poll(() => wall.evaluate(() => innerWidth)).toBe(1920)
    await expect(panel.getByRole('radio', { name: /EPSON PJ/ })).toBeChecked()
  })

  test('a display that is plugged in is offered quietly, and the line keeps the keyboard', async ({ launch }) => {
    const { app, page } = await launch()
    await setDisplays(app, LAPTOP)
    const room = await twoPeople(page)
    await room.line.fill('Car')
    await setDisplays(app, LAPTOP, PROJECTOR)
    const message = page.getByRole('status').filter({ hasText: 'EPSON PJ' })
    await expect(message).toBeVisible()
    await expect(room.line).toBeFocused()
    await page.keyboard.type('la')
    const opened = app.waitForEvent('window')
    await message.getByRole('button', { name: 'Show the wall on it' }).click()
    const wall = await shownWall(await opened)
    await expect(message).toHaveCount(0)
    expect(await wall.evaluate(() => innerWidth)).toBe(1920)
    await expect(room.line).toBeFocused()
    await page.keyboard.type(' Neri')
    await expect(room.line).toHaveValue('Carla Neri')
  })

  test('a display that is not for the wall is not offered again', async ({ launch }) => {
    const { app, page } = await launch()
    await setDisplays(app, LAPTOP)
    await twoPeople(page)
    await setDisplays(app, LAPTOP, PROJECTOR)
    const message = page.getByText(/A second display is here/)
    await page.getByRole('button', { name: 'Not on this one' }).click()
    await expect(message).toHaveCount(0)
    await setDisplays(app, LAPTOP)
    await setDisplays(app, LAPTOP, PROJECTOR, { width: 1280, height: 720, id: 9, label: 'Other' })
    await expect(message).toContainText('Other')
    await expect(message).not.toContainText('EPSON')
  })

  test('a wall that waits for its display says so', async ({ launch }) => {
    const { app, page } = await launch(BOTH)
    await setDisplays(app, LAPTOP, PROJECTOR)
    await twoPeople(page)
    await page.keyboard.press('F5')
    const opened = app.waitForEvent('window')
    await page.getByRole('button', { name: /EPSON PJ/ }).click()
    await shownWall(await opened)
    await setDisplays(app, LAPTOP)
    const says = wallPanel(page).getByText(/Waiting for its display/)
    await expect(says).toBeVisible()
    await setDisplays(app, LAPTOP, PROJECTOR)
    await expect(says).toHaveCount(0)
  })
})

test.describe('what the controls do to the wall', () => {
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
    expect(await item('wall/follow')).toEqual({ on: false, enabled: true })
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
    await expect
      .poll(async () => (await middleOf(anna)).x !== whole.x || (await middleOf(anna)).y !== whole.y)
      .toBe(true)
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
      (await wall.locator('.wall-labels:not([data-leaving]) > .wall-label').allInnerTexts())
        .map((each) => each.replace(/\s+/g, ' '))
        .sort()
    await page.keyboard.press('Control+2')
    await expect.poll(written).toEqual(['Anna Bassi', 'Anna Rossi', 'Luca Bianchi'])
    await panel.getByText(sentence('en', 'wall.shows')).click()
    await panel.getByRole('radio', { name: 'First names' }).click()
    await expect.poll(written).toEqual(['Anna B.', 'Anna R.', 'Luca'])
    await panel.getByRole('radio', { name: 'In full' }).click()
    await expect.poll(written).toContain('Anna Rossi')

    await room.participant('Luca Bianchi').click()
    const wish = page.getByRole('checkbox', { name: 'Not to be named on the wall' })
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
    await page.getByRole('checkbox', { name: 'Not to be named on the wall' }).check()
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
    await panel.getByRole('button', { name: 'No phase' }).click()
    await expect(phase).toHaveCount(0)
    await expect(panel.getByText(sentence('en', 'wall.no-phase'))).toBeVisible()
  })

  test('the preview shows what the wall shows, and is gone with the panel', async ({ launch }) => {
    const { app, page } = await launch()
    const room = await twoPeople(page)
    const wall = await openWall(app, page)
    const preview = page.getByTestId('wall-preview')
    // Where a name is broken depends on how it was written before, which each of the two knows for itself.
    const writtenIn = async (where: Page | Locator) =>
      (await where.locator('.wall-labels:not([data-leaving]) > .wall-label').allInnerTexts())
        .map((each) => each.replace(/\s+/g, ' '))
        .sort()
    await page.keyboard.press('Control+2')
    await room.capture('Zelda Zanetti > Anna Rossi')
    await expect.poll(async () => (await writtenIn(wall)).join()).toContain('Zelda')
    await expect(async () => {
      expect(await writtenIn(preview)).toEqual(await writtenIn(wall))
      expect(await marksIn(preview.locator('.wall'))).toEqual(await marksIn(wall.locator('.wall')))
    }).toPass({ timeout: 10_000 })
    await room.participant('Anna Rossi').click()
    await page.keyboard.press('F12')
    await expect(preview.locator('.wall[data-spotlight]')).toHaveCount(1)
    await page.keyboard.press('F12')
    await page.keyboard.press('Control+b')
    await expect(preview.locator('.wall-blank')).toHaveCount(1)
    await page.keyboard.press('Control+Shift+P')
    await expect(page.locator('.wall')).toHaveCount(0)
  })

  test('while the canvas moves, the preview makes React no work in each frame', async ({ launch }) => {
    const { app, page } = await launch()
    await page.addInitScript(countCommits)
    const room = await sample(page)
    await page.reload()
    await expect(room.canvas).toBeVisible()
    const FRAMES = 60
    const commitsOfPan = async () => {
      await room.still()
      const before = await page.evaluate(() => (window as unknown as { commits: number }).commits)
      const ground = await room.emptyGround()
      const [x, y] = [ground.x - 160, ground.y + 300]
      await page.mouse.move(x, y)
      await page.mouse.down()
      for (let frame = 0; frame < FRAMES; frame += 1) await page.mouse.move(x + (frame % 20) * 2, y + (frame % 15) * 2)
      await page.mouse.move(x, y)
      await page.mouse.up()
      await room.still()
      return (await page.evaluate(() => (window as unknown as { commits: number }).commits)) - before
    }
    const alone = await commitsOfPan()
    expect(alone).toBeGreaterThan(0)
    await openWall(app, page)
    await expect(page.getByTestId('wall-preview').locator('.wall[data-settled="true"]')).toHaveCount(1)
    expect(await commitsOfPan()).toBeLessThan(alone + FRAMES / 2)
  })
})
