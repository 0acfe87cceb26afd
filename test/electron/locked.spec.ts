import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

/** Where each person and resource is on the canvas, by id, in canvas units. */
async function places(room: Facilitator): Promise<Record<string, string>> {
  return room.page
    .locator('.react-flow__node')
    .evaluateAll((nodes) =>
      Object.fromEntries(nodes.map((node) => [node.getAttribute('data-id'), (node as HTMLElement).style.transform])),
    )
}

async function expectUnmoved(room: Facilitator, before: Record<string, string>): Promise<void> {
  expect(await places(room)).toMatchObject(before)
}

test.describe('places', () => {
  test('locked, they stay: by drag, by key and with a zone; once it is said why', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Locked')
    await room.capture('Nora Ferri @e')
    await room.capture('Ugo Pini @c')
    await room.still()
    await room.participant('Nora Ferri').click()
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.type('Here')
    await page.keyboard.press('Enter')
    const lock = page.getByRole('button', { name: 'Lock places' })
    await expect(lock).toHaveAttribute('aria-pressed', 'false')
    await page.keyboard.press('ControlOrMeta+Shift+l')
    await expect(lock).toHaveAttribute('aria-pressed', 'true')
    const [before, seq] = [await places(room), await room.seq()]

    const said = page.getByText('Places are locked, so nothing was moved.')
    await page.keyboard.press('Alt+ArrowRight')
    await expect(said).toHaveCount(1)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(said).toHaveCount(0)
    await room.drag(room.participant('Ugo Pini'), { x: 90, y: 70 })
    await page.getByRole('group', { name: /^Here/ }).hover()
    await page.mouse.down()
    await page.mouse.move(400, 400, { steps: 5 })
    await page.mouse.up()
    await expect(said).toHaveCount(0)
    expect(await room.seq()).toBe(seq)
    await expectUnmoved(room, before)

    await room.drawTie(room.participant('Nora Ferri'), room.participant('Ugo Pini'))
    await expect(room.canvas).toHaveAttribute('data-connection-count', '1')
    // Nothing that came before it was on its way.
    expect(await room.seq()).toBe(seq + 1)
    await room.capture('Lia Mori')
    await expect(room.participant('Lia Mori')).toBeVisible()
    await expectUnmoved(room, before)

    await lock.click()
    await room.drag(room.participant('Ugo Pini'), { x: 90, y: 70 })
    await expect(async () => expect(await places(room)).not.toMatchObject(before)).toPass()
  })

  test('never change by themselves: not by a capture, an edit, a tie, a deletion or an undo', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Still')
    for (const line of ['Nora Ferri @e +loom', 'Ugo Pini @c', 'Lia Mori -loom', 'Nora Ferri > Ugo Pini']) {
      await room.capture(line)
    }
    await room.still()
    const before = await places(room)
    expect(Object.keys(before)).toHaveLength(4)
    const unmoved = async () => expectUnmoved(room, before)

    await room.capture('Anna Rossi > Ugo Pini, Lia Mori')
    await unmoved()
    await room.capture('Tea Galli +kiln +clay -loom')
    await unmoved()
    await room.participant('Ugo Pini').click()
    await page.getByLabel('Name', { exact: true }).fill('Ugo Pini di San Giovanni in Persiceto')
    await page.getByLabel('Organisation', { exact: true }).fill('Acme')
    await unmoved()
    await page.getByRole('radio', { name: 'Guest' }).check({ force: true })
    await unmoved()
    await room.drawTie(room.participant('Lia Mori'), room.participant('Nora Ferri'))
    await unmoved()
    await room.participant('Anna Rossi').click()
    await page.keyboard.press('Delete')
    await expect(room.participant('Anna Rossi')).toHaveCount(0)
    await unmoved()
    for (let seq = await room.seq(); seq < 30; seq += 1) {
      const undo = page.locator('.toolbar').getByRole('button', { name: 'Undo' })
      if (await undo.isDisabled()) break
      await undo.click()
      await expect.poll(() => room.seq()).toBeGreaterThan(seq)
      for (const [id, at] of Object.entries(await places(room))) if (id in before) expect(at).toBe(before[id])
    }
    await expect(room.canvas).toHaveAttribute('data-node-count', '0')
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(room.participant('Ugo Pini')).toBeVisible()
    for (const [id, at] of Object.entries(await places(room))) expect(at).toBe(before[id])
  })
})
