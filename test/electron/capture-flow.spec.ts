import { CountedHands } from './support/counted-hands'
import { exportedMap } from './support/exported-map'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

test.describe('what is offered', () => {
  test('goes with what the line says already, also after the session was opened again', async ({ launch, close }) => {
    let { app, page } = await launch({})
    let room = new Facilitator(page)
    await room.startSession('Likely')
    for (const line of [
      'Anna Rossi @c, Acme, designer',
      'Luca Bianchi @e, Trenino, driver',
      'Lia Monti @c, Alba, designer',
      'Luca Bianchi +laser cutter',
      'Anna Rossi > Lia Monti: knows',
    ])
      await room.captureByKeys(line)
    await room.saved()
    await close(app)
    ;({ app, page } = await launch({}))
    room = new Facilitator(page)
    await page
      .getByRole('button', { name: /Likely/ })
      .first()
      .click()
    await expect(room.line).toBeFocused()
    const offered = () => page.getByRole('listbox').getByRole('option')
    await page.keyboard.type('Zeno @c,')
    await expect(offered().first()).toContainText('Alba')
    await expect(offered().nth(1)).toContainText('Acme')
    await room.line.fill('Anna Rossi -')
    await expect(offered()).toHaveCount(1)
    await expect(offered().first()).toContainText('laser cutter')
    await room.line.fill('Anna Rossi > L')
    await expect(offered().first()).toContainText('Luca Bianchi')
    await expect(offered().last()).toContainText('Lia Monti')
    await room.line.fill('Anna Rossi > Luca Bianchi: ')
    await expect(offered().first()).toContainText('knows')
    // What was used in this window counts at once.
    await room.line.fill('')
    await page.keyboard.type('l')
    await expect(offered().first()).toContainText('Lia Monti')
    await room.line.fill('')
    await room.send('Luca Bianchi')
    await page.keyboard.type('l')
    await expect(offered().first()).toContainText('Luca Bianchi')
  })
})

test.describe('side and kind', () => {
  test('stay until changed, over undo and from session to session', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('First room')
    await room.captureByKeys('Anna @c')
    await room.captureByKeys('Anna > Luca: helps')
    const side = page.getByLabel('Side of new people')
    const kind = page.getByLabel('Kind of new ties')
    await expect(side).toHaveValue('customer')
    await expect(kind).toHaveValue('helps')
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(room.canvas).toHaveAttribute('data-node-count', '0')
    await expect(side).toHaveValue('customer')
    await expect(kind).toHaveValue('helps')
    await page.keyboard.press('ControlOrMeta+l')
    await room.startSession('Second room')
    await expect(side).toHaveValue('employee')
    await expect(kind).toHaveValue('knows')
    await page.keyboard.press('ControlOrMeta+l')
    await page
      .getByRole('button', { name: /First room/ })
      .first()
      .click()
    await expect(side).toHaveValue('customer')
    await expect(kind).toHaveValue('helps')
  })

  test('a key pressed while a line is on its way is for the next one', async ({ launch, dataFolder }) => {
    const { app, page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Quick hands')
    await room.captureByKeys('Anna > Luca')
    const hands = new CountedHands(page)
    await hands.type('Anna > Sara⏎②Anna > Ugo⏎②Anna > Ida⏎')
    await expect(room.canvas).toHaveAttribute('data-connection-count', '4')
    const { ties } = await exportedMap(app, page, dataFolder)
    expect(ties).toEqual([
      'Anna | introduced | Ida',
      'Anna | knows | Luca',
      'Anna | knows | Sara',
      'Anna | works-with | Ugo',
    ])
  })
})

test.describe('lines written before', () => {
  test('come back with Up, several lines as one, in their own session, and after the page was loaded again', async ({
    launch,
  }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('First room')
    await room.captureByKeys('Anna @c')
    await room.line.fill('Luca @e\nSara @e')
    await room.line.press('Enter')
    await expect(room.canvas).toHaveAttribute('data-node-count', '3')
    await page.keyboard.press('ArrowUp')
    await expect(room.line).toHaveValue('Luca @e\nSara @e')
    await page.keyboard.press('ArrowUp')
    await expect(room.line).toHaveValue('Anna @c')
    await page.keyboard.press('ArrowDown')
    await expect(room.line).toHaveValue('Luca @e\nSara @e')
    // Between its lines, the arrow keys are the text's own.
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowUp')
    await expect(room.line).toHaveValue('Luca @e\nSara @e')
    await page.keyboard.press('End')
    await page.keyboard.type(', Acme')
    await expect(room.line).toHaveValue('Luca @e, Acme\nSara @e')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(room.line).toHaveValue('')

    await page.keyboard.press('ControlOrMeta+l')
    await room.startSession('Second room')
    await page.keyboard.press('ArrowUp')
    await expect(room.line).toHaveValue('')
    await page.keyboard.press('ControlOrMeta+l')
    await page
      .getByRole('button', { name: /First room/ })
      .first()
      .click()
    await expect(room.line).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(room.line).toHaveValue('Luca @e, Acme\nSara @e')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')

    const kept = () => page.evaluate("window.trama.request('view/recall', {}).then(({ value }) => value?.lines.length)")
    await expect.poll(kept).toBe(3)
    await page.reload()
    await expect(room.line).toBeVisible()
    await room.line.click()
    await page.keyboard.press('ArrowUp')
    await expect(room.line).toHaveValue('Luca @e, Acme\nSara @e')
  })
})

