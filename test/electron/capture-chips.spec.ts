import type { Locator, Page } from '@playwright/test'
import { Facilitator } from './support/facilitator'
import { holdFrames } from './support/frames'
import { expect, type Launched, test } from './support/trama'

test.use({ keepsApp: true })

async function roomOf({ page }: Launched): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('Chips')
  await expect(room.line).toBeFocused()
  return room
}

/** A chip by what is spoken of it. */
function chip(page: Page, ...spoken: string[]): Locator {
  return page.getByRole('button', { name: new RegExp(`^${spoken.join('\\s*, ')}$`) })
}

async function keys(page: Page, ...all: string[]): Promise<void> {
  for (const key of all) await page.keyboard.press(key)
}

test('a line is put right in its chips, with the keyboard alone', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  const room = await roomOf(launched)
  await page.keyboard.type('Ana Rosi @e, Acme, designer +laser cutter !u')
  await keys(page, 'ControlOrMeta+ArrowDown', 'Home')
  await expect(chip(page, 'Ana Rosi', 'employee', 'new')).toBeFocused()

  // Enter writes the whole text anew.
  await keys(page, 'Enter')
  await page.keyboard.type('Rossi, Anna')
  await keys(page, 'Enter')
  await expect(room.line).toHaveValue('"Rossi, Anna" @e, Acme, designer +laser cutter !u')
  await expect(chip(page, 'Rossi, Anna', 'employee', 'new')).toBeFocused()

  // Space turns what has few values, a letter chooses one of them.
  await keys(page, 'ArrowRight')
  await expect(chip(page, 'Employee', 'side')).toBeFocused()
  await keys(page, ' ')
  await expect(room.line).toHaveValue('"Rossi, Anna" @customer, Acme, designer +laser cutter !u')
  await keys(page, 'g')
  await expect(room.line).toHaveValue('"Rossi, Anna" @guest, Acme, designer +laser cutter !u')
  await keys(page, 'ArrowUp')
  await expect(room.line).toHaveValue('"Rossi, Anna" @customer, Acme, designer +laser cutter !u')

  // Delete takes a part out, a letter begins to write over a text.
  await keys(page, 'ArrowRight', 'Delete')
  await expect(room.line).toHaveValue('"Rossi, Anna" @customer, , designer +laser cutter !u')
  await page.keyboard.type('buyer')
  await keys(page, 'Enter', 'End')
  await expect(room.line).toHaveValue('"Rossi, Anna" @customer, , buyer +laser cutter !u')
  await keys(page, 'ArrowDown')
  await expect(room.line).toHaveValue('"Rossi, Anna" @customer, , buyer +laser cutter !mobilised')

  // Escape leads back, with the caret behind the part.
  await keys(page, 'ArrowLeft', 'Escape')
  await expect(room.line).toBeFocused()
  await page.keyboard.type(' XL')
  await expect(room.line).toHaveValue('"Rossi, Anna" @customer, , buyer +laser cutter XL !mobilised')
  await keys(page, 'Enter')
  await expect(room.participant('Rossi, Anna')).toBeVisible()
  await expect(page.locator('[data-resource][data-status="mobilised"]')).toContainText('laser cutter XL')
})

test('what is typed into a chip right after a key, before the next frame, is in it', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  const room = await roomOf(launched)
  await page.keyboard.type('Anna @c, Acme')
  const release = await holdFrames(page)
  await keys(page, 'ControlOrMeta+ArrowDown', 'Home')
  await page.keyboard.type('Ida Conti')
  await keys(page, 'Enter', 'Escape')
  await page.keyboard.type(' Neri')
  await release()
  await expect(room.line).toHaveValue('Ida Conti Neri @c, Acme')
})

