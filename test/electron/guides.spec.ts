import { type Facilitator as F, Facilitator, middleOf } from './support/facilitator'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

/** Two people in one row, and a third below. */
async function threePeople(room: F): Promise<void> {
  const { page } = room
  const ground = await room.emptyGround()
  const places = [
    ['Nora Ferri', 40, 60],
    ['Ugo Pini', 260, 60],
    ['Lia Mori', 330, 300],
  ] as const
  for (const [name, x, y] of places) {
    await page.mouse.dblclick(ground.x + x, ground.y + y)
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(room.participant(name)).toBeVisible()
  }
  await room.still()
}

test.describe('coming into line', () => {
  test('a dragged node is drawn onto the line of another, which a guide shows; held Alt leaves it alone', async ({
    launch,
  }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Guides')
    await threePeople(room)
    const guides = page.locator('[data-guide]')
    const [ugo, lia] = [await middleOf(room.participant('Ugo Pini')), await middleOf(room.participant('Lia Mori'))]
    await page.mouse.move(lia.x, lia.y)
    await page.mouse.down()
    await page.mouse.move(lia.x + 2, lia.y + 2)
    await page.mouse.move(ugo.x + 5, lia.y + 30, { steps: 8 })
    await expect(guides).toHaveCount(1)
    expect((await middleOf(room.participant('Lia Mori'))).x).toBeCloseTo(ugo.x, 0)
    await page.mouse.move(ugo.x + 100, lia.y + 30, { steps: 4 })
    await expect(guides).toHaveCount(0)
    await page.keyboard.down('Alt')
    await page.mouse.move(ugo.x + 5, lia.y + 30, { steps: 4 })
    await expect(guides).toHaveCount(0)
    await page.keyboard.up('Alt')
    await page.mouse.move(ugo.x + 4, lia.y + 30)
    await expect(guides).toHaveCount(1)
    const seq = await room.seq()
    await page.mouse.up()
    await expect(room.canvas).toHaveAttribute('data-seq', String(seq + 1))
    await expect(guides).toHaveCount(0)
    expect((await middleOf(room.participant('Lia Mori'))).x).toBeCloseTo(ugo.x, 0)
  })

  test('in a row it finds the same distance again', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Guides')
    await threePeople(room)
    const [nora, ugo] = [await middleOf(room.participant('Nora Ferri')), await middleOf(room.participant('Ugo Pini'))]
    const lia = await middleOf(room.participant('Lia Mori'))
    await page.mouse.move(lia.x, lia.y)
    await page.mouse.down()
    await page.mouse.move(lia.x + 2, lia.y - 2)
    await page.mouse.move(ugo.x + 220 + 4, ugo.y + 3, { steps: 8 })
    await expect(page.locator('[data-guide="gap"]')).toHaveCount(2)
    await page.mouse.up()
    await expect(page.locator('[data-guide]')).toHaveCount(0)
    const after = await middleOf(room.participant('Lia Mori'))
    expect(after.x - ugo.x).toBeCloseTo(ugo.x - nora.x, 0)
    expect(after.y).toBeCloseTo(ugo.y, 0)
  })

  test('several dragged together keep their distances', async ({ launch }) => {
    const { page } = await launch()
    const room = new Facilitator(page)
    await room.startSession('Guides')
    await threePeople(room)
    await room.participant('Nora Ferri').click()
    await room.participant('Lia Mori').click({ modifiers: ['Shift'] })
    const [nora, lia] = [await middleOf(room.participant('Nora Ferri')), await middleOf(room.participant('Lia Mori'))]
    const seq = await room.seq()
    await room.drag(room.participant('Lia Mori'), { x: 37, y: 23 })
    await expect(room.canvas).toHaveAttribute('data-seq', String(seq + 1))
    const [nora2, lia2] = [await middleOf(room.participant('Nora Ferri')), await middleOf(room.participant('Lia Mori'))]
    expect(lia2.x - nora2.x).toBeCloseTo(lia.x - nora.x, 0)
    expect(lia2.y - nora2.y).toBeCloseTo(lia.y - nora.y, 0)
  })
})
