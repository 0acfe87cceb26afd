import type { Page } from '@playwright/test'
import { ACTIONS, type Action } from '../../src-model/actions'
import { clickMenu } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

const field = (page: Page) => page.getByTestId('palette-field')
const option = (page: Page, name: string) => page.getByRole('option', { name, exact: false })
const lit = (page: Page) => page.locator('[role="option"][aria-selected="true"]')

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
}

test('the palette has every action with its key, by menu, and says why some cannot be done', async ({ launch }) => {
  const { page } = await launch()
  await new Facilitator(page).startSession('Palette')
  await openPalette(page)
  const labels = await page.locator('.palette-name').allTextContents()
  const expected = ACTIONS.filter(({ id }) => id !== 'view/palette').map(({ id }) => sentence('en', `action.${id}`))
  expect(labels).toEqual(expected)
  await expect(option(page, 'Show the whole map')).toHaveAttribute('aria-disabled', 'true')
  await expect(option(page, 'Show the whole map')).toContainText(sentence('en', 'unavailable.nothing-there'))
  await expect(option(page, 'All sessions').locator('kbd')).toHaveText('Ctrl + L')
  const groups = page.getByRole('listbox', { name: sentence('en', 'palette.label') }).getByRole('group')
  expect(await groups.count()).toBe(new Set(ACTIONS.map(({ menu }: Action) => menu)).size)
  await expect(lit(page)).toContainText(sentence('en', 'action.session/new'))
})

test('what is chosen acts on what had the keyboard before, and leaves a half-typed line alone', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Palette')
  await room.capture('Anna Rossi +van')
  await room.line.pressSequentially('Luca Bi')
  await openPalette(page)
  await page.keyboard.type('undo')
  await page.keyboard.press('Enter')
  await expect(room.participant('Anna Rossi')).toHaveCount(0)
  await expect(room.line).toBeFocused()
  await expect(room.line).toHaveValue('Luca Bi')
  await page.keyboard.type('anchi')
  await expect(room.line).toHaveValue('Luca Bianchi')
  await openPalette(page)
  await page.keyboard.type('again')
  await expect(lit(page)).toContainText(sentence('en', 'action.edit/redo'))
  await page.keyboard.press('Enter')
  await expect(room.participant('Anna Rossi')).toHaveCount(1)
  await openPalette(page)
  await page.keyboard.type('select all')
  await page.keyboard.press('Enter')
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2)
  await expect(room.line).toHaveValue('Luca Bianchi')
})

test('no key is lost between opening and typing, as soon as the window is at rest', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Palette')
  await openPalette(page)
  await page.keyboard.press('Escape')
  // Nothing is waited for in between.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('detail')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Luca')
  await expect(room.line).toHaveValue('Luca')
  await expect(page.locator('.inspector')).toHaveCount(0)
})

test('arrows, Home, End and a page move about; Escape and the same key again go back', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Palette')
  await openPalette(page)
  const first = sentence('en', 'action.session/new')
  const last = sentence('en', 'action.help/shortcuts')
  await page.keyboard.press('ArrowUp')
  await expect(lit(page)).toContainText(last)
  await page.keyboard.press('ArrowDown')
  await expect(lit(page)).toContainText(first)
  await page.keyboard.press('End')
  await expect(lit(page)).toContainText(last)
  await expect(lit(page)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('PageUp')
  await expect(lit(page)).not.toContainText(last)
  await page.keyboard.press('Home')
  await expect(lit(page)).toContainText(first)
  const active = await field(page).getAttribute('aria-activedescendant')
  expect(active).toBe(await lit(page).getAttribute('id'))
  await page.keyboard.press('Escape')
  await expect(room.line).toBeFocused()
  await openPalette(page)
  await page.keyboard.press('Control+k')
  await expect(field(page)).toHaveCount(0)
  await expect(room.line).toBeFocused()
})

test('what was used lately stands first', async ({ launch }) => {
  const { page } = await launch()
  await new Facilitator(page).startSession('Palette')
  for (const typed of ['zoom in', 'details']) {
    await openPalette(page)
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveCount(0)
  }
  await openPalette(page)
  const labels = await page.locator('.palette-name').allTextContents()
  expect(labels.slice(0, 2)).toEqual(['Details', 'Zoom in'])
  expect(new Set(labels).size).toBe(labels.length)
})

test('it leads to people and resources by name', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Palette')
  await room.capture('Anna Rossi +taglio laser')
  await room.capture('Niccolò Però')
  await openPalette(page)
  await page.keyboard.type('niccolo')
  await expect(lit(page)).toContainText('Niccolò Però')
  await page.keyboard.press('Enter')
  const node = page.locator('.react-flow__node').filter({ hasText: 'Niccolò' })
  await expect(node).toHaveClass(/selected/)
  await expect(node).toBeFocused()
  await openPalette(page)
  await page.keyboard.type('taglio')
  await page.keyboard.press('Enter')
  await expect(page.locator('.react-flow__node.selected')).toContainText('taglio laser')
})

test('in Italian it finds Italian words, with and without accents', async ({ launch }) => {
  const { app, page } = await launch({ language: 'it' })
  await new Facilitator(page).startSession('Tavolozza')
  await clickMenu(app, 'view/palette')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('piu grande')
  await expect(lit(page)).toContainText('Ingrandisci')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('qqq')
  await expect(page.getByText(sentence('it', 'palette.none', { typed: 'qqq' }))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
})

test('the shortcuts sheet lists every key of the menus, on the first screen too', async ({ launch }) => {
  const { page } = await launch()
  await expect(page.getByTestId('new-session-title')).toBeVisible()
  await page.keyboard.press('Control+/')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  const actions: readonly Action[] = ACTIONS
  for (const { id, shortcut } of actions.filter((each) => each.shortcut !== undefined)) {
    await expect(sheet.locator('dt', { hasText: sentence('en', `action.${id}`) }).first(), shortcut).toBeAttached()
  }
  await expect(sheet.locator('dd').filter({ hasText: 'Shift + F10' })).toHaveCount(1)
  await page.keyboard.press('End')
  await expect(sheet.locator('dt').last()).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('new-session-title')).toBeFocused()
})
