import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page, TestInfo } from '@playwright/test'
import { findings } from './support/axe'
import { clickMenu, resizeWindow, stubOpenDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { noteFigure } from './support/figures'
import { chooseLook } from './support/looks'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

const LINES = [
  'Zeno Rossi @c, Acme, designer',
  'Élia Bianchi @e, Trenino, driver',
  'Ada Conti @g',
  'Zeno Rossi +laser cutter !underused',
  'Ada Conti -evening room',
  'Zeno Rossi > Ada Conti !by 2031-03-01 show her the workshop',
  'Zeno Rossi > Élia Bianchi: helps: since the flood',
]

async function roomOfThree(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('In tables')
  for (const line of LINES) await room.capture(line)
  await expect(room.canvas).toHaveAttribute('data-node-count', '5')
  // Out of the line, and then nothing selected.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  return room
}

/** @param patience how long it may take on a busy machine, in milliseconds. */
async function openTable(page: Page, name: 'People' | 'Resources' | 'Ties', patience = 10_000): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+Shift+O')
  const table = page.getByRole('grid')
  await expect(table).toBeVisible({ timeout: patience })
  if (name !== 'People') {
    await page.getByRole('tab', { selected: true }).focus()
    for (let step = 0; step < (name === 'Ties' ? 2 : 1); step += 1) await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: new RegExp(name) })).toBeFocused()
    // Over the button that closes, and the field that filters.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab')
  }
  await expect(page.getByRole('grid', { name })).toBeVisible()
  await expect(page.locator('.outline-table [data-active]')).toBeFocused()
  return table
}

/** What stands in a column, from the top. */
function column(page: Page, place: number): Promise<string[]> {
  return page
    .locator(`tbody [data-column="${place}"]`)
    .evaluateAll((cells) => cells.map((each) => each.textContent ?? ''))
}

function cell(page: Page, name: string, place: number): Locator {
  return page.getByRole('row').filter({ hasText: name }).locator(`[data-column="${place}"]`)
}

function selected(page: Page): Locator {
  return page.locator('.react-flow__node.selected')
}

