import type { Page } from '@playwright/test'
import { boxOf, Facilitator } from './support/facilitator'
import { holdFrames } from './support/frames'
import { expect, test } from './support/trama'

/** A session with four people, one of whom is tied to another. */
async function roomOfFour(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('Next key')
  for (const line of ['Nora Ferri', 'Ugo Pini', 'Lia Mori', 'Ada Sala > Nora Ferri: works-with']) {
    await room.captureByKeys(line)
  }
  await expect(room.canvas).toHaveAttribute('data-node-count', '4')
  return room
}

test.use({ keepsApp: true })

test.describe('the facilitator looks up and types on', () => {
  test('after a click on a button of the bar, it is the next line', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(room.canvas).toHaveAttribute('data-node-count', '3')
    await expect(room.line).toBeFocused()
    await page.keyboard.type('Anna Maria Rossi')
    await page.keyboard.press('Enter')
    await expect(room.participant('Anna Maria Rossi')).toBeVisible()
    await expect(room.canvas).toHaveAttribute('data-node-count', '4')
  })

  test('after a choice from a list with the mouse, it is the next line', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    for (const [list, choice, line] of [
      ['Kind of new ties', 'helps', 'Carla Neri'],
      ['Side of new people', 'Customer', 'Gina Verdi'],
    ] as const) {
      await page.getByLabel(list).click()
      await page.getByRole('option', { name: choice }).click()
      await page.keyboard.type(line)
      await expect(room.line).toHaveValue(line)
      await page.keyboard.press('Enter')
      await expect(room.participant(line)).toBeVisible()
      await expect(page.getByLabel(list).locator('option:checked')).toHaveText(choice)
    }
  })

  test('after a choice from a list with the keys, it is the next line', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    const list = page.getByLabel('Side of new people')
    await list.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(list.locator('option:checked')).toHaveText('Guest')
    await expect(room.line).toBeFocused()
    await list.focus()
    await page.keyboard.press('Escape')
    await expect(room.line).toBeFocused()
  })

  test('after a click on a tie in the details, it is the next line, and the tie stays as it is', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    await room.participant('Ada Sala').click()
    const details = page.getByRole('complementary')
    await details.getByRole('button', { name: /Nora Ferri/ }).click()
    await expect(details.getByLabel('Kind').locator('option:checked')).toHaveText('works with')
    await room.keyboardOnMap()
    await page.keyboard.type('Lisa Holt')
    await expect(room.line).toHaveValue('Lisa Holt')
    await expect(details.getByLabel('Kind').locator('option:checked')).toHaveText('works with')
  })

  test('while the line asks who is meant, it is the next line, and both are kept', async ({ launch }) => {
    const { page } = await launch()
    const room = await roomOfFour(page)
    await room.line.pressSequentially('Nora Feri > Ugo Pini')
    await room.line.press('Enter')
    await expect(page.getByText('“Nora Feri”: who was that?')).toBeVisible()
    await page.keyboard.type('Luigi Bianchi')
    await expect(room.line).toHaveValue('Nora Feri > Ugo Pini\nLuigi Bianchi')
    await page.keyboard.press('Enter')
    await page.keyboard.press('1')
    await expect(room.participant('Luigi Bianchi')).toBeVisible()
    await expect(room.canvas).toHaveAttribute('data-node-count', '5')
    await expect(room.canvas).toHaveAttribute('data-connection-count', '2')
  })
})

test('the next key goes where it belongs before the next frame, too', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  const list = page.getByLabel('Side of new people')
  await list.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  const releaseAfterChoice = await holdFrames(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Gina')
  await releaseAfterChoice()
  await expect(room.line).toHaveValue('Gina')
  await expect(list.locator('option:checked')).toHaveText('Customer')
  await page.keyboard.press('Escape')

  const ugo = room.participant('Ugo Pini')
  await ugo.click()
  const releaseAfterEnter = await holdFrames(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Ugo Pinto')
  await releaseAfterEnter()
  await expect(page.getByRole('complementary').getByLabel('Name')).toHaveValue('Ugo Pinto')
  await expect(room.participant('Ugo Pinto')).toBeVisible()
  await expect(room.line).toHaveValue('')
})

test('a question asked from the canvas lets go as any other does', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  const question = page.getByText('“Nora Feri”: who was that?')
  const ask = async () => {
    const ground = await room.emptyGround()
    await page.mouse.dblclick(ground.x, ground.y)
    await page.keyboard.type('Nora Feri')
    await page.keyboard.press('Enter')
    await expect(question).toBeVisible()
  }
  await ask()
  await page.keyboard.press('9')
  await expect(room.line).toHaveValue('Nora Feri')
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(room.line).toHaveValue('Nora Feri')
  await page.keyboard.press('Escape')
  await expect(room.line).toHaveValue('')
  await ask()
  await page.keyboard.type('Luca Bini')
  await expect(room.line).toHaveValue('Nora Feri\nLuca Bini')
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await expect(room.participant('Luca Bini')).toBeVisible()
  await expect(room.canvas).toHaveAttribute('data-node-count', '5')
})

test('a day is written where it was clicked', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } })
  const day = page.getByRole('complementary').getByLabel('Date')
  await day.click({ position: { x: 12, y: 12 } })
  // Day and month stand in the order of the computer.
  await page.keyboard.type('05062031')
  await expect(room.line).toHaveValue('')
  await expect(day).toHaveValue(/^2031-0[56]-0[56]$/)
})

