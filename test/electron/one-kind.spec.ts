import { clickMenu } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { overlapsOf } from './support/geometry'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

const LIVE = 'p[aria-live="polite"]'

test('the kind of the next tie is seen, a key away, and said', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('One kind')
  const kind = page.getByLabel('Kind of new ties')
  await expect(page.locator('[data-current="kind"]')).toHaveAttribute('title', 'Kind of new ties (F2)')
  await page.keyboard.press('F2')
  await expect(kind).toHaveValue('works-with')
  await expect(page.locator(LIVE)).toHaveText('New ties: works with')
  await page.keyboard.press('Shift+F2')
  await expect(kind).toHaveValue('knows')
  await page.keyboard.press('Alt+7')
  await expect(kind).toHaveValue('needs')
  await expect(page.locator(LIVE)).toHaveText('New ties: needs')
  await expect(page.locator('[data-current="kind"] [data-kind="needs"]')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.locator(LIVE)).toHaveText('New people: Customer')
  await expect(room.line).toBeFocused()
})

test('the list for a tie tells namesakes apart, changes kind with F2, and lets go with Escape', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Picker')
  await room.line.fill(
    'Anna Rossi @c, Acme\nLuca Bianchi @e, Trenino\nUgo Pini @g, Comune\nUgo Piri @c, Alba\nAnna Rossi > Luca Bianchi\n+lamp',
  )
  await room.line.press('Enter')
  await expect(page.getByText('“Ugo Piri”: who was that?')).toBeVisible()
  await page.keyboard.press('0')
  await expect(room.canvas).toHaveAttribute('data-node-count', '5')
  await room.send('Anna Rossi')
  await page.keyboard.press('Escape')
  await page.keyboard.press('t')
  const picker = page.getByRole('dialog', { name: 'Tie to' })
  const options = picker.getByRole('option')
  // People first while the kind ties people, and last who is tied so already.
  await expect(options).toHaveCount(4)
  await expect(options.last()).toContainText('Luca Bianchi')
  await expect(options.last()).toContainText('tied already')
  // Who is lit stays lit, wherever another kind puts them.
  const lit = picker.getByRole('option', { selected: true })
  await page.keyboard.press('ArrowUp')
  await expect(lit).toContainText('Luca Bianchi')
  await page.keyboard.press('F2')
  await expect(picker).toContainText('(works with)')
  await expect(lit).toContainText('Luca Bianchi')
  await expect(options.last()).not.toContainText('Luca Bianchi')
  await expect(options.filter({ hasText: 'tied already' })).toHaveCount(0)
  await page.keyboard.type('ugo')
  await expect(options.filter({ hasText: 'Comune' }).locator('[data-side="guest"]')).toBeVisible()
  await expect(options.filter({ hasText: 'Alba' }).locator('[data-side="customer"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(picker).toHaveCount(0)
  await room.keyboardOnMap()
  await expect(room.canvas).toHaveAttribute('data-connection-count', '1')
  await page.keyboard.press('t')
  await page.keyboard.type('pini')
  await page.keyboard.press('Enter')
  await expect(page.locator(LIVE)).toHaveText('Tie drawn: Anna Rossi, Ugo Pini (works with)')

  // The same in the line: what an arrow lit is what Enter takes.
  await room.line.fill('Anna Rossi > ')
  const offered = page.getByRole('listbox', { name: 'Already known' }).getByRole('option')
  const names = () => offered.locator('span').allTextContents()
  await expect.poll(names).toContain('Ugo Piri')
  const place = (await names()).indexOf('Ugo Piri')
  for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown')
  const chosen = page.getByRole('option', { selected: true }).locator('span')
  await expect(chosen).toHaveText('Ugo Piri')
  await page.keyboard.press('F2')
  await expect.poll(async () => (await names()).indexOf('Ugo Piri')).not.toBe(place)
  await expect(chosen).toHaveText('Ugo Piri')
})

test('changes are spoken once they are over, undo and redo with what they bring and take', async ({ launch }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Spoken')
  const spoken = await page.evaluateHandle((live) => {
    const said: string[] = []
    const element = document.querySelector(live)
    new MutationObserver(() => said.push(element?.textContent ?? '')).observe(element ?? document.body, {
      characterData: true,
      childList: true,
      subtree: true,
    })
    return said
  }, LIVE)
  const said = () => spoken.evaluate((all) => all.splice(0))
  const live = page.locator(LIVE)
  await expect(room.line).toBeFocused()
  // Three lines in one breath: in one turn of the page, however slow the machine is.
  await page.evaluate(() => {
    const line = document.querySelector<HTMLTextAreaElement>('[data-testid="capture-line"]')
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    for (const text of ['Anna Rossi @c', 'Luca Bianchi +van', 'Anna Rossi > Luca Bianchi']) {
      set?.call(line, text)
      line?.dispatchEvent(new InputEvent('input', { bubbles: true }))
      line?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    }
  })
  await expect(live).toHaveText('On the map now: Anna Rossi, Luca Bianchi, van. 2 ties drawn')
  expect(await said()).toHaveLength(1)

  await room.participant('Anna Rossi').click()
  await page.keyboard.press('F3')
  await expect(live).toHaveText('Anna Rossi: guest')
  await page.evaluate(() => {
    const press = { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true }
    for (let time = 0; time < 6; time += 1) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press))
  })
  await expect(live).toHaveText('Anna Rossi moved')
  expect(await said()).toEqual(['Anna Rossi: guest', 'Anna Rossi moved'])
  await room.drag(room.participant('Luca Bianchi'), { x: 60, y: -40 })
  await expect(live).toHaveText('Luca Bianchi moved')
  expect(await said()).toHaveLength(1)

  await room.participant('Anna Rossi').click()
  await page.keyboard.press('Delete')
  await expect(live).toHaveText('Anna Rossi no longer there')
  await clickMenu(app, 'edit/undo')
  await expect(live).toHaveText('Undone: Anna Rossi there again. 1 tie there again')
  await clickMenu(app, 'edit/redo')
  await expect(live).toHaveText('Redone: Anna Rossi no longer there')
  expect(await said()).toHaveLength(3)
})

test('several ties of one pair fan out: their words do not lie over one another', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Fan')
  for (const kind of ['knows', 'helps', 'works-with']) await room.captureByKeys(`Anna Rossi > Luca Bianchi: ${kind}`)
  await expect(room.canvas).toHaveAttribute('data-connection-count', '3')
  await room.still()
  const paths = await page
    .locator('[data-connection] .tie-line')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('d')))
  expect(new Set(paths).size).toBe(3)
  const words = await page.locator('.tie-label').evaluateAll((labels) =>
    labels.map((label) => {
      const { left, top, right, bottom } = label.getBoundingClientRect()
      return { of: '', what: label.textContent ?? '', left, top, right, bottom }
    }),
  )
  expect(overlapsOf(words)).toEqual([])
})
