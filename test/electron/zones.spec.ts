import type { Page } from '@playwright/test'
import { clickMenu } from './support/desktop'
import { boxOf, Facilitator, middleOf } from './support/facilitator'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

const zone = (page: Page, name: string) => page.getByRole('group', { name: new RegExp(`^${name}, holds`) })

/** Puts two people well apart, by hand. */
async function twoPeople(room: Facilitator): Promise<void> {
  const { page } = room
  const ground = await room.emptyGround()
  for (const [index, name] of ['Nora Ferri', 'Ugo Pini'].entries()) {
    await page.mouse.dblclick(ground.x + 40 + index * 420, ground.y + 20)
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(room.participant(name)).toBeVisible()
  }
}

test.describe('zones', () => {
  test('one round what is selected is named at once, holds it, and is one undo step', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Zones')
    await twoPeople(room)
    await room.participant('Nora Ferri').click()
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.type('The workshop')
    await page.keyboard.press('Enter')
    await expect(zone(page, 'The workshop')).toHaveAccessibleName('The workshop, holds 1')
    await expect(zone(page, 'The workshop')).toBeFocused()
    await expect(room.line).toHaveValue('')
    const box = await boxOf(page.locator('.zone-ground'))
    const nora = await middleOf(room.participant('Nora Ferri'))
    expect(nora.x).toBeGreaterThan(box.x)
    expect(nora.x).toBeLessThan(box.x + box.width)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.locator('[data-zone]')).toHaveCount(0)
    await expect(room.canvas).toHaveAttribute('data-node-count', '2')
  })

  test('dragged by its border it takes along what lies in it, in one undo step', async ({ launch }) => {
    const { app, page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Zones')
    await twoPeople(room)
    await room.participant('Nora Ferri').click()
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.type('Here')
    await page.keyboard.press('Enter')
    await expect(zone(page, 'Here')).toBeFocused()
    const [nora, ugo] = [await middleOf(room.participant('Nora Ferri')), await middleOf(room.participant('Ugo Pini'))]
    const seq = await room.seq()
    const ground = await boxOf(page.locator('.zone-ground'))
    await page.mouse.move(ground.x + 60, ground.y + ground.height)
    await page.mouse.down()
    await page.mouse.move(ground.x + 70, ground.y + ground.height + 10)
    await page.mouse.move(ground.x + 120, ground.y + ground.height + 70, { steps: 5 })
    await page.mouse.up()
    await expect(room.canvas).toHaveAttribute('data-seq', String(seq + 1))
    const after = await middleOf(room.participant('Nora Ferri'))
    expect(Math.abs(after.x - nora.x - 60)).toBeLessThan(3)
    expect(Math.abs(after.y - nora.y - 70)).toBeLessThan(3)
    expect(await middleOf(room.participant('Ugo Pini'))).toEqual(ugo)
    await clickMenu(app, 'edit/undo')
    await expect
      .poll(async () => Math.round((await middleOf(room.participant('Nora Ferri'))).x))
      .toBe(Math.round(nora.x))
    const back = await boxOf(page.locator('.zone-ground'))
    expect(Math.abs(back.x - ground.x)).toBeLessThan(2)
  })

  test('a node dragged into it is held from then on; deleting it leaves what lies in it', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Zones')
    await twoPeople(room)
    await room.participant('Nora Ferri').click()
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.type('Here')
    await page.keyboard.press('Enter')
    const [nora, ugo] = [await middleOf(room.participant('Nora Ferri')), await middleOf(room.participant('Ugo Pini'))]
    await room.drag(room.participant('Ugo Pini'), { x: nora.x - ugo.x + 30, y: 20 })
    await expect(zone(page, 'Here')).toHaveAccessibleName('Here, holds 2')
    await zone(page, 'Here').click()
    await expect(page.getByText('2 people and resources lie in it')).toBeVisible()
    await page.keyboard.press('Delete')
    await expect(page.locator('[data-zone]')).toHaveCount(0)
    await expect(room.canvas).toHaveAttribute('data-node-count', '2')
    await expect(room.canvas).toBeFocused()
  })

  test('handles, keys and the details change its size, place, name and colour', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Zones')
    await twoPeople(room)
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.type('Garden')
    await page.keyboard.press('Enter')
    const ground = page.locator('.zone-ground')
    await expect(zone(page, 'Garden')).toBeFocused()
    const before = await boxOf(ground)
    await page.keyboard.press('Shift+Alt+ArrowRight')
    await expect.poll(async () => Math.round((await boxOf(ground)).width - before.width)).toBeGreaterThan(3)
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(async () => Math.round((await boxOf(ground)).y - before.y)).toBeGreaterThan(3)

    const now = await boxOf(ground)
    await page.mouse.move(now.x + now.width, now.y + now.height)
    await page.mouse.down()
    await page.mouse.move(now.x + now.width - 10, now.y + now.height - 10)
    await page.mouse.move(now.x + now.width - 80, now.y + now.height - 60, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => Math.round((await boxOf(ground)).width - now.width + 80)).toBe(0)

    await zone(page, 'Garden').dblclick()
    await page.keyboard.type('Courtyard')
    await page.keyboard.press('Enter')
    await expect(zone(page, 'Courtyard')).toBeFocused()
    await page.getByRole('radio', { name: 'Plum' }).check({ force: true })
    await page.getByLabel('Name', { exact: true }).fill('Orchard')
    await expect(zone(page, 'Orchard')).toBeVisible()
    await expect(page.locator('[data-zone]')).toHaveAttribute('style', /#8e5aa8/)
  })

  test('Ctrl and a click take one into the selection and out of it; dragged with others, all move', async ({
    launch,
  }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Zones')
    await twoPeople(room)
    await room.participant('Nora Ferri').click()
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.type('Here')
    await page.keyboard.press('Enter')
    await expect(zone(page, 'Here')).toBeFocused()
    const box = page.locator('[data-zone]')
    const selected = page.locator('.react-flow__node.selected')
    await room.participant('Ugo Pini').click()
    await expect(box).toHaveAttribute('data-selected', 'false')
    await zone(page, 'Here').click({ modifiers: ['ControlOrMeta'] })
    await expect(box).toHaveAttribute('data-selected', 'true')
    // The focus comes to the zone from a node: that selects nothing by itself.
    await room.participant('Nora Ferri').click({ modifiers: ['ControlOrMeta'] })
    await expect(selected).toHaveCount(2)
    await zone(page, 'Here').click({ modifiers: ['ControlOrMeta'] })
    await expect(box).toHaveAttribute('data-selected', 'false')
    await expect(selected).toHaveCount(2)

    await zone(page, 'Here').click({ modifiers: ['ControlOrMeta'] })
    await expect(box).toHaveAttribute('data-selected', 'true')
    const places = async () =>
      Promise.all([middleOf(room.participant('Ugo Pini')), middleOf(room.participant('Nora Ferri')), middleOf(box)])
    const [before, seq] = [await places(), await room.seq()]
    await room.drag(room.participant('Ugo Pini'), { x: -30, y: 60 })
    await expect(room.canvas).toHaveAttribute('data-seq', String(seq + 1))
    await room.still()
    const after = await places()
    const ways = after.map(({ x, y }, index) => [x - (before[index]?.x ?? 0), y - (before[index]?.y ?? 0)])
    for (const [x, y] of ways) {
      expect(Math.abs((x ?? 0) - (ways[0]?.[0] ?? 0))).toBeLessThan(2)
      expect(Math.abs((y ?? 0) - (ways[0]?.[1] ?? 0))).toBeLessThan(2)
    }
    expect(ways[0]?.[1]).toBeGreaterThan(40)
  })

  test('Z held and a drag over empty ground draw one; Escape forgets the name', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Zones')
    await twoPeople(room)
    const ground = await room.emptyGround()
    await room.canvas.focus()
    await page.keyboard.down('z')
    await page.mouse.move(ground.x + 200, ground.y + 230)
    await page.mouse.down()
    await page.mouse.move(ground.x + 300, ground.y + 300)
    await page.mouse.move(ground.x + 500, ground.y + 380, { steps: 4 })
    await expect(page.locator('.zone-drawing')).toBeVisible()
    await page.mouse.up()
    await page.keyboard.up('z')
    await expect(page.getByLabel('Name of the zone')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(zone(page, 'Zone without a name')).toBeVisible()
    await expect(room.line).toHaveValue('')
    const box = await boxOf(page.locator('.zone-ground'))
    expect(Math.abs(box.width - 300)).toBeLessThan(4)
    expect(Math.abs(box.height - 150)).toBeLessThan(4)
  })
})