test('a list of the details that was opened with the mouse gives the next name to the line', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  await room.participant('Ada Sala').click()
  const details = page.getByRole('complementary')
  await details.getByRole('button', { name: /Nora Ferri/ }).click()
  const kind = details.getByLabel('Kind')
  await kind.click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const chosen = await kind.locator('option:checked').textContent()
  await page.keyboard.type('Helga')
  await expect(room.line).toHaveValue('Helga')
  await expect(kind.locator('option:checked')).toHaveText(chosen ?? '')
})

test('the undo button takes back the last step on the map, whatever is half typed', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  await room.line.pressSequentially('Dora E')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(room.canvas).toHaveAttribute('data-node-count', '3')
  await expect(room.line).toHaveValue('Dora E')
})

test('letters choose in a list while it is open', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  const kind = page.getByLabel('Kind of new ties')
  await kind.click()
  await page.keyboard.type('hel')
  await page.keyboard.press('Enter')
  await expect(kind.locator('option:checked')).toHaveText('helps')
  await expect(room.line).toHaveValue('')
  await expect(room.line).toBeFocused()
})

test('a value written into a closed list is written to its end', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  const kind = page.getByLabel('Kind of new ties')
  await kind.focus()
  await page.keyboard.type('in')
  await expect(kind.locator('option:checked')).toHaveText('introduced')
  await expect(kind).toBeFocused()
  await expect(room.line).toHaveValue('')
})

test('select-all in the empty line selects nothing on the map', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await room.line.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Backspace')
  await expect(room.canvas).toHaveAttribute('data-node-count', '4')
})

test('much that is deleted at once is said, and one click brings it back', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  await room.canvas.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(room.canvas).toHaveAttribute('data-node-count', '0')
  const message = page.getByRole('status').filter({ hasText: '5 things removed' })
  await message.getByRole('button', { name: 'Undo' }).click()
  await expect(room.canvas).toHaveAttribute('data-node-count', '4')
  await expect(message).toHaveCount(0)
})

test('several that were tied stay selected, and nothing else is', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  await room.canvas.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('t')
  await expect(room.canvas).toHaveAttribute('data-connection-count', '6')
  await expect(page.getByRole('complementary')).toContainText('4 people')
  await expect(page.getByRole('complementary')).not.toContainText('ties')
})

test('what a frame selects can be clicked, and tied from its rim', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  await room.still()
  const canvas = await boxOf(room.canvas)
  await page.keyboard.down('Shift')
  await page.mouse.move(canvas.x + 8, canvas.y + 8)
  await page.mouse.down()
  await page.mouse.move(canvas.x + canvas.width - 8, canvas.y + canvas.height - 8, { steps: 8 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(4)
  await expect(page.getByRole('complementary')).not.toContainText('ties')
  await room.drawTie(room.participant('Lia Mori'), room.participant('Ugo Pini'))
  await expect(room.canvas).toHaveAttribute('data-connection-count', '2')
})

test('after a tie by name, the arrow keys go on from where it began', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Going on')
  const ground = await room.emptyGround()
  for (const [index, name] of ['Left', 'Middle', 'Right'].entries()) {
    await page.mouse.dblclick(ground.x + index * 220, ground.y + 60)
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(room.participant(name)).toBeVisible()
  }
  await room.participant('Middle').click()
  await page.keyboard.press('t')
  await page.keyboard.type('left')
  await page.keyboard.press('Enter')
  await expect(room.canvas).toHaveAttribute('data-connection-count', '1')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.react-flow__node.selected')).toContainText('Right')
})

test('quick zoom steps add up', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  const zoom = () =>
    page.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a)
  await room.still()
  const before = await zoom()
  for (let times = 0; times < 6; times += 1) await page.keyboard.press('ControlOrMeta+-')
  await room.still()
  expect((await zoom()) / before).toBeCloseTo(1.25 ** -6, 2)
})

test('R held for a resource leaves its letters nowhere', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  await room.line.fill('Ann')
  await room.canvas.focus()
  const ground = await room.emptyGround()
  await page.keyboard.down('r')
  await page.keyboard.down('r')
  await page.mouse.dblclick(ground.x, ground.y)
  const field = page.getByLabel('Name of the new person or resource')
  await expect(field).toBeFocused()
  await page.keyboard.down('r')
  await page.keyboard.up('r')
  await expect(field).toHaveValue('+')
  await expect(room.line).toHaveValue('Ann')
  await page.keyboard.type('ruler')
  await page.keyboard.press('Enter')
  await expect(room.resource('ruler')).toBeVisible()
})

test('a word without an end breaks nothing', async ({ launch }) => {
  const { page } = await launch()
  const room = await roomOfFour(page)
  const long = `https://example.org/${'x'.repeat(170)}`
  await room.line.fill(`Nora Ferri > Ugo Pini: ${long}`)
  await expect(page.locator('.chip').filter({ hasText: long })).toBeVisible()
  await room.line.press('Enter')
  await room.captureByKeys(`"${'W'.repeat(200)}"`)
  await page.keyboard.press('Escape')
  await room.participant('Nora Ferri').click()
  await page.keyboard.press('t')
  const width = await page.evaluate(() => innerWidth)
  for (const part of [room.line, page.getByRole('complementary'), page.getByRole('dialog', { name: 'Tie to' })]) {
    const box = await boxOf(part)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  const capture = await boxOf(room.line)
  expect(capture.x + capture.width).toBeLessThanOrEqual((await boxOf(page.getByRole('complementary'))).x)
})
