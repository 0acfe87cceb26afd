// Taking the hub away: what would be left, for as long as a key is held.
import type { Page } from '@playwright/test'
import { ask } from './support/ask'
import { findings } from './support/axe'
import { clickMenu } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'
import { openWall, settledWall } from './support/wall'

test.use({ keepsApp: true })

/** Anna ties all but one: Luca and Sara know each other too, Marco and Elena hang on her alone, Paolo on nobody. */
async function star(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('A hub')
  await room.capture('Anna Rossi @c > Luca Bianchi, Sara Conti, Marco Neri, Elena Gallo')
  await room.capture('Luca Bianchi > Sara Conti')
  await room.capture('Paolo Fontana')
  await selectNobody(room)
  return room
}

async function selectNobody(room: Facilitator): Promise<void> {
  await room.still()
  const { x, y } = await room.emptyGround()
  await room.page.mouse.click(x, y)
  await expect(room.page.locator('.react-flow__node.selected')).toHaveCount(0)
}

const banner = (room: Facilitator) => room.page.getByTestId('away-banner')
const spoken = (room: Facilitator) => room.page.locator('[aria-live="polite"]')

/** The names of the people who look a way. */
async function namesOf(room: Facilitator, look: 'away' | 'fallen'): Promise<string[]> {
  const names = await room.page.locator(`.react-flow__node.${look} .participant-name`).allTextContents()
  return names.map((each) => each.replace(/\n/g, ' ')).sort()
}

/** How many ties can still be seen. */
function tiesSeen(room: Facilitator): Promise<number> {
  return room.page.locator('.react-flow__edge .tie').evaluateAll((ties) => {
    return ties.filter((each) => Number(getComputedStyle(each).opacity) > 0).length
  })
}

test('the busiest person is gone as long as the key is held, with who falls off and how many', async ({ launch }) => {
  const { page } = await launch()
  const room = await star(page)
  expect(await tiesSeen(room)).toBe(5)
  await page.keyboard.down('F10')
  await expect(banner(room)).toHaveText(
    'Without Anna Rossi 2 people lose touch with the others; of 4 who hung together, 2 still do',
  )
  await expect.poll(() => namesOf(room, 'away')).toEqual(['Anna Rossi'])
  await expect.poll(() => namesOf(room, 'fallen')).toEqual(['Elena Gallo', 'Marco Neri'])
  await expect.poll(() => tiesSeen(room)).toBe(1)
  await expect(spoken(room)).toContainText('of 4 who hung together, 2 still do: Marco Neri and Elena Gallo')
  // The key repeats itself while it is held.
  await page.keyboard.down('F10')
  await expect(banner(room)).toBeVisible()
  await page.keyboard.up('F10')
  await expect(banner(room)).toHaveCount(0)
  await expect.poll(() => namesOf(room, 'away')).toEqual([])
  await expect.poll(() => namesOf(room, 'fallen')).toEqual([])
  await expect.poll(() => tiesSeen(room)).toBe(5)
  await expect(spoken(room)).toContainText('Everybody is back')
})

test('with Ctrl it is whoever is selected, one or several; without it is the hub all the same', async ({ launch }) => {
  const { page } = await launch()
  const room = await star(page)
  await page.keyboard.press('Control+F10')
  expect(await banner(room).count()).toBe(0)
  await room.participant('Sara Conti').click()
  await page.keyboard.down('F10')
  await expect(banner(room)).toContainText('Without Anna Rossi 2 people')
  await page.keyboard.up('F10')
  await expect(banner(room)).toHaveCount(0)
  await page.keyboard.down('Control')
  await page.keyboard.down('F10')
  await expect(banner(room)).toHaveText('Without Sara Conti nobody falls off')
  await page.keyboard.up('F10')
  await expect(banner(room)).toHaveCount(0)
  await page.keyboard.up('Control')
  await room.participant('Luca Bianchi').click({ modifiers: ['Shift'] })
  await page.keyboard.down('Control')
  await page.keyboard.down('F10')
  await expect(banner(room)).toHaveText(/^Without (Luca Bianchi and Sara Conti|Sara Conti and Luca Bianchi) nobody/)
  await page.keyboard.up('Control')
  await expect(banner(room)).toHaveCount(0)
  await page.keyboard.up('F10')
})

test('works while a line is written, types nothing, and follows what is captured meanwhile', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await star(page)
  await clickMenu(app, 'view/take-away')
  await expect(banner(room)).toContainText('2 still do')
  await room.line.click()
  await room.line.pressSequentially('Marco Neri > Elena Gallo')
  await room.line.press('Enter')
  await expect(banner(room)).toContainText('Without Anna Rossi 2 people lose touch')
  await room.line.pressSequentially('Luca Bianchi > Mar')
  // A second press ends what a menu began.
  await page.keyboard.press('F10')
  await expect(banner(room)).toHaveCount(0)
  await expect(room.line).toHaveValue('Luca Bianchi > Mar')
  await expect(room.line).toBeFocused()
})