test.describe('several lines at once', () => {
  test('say before Enter what they come to, which are wrong, and are one step', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Paste')
    await room.captureByKeys('Anna Rossi @c +van')
    const lines = Array.from({ length: 200 }, (_, index) => `Person Number${index} @e +thing ${index}`)
    lines[40] = 'Anna Rossi > Person Number1'
    lines[120] = 'Person Number3 @x'
    await room.line.fill(lines.join('\n'))
    const counts = page.getByRole('status').filter({ hasText: '200 lines' })
    await expect(counts).toContainText('198 new people')
    await expect(counts).toContainText('198 new resources')
    await expect(counts).toContainText('199 new ties')
    await expect(counts).toContainText('1 already there')
    await expect(counts).toContainText('1 to put right')
    await room.line.press('Enter')
    const wrong = page.getByRole('group', { name: 'Line 121' })
    await expect(wrong.getByText('“x” is not a side.')).toBeInViewport()
    await expect(counts).toBeInViewport()
    await expect.poll(() => room.counts()).toEqual({ nodes: 2, connections: 1 })

    await room.line.fill(lines.toSpliced(120, 1).join('\n'))
    await room.line.press('Enter')
    await expect(room.canvas).toHaveAttribute('data-node-count', String(2 + 198 * 2))
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => room.counts()).toEqual({ nodes: 2, connections: 1 })
  })

  test('ask about each name in turn, each answered with one key', async ({ launch, dataFolder }) => {
    const { app, page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Questions')
    for (const name of ['Anna Rossi', 'Luca Bianchi', 'Marta Neri']) await room.captureByKeys(name)
    await room.line.fill('Ana Rosi @c\nLuca Bianci\nUgo Pini\nMarta Nero +van')
    await expect(page.getByRole('status').filter({ hasText: '4 lines' })).toContainText('3 questions')
    await room.line.press('Enter')
    const question = page.locator('.capture-question')
    await expect(question).toContainText('“Ana Rosi”: who was that?')
    await expect(question).toContainText('1 of 3')
    await expect(question).toContainText('Line 1')
    await page.keyboard.press('1')
    await expect(question).toContainText('2 of 3')
    await page.keyboard.press('0')
    await expect(question).toContainText('3 of 3')
    await expect(question).toContainText('Line 4')
    await page.keyboard.press('1')
    await expect(room.line).toHaveValue('')
    const { people, ties } = await exportedMap(app, page, dataFolder)
    expect(people.map((person) => person.split(' | ')[0])).toEqual([
      'Anna Rossi',
      'Luca Bianchi',
      'Luca Bianci',
      'Marta Neri',
      'Ugo Pini',
    ])
    expect(ties).toEqual(['Marta Neri | holds | van'])
    await page.keyboard.press('ControlOrMeta+z')
    await expect(room.canvas).toHaveAttribute('data-node-count', '3')
  })
})

test('a line that turns out to need an answer comes back before what is typed by then', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Overtaken')
  await expect(room.line).toBeFocused()
  // Both lines are sent off within one turn of the page: the second is read before the first is on the map.
  await page.evaluate(() => {
    const line = document.querySelector<HTMLTextAreaElement>('[data-testid="capture-line"]')
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    for (const text of ['Anna Rossi', 'Ana Rosi +van', 'Ug']) {
      set?.call(line, text)
      line?.dispatchEvent(new InputEvent('input', { bubbles: true }))
      if (text !== 'Ug')
        line?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    }
  })
  await expect(room.line).toHaveValue('Ana Rosi +van\nUg')
  await page.keyboard.type('o Pini')
  await expect(room.line).toHaveValue('Ana Rosi +van\nUgo Pini')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Ana Rosi”: who was that?')).toBeVisible()
  await page.keyboard.press('1')
  await expect.poll(() => room.counts()).toEqual({ nodes: 3, connections: 1 })
})

test('the same as last, for another name: typed, or into the gap', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Same again')
  await room.captureByKeys('Anna Rossi @c, Acme, designer')
  await page.keyboard.type('Luca Bianchi')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(room.participant('Luca Bianchi')).toBeVisible()
  await room.line.fill('Sara\nMarta')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(room.canvas).toHaveAttribute('data-node-count', '4')
  await expect(room.line).toHaveValue('')

  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(room.line).toHaveValue(' @c, Acme, designer')
  await page.keyboard.type('Ugo')
  await page.keyboard.press('Enter')
  await expect(room.participant('Ugo')).toBeVisible()

  await room.captureByKeys('Ugo > Sara: works-with')
  await page.keyboard.type('Marta')
  await page.keyboard.press('ControlOrMeta+Enter')
  await room.captureByKeys('+van !underused')
  await page.keyboard.type('trailer')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(room.resource('trailer')).toBeVisible()

  // What cannot be told is asked, as of any line.
  await page.keyboard.type('Ana Rosi @e')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('“Ana Rosi”: who was that?')).toBeVisible()
  await room.line.fill('')

  // From the canvas it leads to the line.
  await room.participant('Ugo').click()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(room.line).toBeFocused()
  await expect(room.line).toHaveValue('+ !underused')

  // And from a field beside it too: what is half typed in the line is not sent from there.
  await room.line.fill('Half a na')
  await room.participant('Ugo').click()
  await page.getByLabel('Notes').click()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(room.line).toBeFocused()
  await expect(room.line).toHaveValue('Half a na')
  await room.line.fill('')

  const { people, resources, ties } = await exportedMap(app, page, dataFolder)
  expect(people).toEqual(
    ['Anna Rossi', 'Luca Bianchi', 'Marta', 'Sara', 'Ugo'].map((name) => `${name} | customer | Acme | designer`),
  )
  expect(resources).toEqual(['trailer | underused', 'van | underused'])
  expect(ties).toEqual(['Marta | works-with | Sara', 'Sara | works-with | Ugo'])
})