test.describe('the outline', () => {
  test('opens and closes by key, with the keyboard where it belongs', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfThree(page)
    const table = await openTable(page, 'People')
    await expect(page.getByRole('tab')).toHaveText(['People 3', 'Resources 2', 'Ties 4'])
    await page.keyboard.press('Escape')
    await room.keyboardOnMap()
    await expect(table).toBeVisible()
    await expect(room.canvas).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Shift+O')
    await expect(page.locator('.outline-table [data-active]')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+Shift+O')
    await expect(table).toHaveCount(0)
    await room.keyboardOnMap()
    await room.line.click()
    await page.getByRole('button', { name: 'Outline' }).click()
    await expect(table).toBeVisible()
    await expect(room.line).toBeFocused()
  })

  test('shows people, resources and ties with what is known of them', async ({ launch }) => {
    const { page } = await launch()
    await roomOfThree(page)
    await openTable(page, 'People')
    await expect(page.getByRole('row', { name: /Zeno/ })).toHaveText('Zeno RossiCustomerAcmedesigner3')
    await expect(page.getByRole('columnheader')).toHaveText(['Name', 'Side', 'Organisation', 'Role', 'Ties', 'Notes'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+O')
    await page.keyboard.press('ControlOrMeta+Shift+O')
    await openTable(page, 'Resources')
    await expect(page.getByRole('row', { name: /laser/ })).toHaveText('laser cutterOtherUnderusedZeno Rossi')
    await expect(page.getByRole('row', { name: /evening/ })).toHaveText('evening roomOtherHidden, wantedAda Conti')
    await page.keyboard.press('ControlOrMeta+Shift+O')
    await openTable(page, 'Ties')
    await expect(page.getByRole('row', { name: /show her/ })).toHaveText(
      'Zeno RossiknowsAda ContiAlready thereshow her the workshopZeno Rossi1 March 2031Promised',
    )
    await expect(page.getByRole('row', { name: /flood/ })).toContainText('since the flood')
  })

  test('sorts by every column as the language does, and says so', async ({ launch }) => {
    const { page } = await launch()
    await roomOfThree(page)
    await openTable(page, 'People')
    expect(await column(page, 0)).toEqual(['Zeno Rossi', 'Élia Bianchi', 'Ada Conti'])
    await page.keyboard.press('ArrowUp')
    const heading = page.getByRole('columnheader', { name: 'Name' })
    await expect(heading.getByRole('button')).toBeFocused()
    await expect(heading).toHaveAttribute('aria-sort', 'none')
    await page.keyboard.press('Enter')
    await expect(heading).toHaveAttribute('aria-sort', 'ascending')
    expect(await column(page, 0)).toEqual(['Ada Conti', 'Élia Bianchi', 'Zeno Rossi'])
    await page.keyboard.press('Enter')
    await expect(heading).toHaveAttribute('aria-sort', 'descending')
    expect(await column(page, 0)).toEqual(['Zeno Rossi', 'Élia Bianchi', 'Ada Conti'])
    for (const [place, up] of [
      [1, ['Zeno Rossi', 'Élia Bianchi', 'Ada Conti']],
      [2, ['Zeno Rossi', 'Élia Bianchi', 'Ada Conti']],
      [3, ['Zeno Rossi', 'Élia Bianchi', 'Ada Conti']],
      [4, ['Élia Bianchi', 'Ada Conti', 'Zeno Rossi']],
    ] as const) {
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Space')
      await expect(page.getByRole('columnheader').nth(place)).toHaveAttribute('aria-sort', 'ascending')
      expect(await column(page, 0), `column ${place}`).toEqual([...up])
    }
  })

  test('shows the rows that hold all words of the field over it', async ({ launch }) => {
    const { page } = await launch()
    await roomOfThree(page)
    await openTable(page, 'People')
    await page.keyboard.press('Shift+Tab')
    await expect(page.getByLabel('Filter the rows')).toBeFocused()
    await page.keyboard.type('elia driver')
    await expect.poll(() => column(page, 0)).toEqual(['Élia Bianchi'])
    await expect(page.getByRole('tab').first()).toHaveText('People 1 of 3')
    await expect(page.getByRole('tab').last()).toHaveText('Ties 0 of 4')
    await page.keyboard.press('ArrowDown')
    await expect(cell(page, 'Élia', 0)).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type(' nothing')
    await expect(page.getByText('No row fits the filter.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await column(page, 0)).length).toBe(3)
  })

  test('keys lead through it, and choose rows as tables do', async ({ launch }) => {
    const { page } = await launch()
    await roomOfThree(page)
    await openTable(page, 'People')
    const rows = page.locator('tbody tr')
    await page.keyboard.press('ArrowDown')
    await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
    await expect(selected(page)).toHaveText(/Élia/)
    await page.keyboard.press('End')
    await expect(cell(page, 'Élia', 5)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+Home')
    await expect(cell(page, 'Zeno', 0)).toBeFocused()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(selected(page)).toHaveCount(3)
    await page.keyboard.press('PageUp')
    await expect(cell(page, 'Zeno', 0)).toBeFocused()
    await expect(selected(page)).toHaveCount(1)
    await page.keyboard.press('ControlOrMeta+ArrowDown')
    await page.keyboard.press('ControlOrMeta+ArrowDown')
    await expect(selected(page)).toHaveCount(1)
    await page.keyboard.press('Space')
    await expect(selected(page)).toHaveCount(2)
    await page.keyboard.press('ControlOrMeta+a')
    await expect(selected(page)).toHaveCount(3)
    await expect(page.locator('tr[aria-selected="true"]')).toHaveCount(3)
  })

  test('who is selected there is gone to on the canvas, and the other way round', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfThree(page)
    await openTable(page, 'People')
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('ControlOrMeta+=')
    await room.still()
    await page.keyboard.press('ArrowDown')
    await room.still()
    await expect(room.participant('Élia')).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('ArrowDown')
    await room.still()
    await expect(room.participant('Ada')).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('ControlOrMeta+0')
    await room.still()
    // The keyboard stays where it is, and the table that holds what was selected is shown.
    await room.resource('laser cutter').click()
    await expect(page.getByRole('grid', { name: 'Resources' })).toBeVisible()
    await expect(page.getByRole('row', { name: /laser/ })).toHaveAttribute('aria-selected', 'true')
    expect(await page.evaluate(() => document.activeElement?.closest('.outline') === null)).toBe(true)
    await page.keyboard.press('ControlOrMeta+Shift+O')
    await expect(cell(page, 'laser', 0)).toBeFocused()
  })
})

test.describe('changing cells in their place', () => {
  test('F2 opens, a letter types over, Enter goes down, Tab to the next, Escape leaves it as it was', async ({
    launch,
  }) => {
    const { page } = await launch()
    const room = await roomOfThree(page)
    await openTable(page, 'People')
    await page.keyboard.press('F2')
    const field = page.locator('.cell-field')
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('Zeno Rossi')
    await page.keyboard.press('End')
    await page.keyboard.type('ni')
    const seq = await room.seq()
    await page.keyboard.press('Enter')
    await expect(cell(page, 'Zeno Rossini', 0)).toBeVisible()
    await expect(room.canvas).toHaveAttribute('data-seq', String(seq + 1))
    await expect(cell(page, 'Élia', 0)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('Ferrovie')
    await page.keyboard.press('Tab')
    await expect(cell(page, 'Élia', 2)).toHaveText('Ferrovie')
    await expect(cell(page, 'Élia', 3).locator('.cell-field')).toBeFocused()
    await page.keyboard.type('engineer')
    await page.keyboard.press('Shift+Tab')
    await expect(cell(page, 'Élia', 3)).toHaveText('engineer')
    await page.keyboard.type('nowhere')
    await page.keyboard.press('Escape')
    await expect(cell(page, 'Élia', 2)).toHaveText('Ferrovie')
    await expect(cell(page, 'Élia', 2)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(cell(page, 'Élia', 3)).toHaveText('driver')
  })

  test('a quick typist loses no key and no change', async ({ launch }) => {
    const { page } = await launch()
    await roomOfThree(page)
    await openTable(page, 'People')
    await page.keyboard.type('Anna')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Berta')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Carla')
    await page.keyboard.press('Enter')
    await expect.poll(() => column(page, 0)).toEqual(['Anna', 'Berta', 'Carla'])
  })

  test('closed sets are lists: chosen by arrows or by a letter', async ({ launch }) => {
    const { page } = await launch()
    await roomOfThree(page)
    await openTable(page, 'People')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(cell(page, 'Zeno', 1)).toHaveText('Guest')
    await expect(cell(page, 'Élia', 1)).toBeFocused()
    // What is changed next is what is seen to be selected, here and on the canvas.
    await expect(selected(page)).toHaveText(/Élia/)
    await page.keyboard.press('c')
    await expect(page.locator('.cell-field')).toHaveValue('customer')
    await page.keyboard.press('Enter')
    await expect(cell(page, 'Élia', 1)).toHaveText('Customer')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Escape')
    await expect(cell(page, 'Ada', 1)).toBeFocused()
    await expect(cell(page, 'Ada', 1)).toHaveText('Guest')
    await cell(page, 'Ada', 1).dblclick()
    await page.locator('.cell-field').getByRole('option', { name: 'Employee' }).click()
    await expect(cell(page, 'Ada', 1)).toHaveText('Employee')
  })

  test('a promise is changed field by field, and made and taken away', async ({ launch }) => {
    const { page } = await launch()
    await roomOfThree(page)
    await openTable(page, 'Ties')
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.type('bring it along')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('05042031')
    await page.keyboard.press('Tab')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    const row = page.getByRole('row').filter({ hasText: 'bring it along' })
    await expect(row).toContainText('Zeno Rossi')
    await expect(row).toContainText('2031')
    await expect(row).toContainText('Kept')
    await expect(page.locator('.seal')).toHaveCount(2)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('n')
    await page.keyboard.press('Enter')
    await expect(row).toHaveCount(0)
    await expect(page.locator('.seal')).toHaveCount(1)
  })

  test('a name that is refused says why, and what was written stays', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfThree(page)
    await openTable(page, 'People')
    const seq = await room.seq()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('  ')
    await page.keyboard.press('Enter')
    const field = page.locator('.cell-field')
    await expect(page.getByRole('alert')).toHaveText('It needs a name. Escape brings the old one back.')
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('  ')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    expect(await findings(page), 'a refused name').toEqual([])
    await page.keyboard.type('Zita')
    await page.keyboard.press('Enter')
    await expect(cell(page, 'Zita', 0)).toHaveText('Zita')
    await expect(room.canvas).toHaveAttribute('data-seq', String(seq + 1))
  })

  test('what is sorted by its name goes to its place, and the keyboard on to the next row', async ({ launch }) => {
    const { page } = await launch()
    await roomOfThree(page)
    await openTable(page, 'People')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await expect(cell(page, 'Ada', 0)).toBeFocused()
    await page.keyboard.type('Zoe')
    await page.keyboard.press('Enter')
    await expect.poll(() => column(page, 0)).toEqual(['Élia Bianchi', 'Zeno Rossi', 'Zoe'])
    await expect(cell(page, 'Élia', 0)).toBeFocused()
  })

  test('Delete removes what is selected, and goes on at the next row', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfThree(page)
    await openTable(page, 'People')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await expect(room.canvas).toHaveAttribute('data-node-count', '4')
    await expect(cell(page, 'Ada', 0)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(room.canvas).toHaveAttribute('data-node-count', '5')
    await expect(cell(page, 'Ada', 0)).toBeFocused()
  })

  test('letters after a click are the next line; Enter opens the cell, or the details', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfThree(page)
    await openTable(page, 'People')
    await cell(page, 'Élia', 3).click()
    await expect(selected(page)).toHaveText(/Élia/)
    await page.keyboard.type('mia')
    await expect(room.line).toHaveValue('mia')
    await expect(room.line).toBeFocused()
    await cell(page, 'Élia', 3).click()
    await page.keyboard.press('Enter')
    await expect(page.locator('.cell-field')).toHaveValue('driver')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name: 'Details' }).getByLabel('Name')).toBeFocused()
  })
})

