import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { findings } from './support/axe'
import { clickMenu } from './support/desktop'
import { boxOf, Facilitator } from './support/facilitator'
import { chooseLook } from './support/looks'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

const LINES = [
  'Anna Rossi @c, Acme, designer',
  'Luca Bianchi @e, Trenino, driver',
  'Niccolò Éboué @g, Acme',
  'Sara Conti @e, Trenino',
  'Anna Rossi +laser cutter',
  'Luca Bianchi -evening room',
  'Sara Conti > Luca Bianchi !by 2031-03-01 show him the workshop',
  'Anna Rossi > Luca Bianchi: helps: since the flood',
]

async function roomOfFour(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('To be found')
  for (const line of LINES) await room.capture(line)
  await expect(room.canvas).toHaveAttribute('data-node-count', '6')
  // Out of the line, and then nothing selected.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  return room
}

function bar(page: Page) {
  return {
    field: page.getByRole('combobox', { name: 'Find on the map' }),
    options: page.getByRole('listbox', { name: 'Found' }).getByRole('option'),
    count: page.locator('.find-count'),
    chip: page.locator('.filter-chip'),
  }
}

function selected(page: Page): Locator {
  return page.locator('.react-flow__node.selected')
}

/** The node on the canvas round a participant or a resource. */
function nodeOf(page: Page, name: string): Locator {
  return page.locator('.react-flow__node').filter({ hasText: name })
}

function opacity(element: Locator): Promise<number> {
  return element.evaluate(async (each) => {
    await Promise.allSettled(each.getAnimations().map(({ finished }) => finished))
    return Number(getComputedStyle(each).opacity)
  })
}

/** Ticks a choice of the filter by keyboard alone, from the find bar's field. */
async function choose(page: Page, by: string, choice: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('button', { name: new RegExp(`^${by}`) }).focus()
  await page.keyboard.press('Enter')
  const box = page.getByRole('checkbox', { name: new RegExp(choice) })
  const boxes = page.locator('.filter-menu:popover-open input')
  await expect(boxes.first()).toBeFocused()
  for (let step = 0; step < (await boxes.count()); step += 1) {
    if (await box.evaluate((each) => each === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(box).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(page.locator('.filter-menu:popover-open')).toHaveCount(0)
}

test.describe('finding', () => {
  test('finds by every text, whatever the accents and the case, and says where', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    await room.participant('Sara Conti').click()
    await page.getByLabel('Notes').fill('Keeps the old patterns.')
    await room.resource('laser cutter').click()
    await page.getByLabel('Description').fill('Cuts felt up to 6 mm')
    await page.keyboard.press('ControlOrMeta+f')
    const { field, options } = bar(page)
    for (const [typed, found, where] of [
      ['ROSSI', 'Anna Rossi', ''],
      ['niccolo eboue', 'Niccolò Éboué', ''],
      ['designer', 'Anna Rossi', 'Role: designer'],
      ['guest', 'Niccolò Éboué', 'Side: Guest'],
      ['patterns', 'Sara Conti', 'Notes: Keeps the old patterns.'],
      ['felt', 'laser cutter', 'Description: Cuts felt up to 6 mm'],
      ['flood', 'Anna Rossi – Luca Bianchi', 'Note: since the flood'],
      ['helps', 'Anna Rossi – Luca Bianchi', 'Kind: helps'],
      ['show workshop', 'Sara Conti – Luca Bianchi', 'Promise: show him the workshop'],
      ['wanted', 'evening room', ''],
      ['rossi designer acme', 'Anna Rossi', ''],
    ] as const) {
      await field.fill(typed)
      await expect(options.first(), typed).toContainText(found)
      await expect(options.first(), typed).toContainText(where)
    }
    await field.fill('trenino')
    await expect(options).toHaveCount(2)
    await field.fill('rossi driver')
    await expect(options).toHaveCount(0)
    await expect(bar(page).count).toHaveText('Nothing found')
  })

  test('arrows walk the list, Enter goes to one and on to the next, Escape goes back', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    await room.line.focus()
    await page.keyboard.press('ControlOrMeta+f')
    const { field, options, count } = bar(page)
    await expect(field).toBeFocused()
    await page.keyboard.type('a')
    const names = await options.locator('.find-name').allTextContents()
    const all = names.length
    expect(all).toBeGreaterThan(4)
    await expect(count).toHaveText(`1 of ${all}`)
    await page.keyboard.press('ArrowDown')
    await expect(count).toHaveText(`2 of ${all}`)
    await expect(field).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '')
    await expect(selected(page)).toHaveCount(0)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(selected(page)).toContainText('Anna')
    await expect(options.first()).toBeHidden()
    await page.keyboard.press('Enter')
    await expect(count).toHaveText(`2 of ${all}`)
    await expect(selected(page)).not.toContainText('Anna')
    await page.keyboard.press('Shift+Enter')
    await expect(count).toHaveText(`1 of ${all}`)
    await page.keyboard.press('Shift+Enter')
    await expect(count).toHaveText(`${all} of ${all}`)
    await page.keyboard.press('Enter')
    await expect(selected(page)).toContainText('Anna')
    await page.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    await expect(room.line).toBeFocused()
    await expect(selected(page)).toContainText('Anna')
  })

  test('what the keys are at stays so when the map gets another result before it', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    await room.participant('Anna Rossi').click()
    await page.keyboard.press('Delete')
    await expect(room.canvas).toHaveAttribute('data-node-count', '5')
    await page.keyboard.press('ControlOrMeta+f')
    const { options, count } = bar(page)
    await page.keyboard.type('i')
    const lit = page.getByRole('option', { selected: true })
    await page.keyboard.press('ArrowDown')
    const name = (await lit.locator('.find-name').textContent()) ?? ''
    const all = await options.count()
    await page.locator('.toolbar').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => options.count()).toBeGreaterThan(all)
    await expect(options.first()).toContainText('Anna Rossi')
    await expect(lit.locator('.find-name')).toHaveText(name)
    await expect(count).toHaveText(/^3 of/)
  })

  test('what is gone to is in view, and not behind the bar', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('ControlOrMeta+=')
    await room.still()
    await page.keyboard.press('ControlOrMeta+f')
    for (const name of ['Sara Conti', 'laser cutter', 'Niccolò Éboué', 'Anna Rossi']) {
      await bar(page).field.fill(name)
      await page.keyboard.press('Enter')
      await expect(selected(page)).toContainText(name.split(' ')[0] ?? name)
      await room.still()
      const [node, over, canvas] = [
        await boxOf(selected(page)),
        await boxOf(page.locator('.find-bar')),
        await boxOf(room.canvas),
      ]
      expect(node.y).toBeGreaterThan(over.y + over.height)
      expect(node.y + node.height).toBeLessThan(canvas.y + canvas.height)
      expect(node.x).toBeGreaterThan(canvas.x)
      expect(node.x + node.width).toBeLessThan(canvas.x + canvas.width)
    }
  })

  test('what matches is lit, all else is pale as long as the bar is open', async ({ launch }) => {
    const { page } = await launch()
    await roomOfFour(page)
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.type('bianchi')
    await expect(nodeOf(page, 'Luca')).toHaveClass(/found/)
    await expect(nodeOf(page, 'Niccolò')).toHaveClass(/faded/)
    await page.keyboard.press('ControlOrMeta+a')
    // A tie that is found brings its ends along.
    await page.keyboard.type('flood')
    await expect(page.locator('.react-flow__node.faded')).toHaveCount(4)
    await expect(page.locator('.react-flow__edge:not(.faded)')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page.locator('.faded')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+f')
    await expect(bar(page).field).toHaveValue('flood')
  })
})

