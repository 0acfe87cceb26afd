// What moves and what is new on a painted map is drawn at once, until the picture has it: nobody may see the seam.
import type { Page } from '@playwright/test'
import type { Id } from '../../src-model/map/ids'
import { nodeOf, type Position } from '../../src-model/map/map'
import { tieIndex } from '../../src-model/map/ties'
import { PaintedRoom } from './support/painted-room'
import { differenceOf } from './support/picture-difference'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

/** How far the drag goes, in canvas units. */
const WAY = 240

/** How far apart the colours of a tie and of the ground are at least, from 0 to 255. */
const LIGHT = 24

/** Somebody with one tie, and a way off which the tie then does not pass where they were. */
function somebodyToMove({ map }: PaintedRoom): { id: Id; by: Position } {
  const { byNode } = tieIndex(map)
  for (const { id, position } of Object.values(map.participants)) {
    const [tie, another] = byNode.get(id) ?? []
    const end = tie && nodeOf(map, tie.from === id ? tie.to : tie.from)?.position
    if (end === undefined || another !== undefined) continue
    const [dx, dy] = [end.x - position.x, end.y - position.y]
    // At a right angle to the tie, away from the view's borders.
    const length = Math.hypot(dx, dy)
    if (length > 2 * WAY) return { id, by: { x: Math.round((dy / length) * WAY), y: Math.round((-dx / length) * WAY) } }
  }
  throw new Error('nobody has one long tie')
}

/** Keeps the painter from hearing anything until the returned function is called. */
async function holdPainter(page: Page): Promise<() => Promise<void>> {
  const painter = page.workers().findLast((worker) => worker.url().includes('painting'))
  if (painter === undefined) throw new Error('there is no painter')
  await painter.evaluate(() => {
    const { onmessage: hear } = self
    const held: MessageEvent[] = []
    self.onmessage = (message: MessageEvent) => held.push(message)
    Object.assign(self, {
      goOn: () => {
        self.onmessage = hear
        for (const message of held) hear?.call(self, message)
      },
    })
  })
  return () => painter.evaluate(() => (self as unknown as { goOn: () => void }).goOn())
}

test('a drag leaves nothing behind, and nothing jumps when it ends', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = await PaintedRoom.open(app, page, dataFolder, 500, 1_500)
  const { id: who, by } = somebodyToMove(room)
  await room.show(room.record(who).position, 1)
  const at = await room.atNode(who)
  const place = () => page.screenshot({ clip: { x: at.x - 24, y: at.y - 24, width: 48, height: 48 } })
  const before = await place()
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.keyboard.down('Alt')
  await page.mouse.move(at.x + 2, at.y + 2)
  await page.mouse.move(at.x + by.x, at.y + by.y, { steps: 8 })
  await expect.poll(async () => (await place()).equals(before)).toBe(false)
  await room.sharp()
  const during = await place()
  await expect(room.node(who)).toBeVisible()
  const dropped = await room.node(who).boundingBox()
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await expect(room.canvas).toHaveAttribute('data-seq', String(1))
  const after = await room.node(who).boundingBox()
  expect(Math.abs((after?.x ?? 0) - (dropped?.x ?? 0))).toBeLessThan(1)
  await room.sharp()
  expect((await place()).equals(during)).toBe(true)
})

test('who is new and what ties them is there before the painter has heard of it', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = await PaintedRoom.open(app, page, dataFolder, 500, 1_500)
  const goOn = await holdPainter(page)
  await room.capture('Somebody New > Somebody Else')
  await expect(room.canvas).toHaveAttribute('data-connection-count', '1501')
  for (const name of ['Somebody New', 'Somebody Else']) await expect(room.participant(name)).toBeVisible()
  await room.still()
  const people = Object.values((await room.mapNow()).participants)
  const ends = people.filter(({ name }) => name.startsWith('Somebody ')).map(({ position }) => position)
  const [one, other] = await Promise.all(ends.map((place) => room.at(place)))
  if (one === undefined || other === undefined) throw new Error('two are new')
  const [left, top] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  const clip = { x: left, y: top, width: Math.abs(one.x - other.x) + 1, height: Math.abs(one.y - other.y) + 1 }
  const picture = () => page.screenshot({ clip, animations: 'disabled' })
  // Near what is selected a tie has another colour.
  await expect(room.selected).toHaveCount(1)
  await expect(room.canvas).toHaveAttribute('data-sharp', 'false')
  const live = await picture()
  const drawn = page.locator('.painting-live-ties')
  await drawn.evaluate((canvas) => canvas.style.setProperty('visibility', 'hidden'))
  const without = await picture()
  await goOn()
  await room.sharp()
  await expect(drawn).toBeHidden()
  const sharp = await picture()
  // There is a line, and it stays as it is.
  const unlike = differenceOf(live, without, LIGHT).unlike
  expect(unlike).toBeGreaterThan(9)
  expect(differenceOf(live, sharp, LIGHT).unlike).toBeLessThan(unlike / 10)
})

test('a painter that dies is followed by another, and then by elements', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = await PaintedRoom.open(app, page, dataFolder, 200, 300)
  const die = async () => {
    const painters = page.workers().filter((worker) => worker.url().includes('painting'))
    await painters.at(-1)?.evaluate(() => {
      setTimeout(() => {
        throw new Error('the painter is to die')
      })
    })
  }
  await expect(room.canvas).toHaveAttribute('data-painted', 'true')
  const again = page.waitForEvent('worker')
  await die()
  await again
  await room.capture('Somebody New')
  await room.sharp()
  await die()
  await expect(room.canvas).not.toHaveAttribute('data-painted')
  await expect(page.locator('.react-flow__node')).not.toHaveCount(0)
  await expect(page.locator('.react-flow__edge').first()).toBeAttached()
})