test('find and filter count for the tables too', async ({ launch }) => {
  const { page } = await launch()
  await roomOfThree(page)
  await openTable(page, 'People')
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('acme')
  await expect.poll(() => column(page, 0)).toEqual(['Zeno Rossi'])
  await expect(page.getByRole('tab').first()).toHaveText('People 1 of 3')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tab').first()).toHaveText('People 3')
  await expect(cell(page, 'Zeno', 0)).toBeFocused()
})

test('the largest map: only what is near is drawn, and an edit stays quick', async ({ launch, dataFolder }, info) => {
  test.slow()
  const { app, page } = await launch()
  const file = join(dataFolder, 'large.trama.json')
  writeFileSync(file, JSON.stringify(largeMap(5_000, 15_000)))
  await stubOpenDialog(app, file)
  await clickMenu(app, 'map/import')
  const room = new Facilitator(page)
  await expect(room.canvas).toHaveAttribute('data-node-count', '5000', { timeout: 60_000 })
  await openTable(page, 'Ties', 60_000)
  await expect(page.getByRole('tab', { name: 'Ties' })).toHaveText('Ties 15,000')
  expect(await page.locator('tbody tr').count()).toBeLessThan(100)
  await page.keyboard.press('ControlOrMeta+End')
  await expect(page.locator('tr[data-row="14999"]')).toBeInViewport()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowUp')
  const sorting = await enterUntil(page, 'th[aria-sort="ascending"]')
  noteTime(info, 'O1', 'Outline: 15,000 ties sorted and drawn', sorting, 1_000)
  await page.keyboard.press('ArrowDown')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('x')
  await page.evaluate(countChangedRows)
  const editing = await enterUntil(page, 'tr[data-row="0"] [data-column="4"] [title="x"]')
  noteTime(info, 'O2', 'Outline: a note changed among 15,000 ties', editing, 500)
  const changed = await page.evaluate(() => (window as unknown as { changedRows: Set<string> }).changedRows.size)
  // The row that was changed, and the one that the keyboard went on to.
  expect(changed).toBeLessThanOrEqual(2)
})

