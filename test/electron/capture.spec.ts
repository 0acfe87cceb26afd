import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

test.describe('the capture line', () => {
  test('chips show how the line will be read, before Enter', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Chips')
    await room.line.pressSequentially('Anna Rossi @c, Acme, designer +laser cutter -beta testers')
    const chips = page.locator('#capture-reading .chip')
    await expect(chips.filter({ hasText: 'Anna Rossi' })).toContainText('new')
    await expect(page.locator('#capture-reading .chip[data-kind="side"]')).toHaveText('Customer')
    await expect(chips.filter({ hasText: 'Acme' })).toBeVisible()
    await expect(chips.filter({ hasText: 'laser cutter' })).toBeVisible()
    await room.line.press('Enter')
    await expect.poll(() => room.counts()).toEqual({ nodes: 3, connections: 2 })
    await expect(page.locator('[data-resource][data-wanted]')).toContainText('beta testers')
  })

  test('Tab completes a name that is already there', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Completion')
    await room.capture('Annalisa Ferrari')
    await room.line.pressSequentially('annal')
    await expect(page.getByRole('option', { name: /Annalisa Ferrari/ })).toBeVisible()
    await room.line.press('Tab')
    await expect(room.line).toHaveValue(/Annalisa Ferrari/)
    await room.line.pressSequentially(' +van')
    await room.line.press('Enter')
    await expect(room.canvas).toHaveAttribute('data-connection-count', '1')
    await expect(room.canvas).toHaveAttribute('data-node-count', '2')
  })

  test('what is typed right after Tab, before the next frame, goes on after the completed name', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Quick hands')
    await room.capture('Annalisa Ferrari')
    await room.line.pressSequentially('annal')
    await expect(page.getByRole('option', { name: /Annalisa Ferrari/ })).toBeVisible()
    // A busy machine: no frame until everything is typed.
    const release = await page.evaluateHandle(() => {
      const frame = window.requestAnimationFrame
      const held: FrameRequestCallback[] = []
      window.requestAnimationFrame = (callback) => held.push(callback)
      return () => {
        window.requestAnimationFrame = frame
        for (const callback of held) callback(performance.now())
      }
    })
    await page.keyboard.press('Tab')
    await page.keyboard.type(' +')
    await release.evaluate((go) => go())
    await page.keyboard.type('van')
    await expect(room.line).toHaveValue('Annalisa Ferrari +van')
  })

  test('a near match asks who was meant, and one key answers', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Near match')
    await room.capture('Anna Rossi')
    await room.line.pressSequentially('Ana Rosi +van')
    await room.line.press('Enter')
    await expect(page.getByText('“Ana Rosi”: who was that?')).toBeVisible()
    await expect.poll(() => room.counts()).toEqual({ nodes: 1, connections: 0 })
    await page.keyboard.press('1')
    await expect(room.canvas).toHaveAttribute('data-connection-count', '1')
    await expect.poll(() => room.counts()).toEqual({ nodes: 2, connections: 1 })

    await room.line.pressSequentially('Ana Rosi')
    await room.line.press('Enter')
    await expect(page.getByText('“Ana Rosi”: who was that?')).toBeVisible()
    await page.keyboard.press('0')
    await expect(room.participant('Ana Rosi')).toBeVisible()
    await expect(room.canvas).toHaveAttribute('data-node-count', '3')
  })

  test('several pasted lines are one step of undo', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Paste')
    const text = 'Anna Rossi @c\nLuca Bianchi @e\nAnna Rossi > Luca Bianchi: knows\n\nLuca Bianchi +van'
    await room.line.fill(text)
    await expect(page.getByText(/4 lines, captured together/)).toBeVisible()
    await room.line.press('Enter')
    await expect(room.canvas).toHaveAttribute('data-connection-count', '2')
    await expect.poll(() => room.counts()).toEqual({ nodes: 3, connections: 2 })
    await page.keyboard.press('ControlOrMeta+z')
    await expect(room.canvas).toHaveAttribute('data-node-count', '0')
  })

  test('the same line twice makes nothing twice', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Twice')
    await room.capture('Anna Rossi @c +van')
    await expect(room.canvas).toHaveAttribute('data-seq', '1')
    const seq = await room.seq()
    await room.send('anna rossi @c +Van')
    await expect(page.locator('[aria-live="polite"]')).toContainText('Already on the map')
    await expect.poll(() => room.counts()).toEqual({ nodes: 2, connections: 1 })
    await expect.poll(() => room.seq()).toBe(seq)
  })

  test('lines typed faster than the map can answer all arrive, in order', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Fast')
    await room.line.focus()
    for (let person = 1; person <= 12; person += 1) {
      await page.keyboard.insertText(`Person Number${person} > Hub Person`)
      await page.keyboard.press('Enter')
    }
    await expect(room.canvas).toHaveAttribute('data-connection-count', '12')
    await expect(room.canvas).toHaveAttribute('data-node-count', '13')
  })
})

test('text pasted on the canvas goes to the capture line, and Escape keeps it for the Up key', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Paste on the canvas')
  await room.line.fill('Anna Rossi @c')
  await room.line.press('ControlOrMeta+a')
  await room.line.press('ControlOrMeta+x')
  await room.line.press('Escape')
  await expect(room.canvas).toBeFocused()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(room.line).toHaveValue('Anna Rossi @c')
  await expect(room.line).toBeFocused()
  // The first Escape takes the suggestions away, the second the text.
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(room.line).toHaveValue('')
  await page.keyboard.press('ArrowUp')
  await expect(room.line).toHaveValue('Anna Rossi @c')
  await page.keyboard.press('Enter')
  await expect(room.participant('Anna Rossi')).toBeVisible()
})
