import { Facilitator } from './support/facilitator'
import { overlapsOf, shapesOf } from './support/geometry'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

const LINES = [
  'Nora Ferri @e, Acme',
  'Ugo Pini @c',
  'Lia Mori @g',
  'Nora Ferri > Ugo Pini: works with',
  'Nora Ferri +loom',
]

async function names(room: Facilitator): Promise<string[]> {
  return (await room.page.locator('.participant-name, .resource-name').allInnerTexts()).map((each) =>
    each.replace(/\s+/g, ' ').trim(),
  )
}

/** Where everybody and everything stands on the canvas, in its own units, by name. */
function placesOf(room: Facilitator): Promise<Record<string, { x: number; y: number }>> {
  return room.page.locator('.react-flow__node').evaluateAll((nodes) =>
    Object.fromEntries(
      nodes.map((node) => {
        const name = node.querySelector<HTMLElement>('.participant-name, .resource-name')?.innerText ?? ''
        const { m41: x, m42: y } = new DOMMatrix(getComputedStyle(node).transform)
        return [name.replace(/\s+/g, ' ').trim(), { x, y }]
      }),
    ),
  )
}

async function selectWithTies(room: Facilitator): Promise<void> {
  await room.participant('Nora Ferri').click()
  await room.participant('Ugo Pini').click({ modifiers: ['Shift'] })
  await room.resource('loom').click({ modifiers: ['Shift'] })
}

test.describe('copies', () => {
  test('duplicate: second ones beside, under names of their own, with their ties, in one undo step', async ({
    launch,
  }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Copies')
    for (const line of LINES) await room.capture(line)
    await room.still()
    await selectWithTies(room)
    const before = await placesOf(room)
    expect(Object.keys(before).sort()).toEqual(['Lia Mori', 'Nora Ferri', 'Ugo Pini', 'loom'])
    const seq = await room.seq()
    await page.keyboard.press('ControlOrMeta+d')
    await expect.poll(() => room.counts()).toEqual({ nodes: 7, connections: 4 })
    await expect(room.canvas).toHaveAttribute('data-seq', String(seq + 1))
    expect(await names(room)).toEqual(expect.arrayContaining(['Nora Ferri (2)', 'Ugo Pini (2)', 'loom (2)']))
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(3)
    await expect(page.locator('.react-flow__node.selected').filter({ hasText: '(2)' })).toHaveCount(3)
    await room.still()
    const after = await placesOf(room)
    expect(after).toMatchObject(before)
    const offsets = ['Nora Ferri', 'Ugo Pini', 'loom'].map((name) => {
      const [original, copy] = [before[name], after[`${name} (2)`]]
      return original && copy && { x: copy.x - original.x, y: copy.y - original.y }
    })
    expect(offsets[0]?.x).toBeGreaterThan(0)
    expect(offsets).toEqual(offsets.map(() => offsets[0]))
    const { marks, names: written } = await shapesOf(page)
    expect(overlapsOf([...marks, ...written])).toEqual([])
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => room.counts()).toEqual({ nodes: 4, connections: 2 })
    expect(await placesOf(room)).toEqual(before)

    await test.step('a key pressed in a text does nothing; in the empty line it is the map’s', async () => {
      await room.participant('Lia Mori').click()
      await room.line.pressSequentially('Mara')
      await room.line.press('ControlOrMeta+d')
      await room.line.fill('')
      const seqBefore = await room.seq()
      await room.line.press('ControlOrMeta+d')
      await expect.poll(() => room.counts()).toEqual({ nodes: 5, connections: 2 })
      await expect(room.canvas).toHaveAttribute('data-seq', String(seqBefore + 1))
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(() => room.counts()).toEqual({ nodes: 4, connections: 2 })
    })
  })

  test('copy and paste into another session: whoever is there already is not made twice', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('From here')
    for (const line of LINES) await room.capture(line)
    await room.still()
    await selectWithTies(room)
    await page.keyboard.press('ControlOrMeta+c')
    await page.keyboard.press('ControlOrMeta+l')
    await room.startSession('To there')
    await room.capture('Ugo Pini @c')
    await room.canvas.focus()
    await page.keyboard.press('ControlOrMeta+v')
    await expect.poll(() => room.counts()).toEqual({ nodes: 3, connections: 2 })
    expect((await names(room)).sort()).toEqual(['Nora Ferri', 'Ugo Pini', 'loom'])
    await expect(room.line).toHaveValue('')
    await page.keyboard.press('ControlOrMeta+v')
    await expect.poll(() => room.counts()).toEqual({ nodes: 3, connections: 2 })
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => room.counts()).toEqual({ nodes: 1, connections: 0 })
  })

  test('cut takes away, paste in the same session brings back, with promises; elsewhere the names are text', async ({
    launch,
  }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Cut')
    for (const line of LINES) await room.capture(line)
    await room.capture('Nora Ferri > Ugo Pini !by 2030-06-01 mend the loom')
    await room.still()
    await expect(page.locator('.seal')).toHaveCount(1)
    await selectWithTies(room)
    await page.keyboard.press('ControlOrMeta+x')
    await expect.poll(() => room.counts()).toEqual({ nodes: 1, connections: 0 })
    await page.keyboard.press('ControlOrMeta+v')
    await expect.poll(() => room.counts()).toEqual({ nodes: 4, connections: 2 })
    await expect(page.locator('.seal')).toHaveCount(1)
    expect((await names(room)).sort()).toEqual(['Lia Mori', 'Nora Ferri', 'Ugo Pini', 'loom'])
    await room.line.click()
    await page.keyboard.press('ControlOrMeta+v')
    await expect(room.line).toHaveValue('Nora Ferri\nUgo Pini\nloom')
  })

  test('the menu’s roles do the same, and plain text goes on to the capture line', async ({ launch }) => {
    const { app, page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Roles')
    for (const line of LINES) await room.capture(line)
    await room.still()
    await selectWithTies(room)
    const role = (name: 'copy' | 'paste') =>
      app.evaluate(({ BrowserWindow }, each) => BrowserWindow.getAllWindows()[0]?.webContents[each](), name)
    await role('copy')
    await role('paste')
    await expect.poll(() => room.counts()).toEqual({ nodes: 7, connections: 4 })

    await room.line.click()
    await room.line.fill('Somebody Else @c')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+x')
    await room.canvas.focus()
    await page.keyboard.press('ControlOrMeta+v')
    await expect(room.line).toHaveValue('Somebody Else @c')
  })

  test('by the context menu, which the page cannot do by itself', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Menu')
    await room.capture('Nora Ferri')
    await room.still()
    const choose = (id: string) => page.getByRole('menu').locator(`[data-action="${id}"]`).click()
    await room.participant('Nora Ferri').click({ button: 'right' })
    await choose('edit/copy')
    await expect(page.locator('[aria-live="polite"]').filter({ hasText: '1 copied' })).toHaveCount(1)
    const ground = await room.emptyGround()
    await page.mouse.click(ground.x, ground.y, { button: 'right' })
    await choose('edit/paste')
    await expect(room.participant('Nora Ferri (2)')).toBeVisible()
  })

  test('what only pretends to be a part of a map is refused with a sentence', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Hostile')
    await room.capture('Nora Ferri')
    await room.canvas.focus()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('application/x-trama-map-part+json', '{"format":"trama-map-part","version":1,"participants":"all"}')
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await expect(page.getByText('cannot be read as part of a map')).toBeVisible()
    await expect(room.canvas).toHaveAttribute('data-node-count', '1')
  })
})