function noteTime(info: TestInfo, id: string, what: string, took: number, goal: number): void {
  noteFigure(info, { id, what, goal: `≤ ${goal} ms`, reached: `${took} ms`, holds: took <= goal })
}

/** Presses Enter and gives back how long it takes until something is in the table, in milliseconds. */
async function enterUntil(page: Page, selector: string): Promise<number> {
  await page.evaluate((sought) => {
    const table = document.querySelector('.outline-table') as Element
    const watch = { took: new Promise<number>(() => {}) }
    addEventListener(
      'keydown',
      () => {
        const start = performance.now()
        watch.took = new Promise((done) => {
          const observer = new MutationObserver(() => {
            if (table.querySelector(sought) === null) return
            observer.disconnect()
            done(Math.round(performance.now() - start))
          })
          observer.observe(table, { subtree: true, childList: true, attributes: true })
        })
      },
      { once: true, capture: true },
    )
    Object.assign(window, { watch })
  }, selector)
  await page.keyboard.press('Enter')
  return page.evaluate(() => (window as unknown as { watch: { took: Promise<number> } }).watch.took)
}

/** From now on the page counts the rows of the table in which anything is drawn anew. */
function countChangedRows(): void {
  const changedRows = new Set<string>()
  Object.assign(window, { changedRows })
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const row = target.parentElement?.closest<HTMLElement>('tr')?.dataset.row
      if (row !== undefined) changedRows.add(row)
    }
  }).observe(document.querySelector('.outline-table tbody') as Element, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}