test('a name becomes a resource and a person again, a tie another kind, an unwritable change is refused', async ({
  launch,
}) => {
  const launched = await launch()
  const { page } = launched
  const room = await roomOf(launched)
  await page.keyboard.type('Anna > Luca !by 12/05 call')
  await keys(page, 'ControlOrMeta+ArrowDown', 'Home', 'ArrowRight', ' ')
  await expect(room.line).toHaveValue('Anna > Luca: works with !by 12/05 call')
  await expect(chip(page, 'works with', 'tie')).toBeFocused()
  await keys(page, 'Delete')
  await expect(room.line).toHaveValue('Anna > Luca !by 12/05 call')
  await keys(page, 'ArrowRight', ' ')
  await expect(room.line).toHaveValue('Anna > +Luca !by 12/05 call')
  await keys(page, ' ')
  await expect(room.line).toHaveValue('Anna > Luca !by 12/05 call')

  await page
    .getByRole('button', { name: /12 May|day/ })
    .last()
    .focus()
  await keys(page, 'Enter')
  await page.keyboard.type('some day')
  await keys(page, 'Enter')
  await expect(page.getByText('The line cannot be written so.')).toBeVisible()
  await keys(page, 'Escape')
  await expect(room.line).toHaveValue('Anna > Luca !by 12/05 call')
  await keys(page, 'Escape')
  await expect(room.line).toBeFocused()
})

test('what is not read shows while one types on, and is put right or taken out where it stands', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  const room = await roomOf(launched)
  const wrong = page.locator('#capture-reading .chip[data-state="problem"]')
  await page.keyboard.type('Gigi @x')
  await expect(wrong).toHaveText('@x, side, not read')
  await keys(page, 'ControlOrMeta+ArrowDown', ' ')
  await expect(room.line).toHaveValue('Gigi @employee')
  await expect(wrong).toHaveCount(0)

  await room.line.fill('Gigi, Acme, designer')
  await expect(wrong).toHaveText(', Acme, designer, not read')
  await expect(page.getByText('Write the side before the organisation')).toBeHidden()
  await keys(page, 'ControlOrMeta+ArrowDown', 'Enter')
  await page.keyboard.type('@, Acme, designer')
  await keys(page, 'Enter')
  await expect(room.line).toHaveValue('Gigi @, Acme, designer')
  await expect(wrong).toHaveCount(0)
})

test('Space gives a resource its next state, and Delete leaves no mark of what it takes out', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  const room = await roomOf(launched)
  await page.keyboard.type('Anna Verdi -yarn')
  await keys(page, 'ControlOrMeta+ArrowDown', 'End', ' ')
  await expect(room.line).toHaveValue('Anna Verdi -yarn !underused')
  await expect(chip(page, 'Underused yarn', 'resource', 'new')).toBeFocused()
  await keys(page, ' ')
  await expect(room.line).toHaveValue('Anna Verdi -yarn !mobilised')
  await keys(page, ' ')
  await expect(room.line).toHaveValue('Anna Verdi -yarn')
  await keys(page, 'Delete')
  await expect(room.line).toHaveValue('Anna Verdi')
})

test('a click does the same: on a choice the keyboard stays in the line, on a text it comes back', async ({
  launch,
}) => {
  const launched = await launch()
  const { page } = launched
  const room = await roomOf(launched)
  await page.keyboard.type('Anna @e, Acme')
  await chip(page, 'Employee', 'side').click()
  await expect(room.line).toHaveValue('Anna @customer, Acme')
  await expect(room.line).toBeFocused()
  await chip(page, 'Acme', 'organisation').click()
  await page.keyboard.type('Beta')
  await keys(page, 'Enter')
  await expect(room.line).toHaveValue('Anna @customer, Beta')
  await expect(room.line).toBeFocused()
  await page.keyboard.type(', buyer')
  await expect(room.line).toHaveValue('Anna @customer, Beta, buyer')
})

test('in several lines, up and down lead from row to row', async ({ launch }) => {
  const launched = await launch()
  const { page } = launched
  const room = await roomOf(launched)
  await room.line.fill('Anna @e\nLuca @e\nSara @e')
  await keys(page, 'ControlOrMeta+ArrowDown')
  await expect(page.getByRole('group', { name: 'Line 3' }).getByRole('button').last()).toBeFocused()
  await keys(page, 'ArrowUp', ' ', 'ArrowUp', 'ArrowUp', ' ', ' ')
  await expect(room.line).toHaveValue('Anna @guest\nLuca @customer\nSara @e')
})
