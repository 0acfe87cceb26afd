// A map of 1,000 nodes and 3,000 ties is a picture, and only what is touched are elements: nobody may notice.
import type { Page } from '@playwright/test'
import type { Id } from '../../src-model/map/ids'
import { clickMenu } from './support/desktop'
import { PaintedRoom } from './support/painted-room'
import { spokenOf } from './support/spoken'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

/** From the whole map to as near as it goes. */
const ZOOMS = [0.1, 0.25, 0.5, 1, 2.5]
const MOST_ELEMENTS = 100

/** As on a canvas that has elements alone. */
async function expectFocused(room: PaintedRoom, id: Id): Promise<void> {
  await expect.poll(() => room.focused()).toEqual({ id, ...spokenOf(room.map, id) })
}

function elements(page: Page): Promise<number> {
  return page.locator('.react-flow__node, .react-flow__edge').count()
}

test('what is pointed at, pressed and walked to is there at every zoom', async ({ launch, dataFolder }) => {
  test.setTimeout(180_000)
  const { app, page } = await launch()
  const room = await PaintedRoom.open(app, page, dataFolder, 1_000, 3_000)
  const { resource: who, person: other } = room.pair()
  for (const zoom of ZOOMS) {
    await test.step(`at ${zoom * 100} %`, async () => {
      await room.show(room.record(who).position, zoom)
      const [one, two] = [await room.atNode(who), await room.atNode(other)]
      await page.mouse.move(one.x, one.y)
      await expect(page.locator('.react-flow__node:hover')).toHaveAttribute('data-id', who)
      await expect(room.node(who).locator('.resource-name')).toBeVisible()
      await page.mouse.click(one.x, one.y)
      await expectFocused(room, who)
      await expect(room.selected).toHaveCount(1)
      await page.mouse.move(two.x, two.y)
      await expect(room.node(other).locator('.participant-name')).toBeVisible()
      await page.keyboard.down('Control')
      await page.mouse.click(two.x, two.y)
      await expect(room.selected).toHaveCount(2)
      await page.mouse.click(two.x, two.y)
      await page.keyboard.up('Control')
      await expect(room.selected).toHaveCount(1)
      await page.mouse.click(two.x, two.y, { button: 'right' })
      await expect(page.getByRole('menu')).toBeVisible()
      await expect(room.selected).toHaveAttribute('data-id', other)
      await page.keyboard.press('Escape')
      const ground = await room.ground()
      await page.mouse.click(ground.x, ground.y)
      await expect(room.selected).toHaveCount(0)
      expect(await elements(page)).toBeLessThan(MOST_ELEMENTS)
    })
  }
})

test('the keyboard walks over the map and along its ties', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = await PaintedRoom.open(app, page, dataFolder, 1_000, 3_000)
  const { resource: who } = room.pair()
  for (const zoom of [0.1, 1]) {
    await room.show(room.record(who).position, zoom)
    const at = await room.atNode(who)
    await page.mouse.click(at.x, at.y)
    await expect(room.node(who)).toBeFocused()
    const walked = new Set<Id>()
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      await page.keyboard.press(key)
      await expect(room.selected).toHaveCount(1)
      const id = (await room.selected.getAttribute('data-id')) ?? ''
      expect(walked.has(id)).toBe(false)
      walked.add(id)
      await expectFocused(room, id)
    }
    await page.keyboard.press('ControlOrMeta+ArrowRight')
    await expect(page.locator('.react-flow__edge.selected')).toHaveCount(1)
    const tie = (await room.selected.getAttribute('data-id')) ?? ''
    await expectFocused(room, tie)
    // What has the focus keeps it, selected or not.
    await page.keyboard.press('Escape')
    await expect(room.selected).toHaveCount(0)
    await expect(room.tie(tie)).toBeFocused()
    expect(await elements(page)).toBeLessThan(MOST_ELEMENTS)
  }
})