test.describe('filtering', () => {
  test('what is filtered out fades, is still there and can be selected; a tie needs both its ends', async ({
    launch,
  }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    await choose(page, 'Side', 'Employee')
    await page.keyboard.press('Escape')
    const faded = page.locator('.react-flow__node.faded')
    await expect(faded).toHaveCount(2)
    await expect(nodeOf(page, 'Luca')).not.toHaveClass(/faded/)
    const mark = room.participant('Anna Rossi').locator('.participant-mark')
    expect(await opacity(mark)).toBeLessThan(0.4)
    expect(await opacity(mark)).toBeGreaterThan(0.1)
    // Anna is pale, so are her ties; Luca and Sara are not, nor is theirs.
    await expect(page.locator('.react-flow__edge.faded')).toHaveCount(2)
    await expect(bar(page).chip).toContainText('Filter on – 4 of 6 shown')
    await room.participant('Anna Rossi').click()
    await expect(selected(page)).toContainText('Anna')
    expect(await opacity(mark)).toBeGreaterThan(0.4)
  })

  test('choices are those that occur, with how often, in every way that it filters by', async ({ launch }) => {
    const { page } = await launch()
    await roomOfFour(page)
    await page.keyboard.press('ControlOrMeta+f')
    for (const [by, choices] of [
      ['Side', ['Employee2', 'Customer1', 'Guest1']],
      ['Organisation', ['Acme2', 'Trenino2']],
      ['Resource', ['Other2']],
      ['Status', ['Hidden1', 'Wanted1']],
      ['Tie', ['knows1', 'helps1', 'holds1', 'needs1']],
      ['Origin', ['Already there4']],
    ] as const) {
      await page.getByRole('button', { name: by, exact: true }).click()
      await expect(page.locator('.filter-menu:popover-open .filter-choice'), by).toHaveText([...choices])
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('Escape')
    await choose(page, 'Organisation', 'Acme')
    await choose(page, 'Status', 'Wanted')
    await choose(page, 'Tie', 'helps')
    await choose(page, 'Tie', 'holds')
    await expect(page.locator('.react-flow__node:not(.faded)')).toHaveCount(3)
    await expect(bar(page).chip).toContainText('3 of 6 shown')
    await expect(page.getByRole('button', { name: 'Tie 2' })).toBeVisible()
  })

  test('the chip stays while the bar is closed; one click or one key lets everything be seen', async ({ launch }) => {
    const { app, page } = await launch()
    const room = await roomOfFour(page)
    const { chip } = bar(page)
    await choose(page, 'Tie', 'helps')
    await page.keyboard.press('Escape')
    await expect(chip).toContainText('Filter on – 1 of 4 ties shown')
    await expect(page.locator('.react-flow__edge.faded')).toHaveCount(3)
    await expect(page.locator('.react-flow__node.faded')).toHaveCount(0)
    await room.line.focus()
    await chip.getByRole('button', { name: 'Clear' }).click()
    await expect(chip).toHaveCount(0)
    await expect(page.locator('.faded')).toHaveCount(0)
    await expect(room.line).toBeFocused()
    await choose(page, 'Side', 'Guest')
    await page.keyboard.press('Escape')
    await expect(chip).toBeVisible()
    await room.line.focus()
    await page.keyboard.type('half')
    await page.keyboard.press('F7')
    await expect(chip).toHaveCount(0)
    await expect(room.line).toHaveValue('half')
    await choose(page, 'Side', 'Guest')
    await clickMenu(app, 'edit/clear-filter')
    await expect(chip).toHaveCount(0)
  })

  test('who is captured and does not fit is pale, never unseen, and the chip says so', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    await choose(page, 'Side', 'Guest')
    await page.keyboard.press('Escape')
    await room.capture('Gina Verdi @g')
    await expect(nodeOf(page, 'Gina')).not.toHaveClass(/faded/)
    await expect(bar(page).chip).not.toContainText('faded')
    await room.capture('Pia Neri @c')
    await expect(room.participant('Pia Neri')).toBeInViewport()
    await expect(nodeOf(page, 'Pia')).toHaveClass(/faded/)
    await expect(bar(page).chip.getByRole('status')).toContainText('1 new one is faded')
    await page.keyboard.press('F7')
    await expect(nodeOf(page, 'Pia')).not.toHaveClass(/faded/)
  })

  test('it survives a crash of the page, and is gone in another session', async ({ launch, problems }) => {
    problems.allow(/the page crashed/, /window\/page-gone/)
    const { app, page } = await launch({})
    await roomOfFour(page)
    await choose(page, 'Side', 'Employee')
    await expect(bar(page).chip).toBeVisible()
    await bar(page).field.fill('trenino')
    await crashWhenKept(app, 'trenino')
    const ask = (script: string) =>
      app.evaluate(
        ({ BrowserWindow }, code) =>
          BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript(code)
            .catch(() => undefined),
        script,
      )
    await expect.poll(() => ask("document.querySelector('.filter-chip')?.innerText")).toContain('2 of 6 shown')
    expect(await ask("document.querySelector('.find-field').value")).toBe('trenino')
    await clickMenu(app, 'session/library')
    await expect.poll(() => ask("document.querySelector('[data-testid=new-session-title]') !== null")).toBe(true)
    await ask("document.querySelector('.library-row button, .library button').click()")
    await expect.poll(() => ask("document.querySelector('[data-testid=canvas]')?.dataset.nodeCount")).toBe('6')
    expect(await ask("document.querySelector('.filter-chip, .find-bar, .faded') === null")).toBe(true)
  })
})

/** Crashes the page once main has the view with this text in the find bar. */
async function crashWhenKept(app: ElectronApplication, text: string): Promise<void> {
  const kept = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "window.trama.request('view/recall', {}).then(({ value }) => value?.find.text)",
      ),
    )
  await expect.poll(kept).toBe(text)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
}

for (const look of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing in the find bar and on a filtered canvas, ${look}`, async ({ launch }) => {
    const { app, page } = await launch()
    await chooseLook(app, page, look)
    const room = await roomOfFour(page)
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.type('a')
    await expect(bar(page).options.first()).toBeVisible()
    expect(await findings(page), 'results').toEqual([])
    await page.getByRole('button', { name: 'Side', exact: true }).click()
    expect(await findings(page), 'choices').toEqual([])
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(bar(page).chip).toBeVisible()
    await clickMenu(app, 'view/fit')
    await room.still()
    expect(await findings(page), 'filtered').toEqual([])
  })
}