test('a menu begins it and Escape ends it', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await star(page)
  await clickMenu(app, 'view/take-away')
  await expect(banner(room)).toContainText('Without Anna Rossi')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(banner(room)).toHaveCount(0)
})

test('the button in its banner ends it, too, and the keyboard is never lost with it', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await star(page)
  const button = banner(room).getByRole('button', { name: 'Bring everybody back' })
  await room.line.click()
  await clickMenu(app, 'view/take-away')
  await button.click()
  await expect(banner(room)).toHaveCount(0)
  await expect(room.line).toBeFocused()
  for (const key of ['Enter', 'Escape', 'F10']) {
    await clickMenu(app, 'view/take-away')
    await button.focus()
    await page.keyboard.press(key)
    await expect(banner(room)).toHaveCount(0)
    await room.keyboardOnMap()
  }
})

test('what a menu began is ended by the Escape that ends nothing else', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await star(page)
  await clickMenu(app, 'view/take-away')
  await expect(banner(room)).toContainText('Without Anna Rossi')
  await room.line.click()
  await room.line.pressSequentially('Zeno')
  await page.keyboard.press('Escape')
  await expect(room.line).toHaveValue('')
  expect(await banner(room).count()).toBe(1)
  // A tie that is half drawn.
  await room.halfDrawTie(room.participant('Paolo Fontana'), await room.emptyGround())
  await expect(page.locator('.react-flow__connection')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('.react-flow__connection')).toHaveCount(0)
  await page.mouse.up()
  expect(await banner(room).count()).toBe(1)
  const selected = page.locator('.react-flow__node.selected')
  await room.participant('Paolo Fontana').click()
  await expect(selected).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(banner(room)).toHaveCount(0)
  await expect(selected).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(selected).toHaveCount(0)
})

test('a key that is held is let go with the window, and does nothing behind a dialog or with other keys', async ({
  launch,
}) => {
  const { page } = await launch()
  const room = await star(page)
  await page.keyboard.down('F10')
  await expect(banner(room)).toBeVisible()
  // Another window has the keyboard now: the key is let go over there.
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expect(banner(room)).toHaveCount(0)
  await page.keyboard.up('F10')

  await page.keyboard.press('Alt+F10')
  expect(await banner(room).count()).toBe(0)
  await room.participant('Anna Rossi').click()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await banner(room).count()).toBe(0)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+/')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  await page.keyboard.down('F10')
  expect(await banner(room).count()).toBe(0)
  await page.keyboard.up('F10')
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await page.keyboard.down('F10')
  await expect(banner(room)).toContainText('Without Anna Rossi')
  // Held, Escape is its end before anything else.
  await page.keyboard.press('Escape')
  await expect(banner(room)).toHaveCount(0)
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1)
  await page.keyboard.up('F10')
})

test('says so when there is nobody to take away', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Nobody yet')
  await page.keyboard.down('F10')
  expect(await banner(room).count()).toBe(0)
  expect(await spoken(room).textContent()).not.toContain('fall off')
  await page.keyboard.up('F10')
  await room.capture('Anna Rossi')
  await room.capture('Luca Bianchi')
  await selectNobody(room)
  await page.keyboard.down('F10')
  await expect(banner(room)).toHaveText('There are no ties between people yet, so nobody can fall off')
  await page.keyboard.up('F10')
  await expect(banner(room)).toHaveCount(0)
})

test('the wall and the map know nothing of it', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await star(page)
  const wall = await openWall(app, page)
  await expect(wall.locator('[data-participant]')).toHaveCount(6)
  const world = () => wall.locator('.wall-ties, .wall-mark').evaluateAll((all) => all.map((each) => each.outerHTML))
  await expect(wall.locator('[data-testid="wall"][data-settled="true"]')).toBeVisible()
  const [before, seq, snapshot] = [await world(), await room.seq(), await ask(page, 'wall/snapshot', {})]
  await page.keyboard.down('F10')
  await expect(banner(room)).toContainText('Without Anna Rossi')
  await expect.poll(() => tiesSeen(room)).toBe(1)
  // What is selected after it has come to the wall: by then this would have, too.
  await room.participant('Paolo Fontana').click()
  await expect(wall.locator('.wall-mark[data-selected]')).toHaveCount(1)
  await settledWall(wall)
  const { look, ...rest } = await ask(page, 'wall/snapshot', {})
  expect({ ...rest, look: { ...look, selection: [] } }).toEqual({ ...snapshot, seq: rest.seq })
  expect((await world()).map((each) => each.replace(' data-selected="true"', ''))).toEqual(before)
  await page.keyboard.up('F10')
  await expect(banner(room)).toHaveCount(0)
  expect(await room.seq()).toBe(seq)
})