test('one is dragged, and so are many that a marquee selected', async ({ launch, dataFolder }) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  const room = await PaintedRoom.open(app, page, dataFolder, 1_000, 3_000)
  const drag = async (id: Id, x: number, y: number) => {
    const at = await room.atNode(id)
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + 3, at.y + 3)
    // Held Alt leaves it out of line.
    await page.keyboard.down('Alt')
    await page.mouse.move(at.x + x, at.y + y, { steps: 6 })
    const seq = await room.seq()
    await page.mouse.up()
    await page.keyboard.up('Alt')
    await expect(room.canvas).toHaveAttribute('data-seq', String(seq + 1))
  }
  /** Who has moved, and how far. */
  const moved = async () => {
    const { participants, resources } = await room.mapNow()
    const all = [...Object.values(participants), ...Object.values(resources)]
    return all.flatMap(({ id, position }) => {
      const { x, y } = room.record(id).position
      return x === position.x && y === position.y ? [] : [{ id, by: `${position.x - x} ${position.y - y}` }]
    })
  }
  const who = room.pair().person
  const here = room.record(who).position
  for (const zoom of [0.1, 0.5, 2.5]) {
    await room.show(here, zoom)
    await drag(who, 63, 23)
    // The first three pixels say that it is a drag.
    const way = `${60 / zoom} ${20 / zoom}`
    expect(await moved()).toEqual([{ id: who, by: way }])
    await clickMenu(app, 'edit/undo')
    await expect.poll(moved).toEqual([])
  }
  await room.show(here, 0.25)
  const ground = await room.ground()
  const box = { left: here.x - 900, top: here.y - 600, right: here.x + 1_200, bottom: here.y + 800 }
  const [from, to] = [await room.at({ x: box.left, y: box.top }), await room.at({ x: box.right, y: box.bottom })]
  await page.mouse.click(ground.x, ground.y)
  await page.keyboard.down('Shift')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  const touches = (id: Id) => {
    const { x, y } = room.record(id).position
    const [wide, high] = room.map.participants[id] ? [28, 28] : [88, 29]
    return x + wide > box.left && x - wide < box.right && y + high > box.top && y - high < box.bottom
  }
  const meant = Object.keys({ ...room.map.participants, ...room.map.resources }).filter(touches)
  expect(meant.length).toBeGreaterThan(50)
  expect(await elements(page)).toBeLessThan(MOST_ELEMENTS)
  await drag(who, 43, -22)
  const all = await moved()
  expect(all.map(({ id }) => id).sort()).toEqual(meant.sort())
  expect(new Set(all.map(({ by }) => by))).toEqual(new Set(['160 -100']))
})

test('ties are drawn by hand, selected and deleted', async ({ launch, dataFolder }) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  const room = await PaintedRoom.open(app, page, dataFolder, 1_000, 3_000)
  const { resource, person } = room.pair()
  const { id, place } = room.freeTie(20)
  for (const zoom of ZOOMS) {
    await room.show(place, zoom)
    const on = await room.at(place)
    await page.mouse.move(on.x, on.y)
    await expect(page.locator('.react-flow__edge:hover')).toHaveAttribute('data-id', id)
    await page.mouse.click(on.x, on.y)
    await expect(room.selected).toHaveAttribute('data-id', id)
    await page.keyboard.press('Delete')
    await expect(room.canvas).toHaveAttribute('data-connection-count', '2999')
    await clickMenu(app, 'edit/undo')
    await expect(room.canvas).toHaveAttribute('data-connection-count', '3000')

    // A rim of one pixel is nothing for a hand.
    if (zoom < 0.2) continue
    await room.show(room.record(resource).position, zoom)
    const [start, end] = [await room.atNode(resource), await room.atNode(person)]
    // Far out the marks of people cover their rims; those of resources do not.
    await page.mouse.move(start.x, start.y - 36 * zoom)
    await page.mouse.down()
    await page.mouse.move(end.x, end.y)
    await page.mouse.up()
    await expect(room.canvas).toHaveAttribute('data-connection-count', '3001')
    const made = Object.values((await room.mapNow()).connections).find((each) => !(each.id in room.map.connections))
    expect([made?.from, made?.to].sort()).toEqual([person, resource].sort())
    await clickMenu(app, 'edit/undo')
    await expect(room.canvas).toHaveAttribute('data-connection-count', '3000')
  }
})
