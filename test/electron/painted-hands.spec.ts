// The other ways to get at a painted map: its overview, the tray, a finger, a double click.
import type { Position } from '../../src-model/map/map'
import { ask } from './support/ask'
import { clickMenu } from './support/desktop'
import { boxOf } from './support/facilitator'

import { PaintedRoom } from './support/painted-room'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

test('the overview shows where the view is, and moves it', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = await PaintedRoom.open(app, page, dataFolder, 1_000, 3_000)
  const overview = page.getByRole('img', { name: 'Overview of the map' })
  await expect(overview).toBeHidden()
  const { resource } = room.pair()
  await room.show(room.record(resource).position, 1)
  await expect(overview).toBeVisible()
  const frame = page.locator('.overview-frame')
  const panel = await boxOf(page.locator('.overview'))
  const middle = { x: panel.x + panel.width / 2, y: panel.y + panel.height / 2 }
  await page.mouse.click(middle.x, middle.y)
  await room.still()
  const framed = await boxOf(frame)
  expect(framed.x + framed.width / 2).toBeCloseTo(middle.x, 0)
  expect(framed.y + framed.height / 2).toBeCloseTo(middle.y, 0)
  const before = await room.view()
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  await page.mouse.move(middle.x + 20, middle.y - 10, { steps: 4 })
  await page.mouse.up()
  const dragged = await boxOf(frame)
  expect(dragged.x - framed.x).toBeCloseTo(20, 0)
  expect(dragged.y - framed.y).toBeCloseTo(-10, 0)
  expect((await room.view()).x).toBeLessThan(before.x)
  await page.mouse.wheel(0, 500)
  await expect.poll(async () => (await room.view()).zoom).toBeCloseTo(0.5, 5)
})

test('the tray, a double click and a finger find what was no element', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = await PaintedRoom.open(app, page, dataFolder, 1_000, 3_000)
  await room.capture('Zoe Zeta')
  const { resource, person } = room.pair()
  await room.show(room.record(resource).position, 0.6)
  const two = await room.atNode(person)

  const chip = await boxOf(page.getByTestId('tray').getByRole('button', { name: 'Zoe Zeta' }))
  await page.mouse.move(chip.x + 20, chip.y + 10)
  await page.mouse.down()
  await page.mouse.move(two.x, two.y, { steps: 4 })
  await expect(page.locator('[data-drop-target]')).toHaveAttribute('data-id', person)
  await page.mouse.up()
  await expect(room.canvas).toHaveAttribute('data-connection-count', '3001')
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(1)

  await room.show(room.record(resource).position, 0.6)
  const one = await room.atNode(resource)
  await page.mouse.dblclick(one.x, one.y)
  await expect(room.selected).toHaveAttribute('data-id', resource)
  await expect(page.locator('.node-namer')).toHaveCount(0)
  const ground = await room.ground()
  await page.mouse.dblclick(ground.x, ground.y)
  await expect(page.locator('.node-namer')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.mouse.click(ground.x, ground.y)
  await page.mouse.move(0, 0)
  await expect(room.node(resource)).toHaveCount(0)

  const seq = await room.seq()
  const touch = await page.context().newCDPSession(page)
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
  await finger('touchStart', one.x, one.y)
  for (let step = 1; step <= 5; step += 1) await finger('touchMove', one.x - step * 12, one.y + step * 12)
  await finger('touchEnd')
  await expect(room.canvas).toHaveAttribute('data-seq', String(seq + 1))
  const { position } = room.record(resource)
  const now = (await room.mapNow()).resources[resource]?.position
  expect(now?.x).toBeLessThan(position.x - 50)
  expect(now?.y).toBeGreaterThan(position.y + 50)

  // A palm that comes down ends the drag, as on any map: what was dragged is left where it is by then.
  await room.show(room.record(resource).position, 0.6)
  await room.sharp()
  const start = await room.atNode(person)
  const far = { x: ground.x, y: ground.y, id: 2 }
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Position[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints })
  const first = (step: number) => ({ x: start.x + step * 12, y: start.y + step * 12, id: 1 })
  await fingers('touchStart', first(0))
  for (let step = 1; step <= 3; step += 1) await fingers('touchMove', first(step))
  await fingers('touchStart', first(3), far)
  await fingers('touchEnd', first(3))
  for (let step = 4; step <= 6; step += 1) await fingers('touchMove', first(step))
  await fingers('touchEnd')
  await expect(room.canvas).toHaveAttribute('data-seq', String(seq + 2))
  const carried = (await room.mapNow()).participants[person]?.position
  expect(carried?.x).toBeGreaterThan(room.record(person).position.x + 20)
  await touch.detach()
})

test('a page that comes back shows what it showed, however far out', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = await PaintedRoom.open(app, page, dataFolder, 100, 300)
  const participant = {
    id: 'far',
    side: 'guest' as const,
    name: 'Far',
    role: '',
    organisation: '',
    notes: '',
    position: { x: 40_000, y: 0 },
    createdAt: '2030-05-04T09:00:00.000Z',
  }
  await ask(page, 'session/execute', { instruction: { type: 'participant/add', participant }, gesture: null })
  await expect(room.canvas).toHaveAttribute('data-node-count', '101')
  await clickMenu(app, 'view/fit')
  await room.still()
  const middle = { x: 300, y: 300 }
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.wheel(0, -100)
  await room.still()
  const before = await room.view()
  expect(before.zoom).toBeLessThan(0.1)
  await expect.poll(async () => (await ask(page, 'view/recall', {}))?.viewport?.zoom).toBeCloseTo(before.zoom, 5)
  await page.reload()
  await expect(room.canvas).toBeVisible()
  await room.still()
  expect(await room.view()).toEqual(before)
})