/** A map file of a size. */
function largeMap(nodes: number, ties: number): object {
  const createdAt = '2030-05-04T09:00:00.000Z'
  const people = Math.floor(nodes * 0.8)
  const place = (index: number) => ({ x: (index % 80) * 220, y: Math.floor(index / 80) * 220 })
  return {
    format: 'trama-community-map',
    version: 1,
    session: {
      id: 'large',
      title: 'Large',
      question: '',
      organisation: '',
      place: '',
      date: '2030-05-04',
      language: 'en',
      facilitators: [],
    },
    participants: Array.from({ length: people }, (_, index) => ({
      id: `p${index}`,
      // In no order that sorting could make use of.
      name: `Person ${(index * 2_741) % people}`,
      side: (['employee', 'customer', 'guest'] as const)[index % 3],
      organisation: `Company ${index % 40}`,
      role: '',
      notes: '',
      position: place(index),
      createdAt,
    })),
    resources: Array.from({ length: nodes - people }, (_, index) => ({
      id: `r${index}`,
      name: `Thing ${index}`,
      kind: 'tool',
      status: 'hidden',
      description: '',
      position: place(people + index),
      createdAt,
    })),
    connections: Array.from({ length: ties }, (_, index) => ({
      id: `t${index}`,
      from: `p${index % people}`,
      to: `p${(index + 1 + Math.floor(index / people)) % people}`,
      kind: 'knows',
      directed: false,
      strength: 2,
      note: '',
      origin: 'before',
      createdAt,
    })),
    zones: [],
  }
}

for (const look of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing in the outline, ${look}`, async ({ launch }) => {
    const { app, page } = await launch()
    await chooseLook(app, page, look)
    const room = await roomOfThree(page)
    await openTable(page, 'People')
    await page.keyboard.press('ArrowDown')
    await room.still()
    expect(await findings(page), 'people').toEqual([])
    await page.keyboard.press('F2')
    expect(await findings(page), 'a cell that is written in').toEqual([])
    await page.keyboard.press('Tab')
    expect(await findings(page), 'a cell that is chosen in').toEqual([])
    await page.keyboard.press('Escape')
    for (const tab of ['Resources', 'Ties']) {
      await page.getByRole('tab', { name: tab }).click()
      expect(await findings(page), tab).toEqual([])
    }
    await page.getByLabel('Filter the rows').fill('nothing of that')
    await expect(page.getByText('No row fits the filter.')).toBeVisible()
    expect(await findings(page), 'nothing left').toEqual([])
  })
}

test('the canvas stays in sight beside it, in a small window and with text twice as large', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await roomOfThree(page)
  await openTable(page, 'People')
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1366, height: 768 },
  ]) {
    await resizeWindow(app, page, size)
    for (const text of ['', '200%']) {
      await page.evaluate((fontSize) => Object.assign(document.documentElement.style, { fontSize }), text)
      await expect
        .poll(async () => (await room.canvas.boundingBox())?.width ?? 0)
        .toBeGreaterThan(size.width * (text === '' ? 0.45 : 0.35))
      await expect(page.locator('.outline-table [data-active]')).toBeInViewport()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
  }
})

test('its edge is moved by key and by pointer, and the canvas keeps its share', async ({ launch }) => {
  const { app, page } = await launch()
  await resizeWindow(app, page, { width: 1280, height: 800 })
  const room = await roomOfThree(page)
  await openTable(page, 'People')
  const edge = page.getByRole('separator', { name: 'Width of the outline' })
  await edge.focus()
  const before = Number(await edge.getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowLeft')
  await expect(edge).toHaveAttribute('aria-valuenow', String(before - 2))
  await page.keyboard.press('End')
  await expect.poll(async () => (await room.canvas.boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(0.4 * 1280 - 1)
  const box = await edge.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 4, 400)
  await page.mouse.down()
  await page.mouse.move(1280 * 0.3, 400)
  await page.mouse.up()
  await expect(edge).toHaveAttribute('aria-valuenow', '30')
})
