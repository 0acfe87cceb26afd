import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page, TestInfo } from '@playwright/test'
import { fileOf } from '../../src-model/formats/community-map/write-community-map'
import type { CommunityMap } from '../../src-model/map/map'
import { SMALLEST_TEXT, wallUnit } from '../../src-model/wall/picture/picture'
import { seededMap } from '../../tools/bench/seeded-map'
import { ask } from './support/ask'
import { clickMenu, resizeWindow, stubOpenDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { noteFigure } from './support/figures'
import { pointAt, touch } from './support/geometry'
import { mapNow } from './support/map-now'
import { expect, test } from './support/trama'
import { markOf, openWall, selectedOnWall, settledWall } from './support/wall'
import { type WallGeometry, type WallShape, type WallText, wallGeometry } from './support/wall-geometry'

// A trace pictures the pages at each step.
test.use({ trace: 'off' })
// They come last and take long: together, not one after the other.
test.describe.configure({ mode: 'parallel' })

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
] as const
const ROOMS = ['lit', 'dark'] as const
/** What rounding to the screen's pixels may do. */
const ROUNDING = 0.01

/** A generated map with so many participants and what they hold. */
function mapOf(participants: number): CommunityMap {
  for (let nodes = participants; ; nodes += 1) {
    const map = seededMap(nodes, nodes * 2)
    if (map.order.participants.length >= participants) return map
  }
}

async function openGenerated(app: ElectronApplication, page: Page, folder: string, participants: number) {
  const map = mapOf(participants)
  const file = join(folder, `${participants}.trama.json`)
  const frame = {
    format: 'trama-community-map',
    version: 1,
    exportedAt: '2030-05-04T09:00:00.000Z',
    generator: 'bench',
  }
  writeFileSync(file, JSON.stringify(fileOf(map, frame)))
  await stubOpenDialog(app, file)
  await clickMenu(app, 'map/import')
  const nodes = map.order.participants.length + map.order.resources.length
  await expect(page.getByTestId('canvas')).toHaveAttribute('data-node-count', String(nodes))
}

async function openSample(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).last().click()
  await expect(page.locator('[data-participant]').first()).toBeVisible()
}

/** Lines of one label belong together, and so do initials and their mark, a resource's name and the tag that it is in. */
function belong(text: WallText, other: WallShape | WallText): boolean {
  if ('of' in other && text.of === other.of) return true
  if (text.label !== '' && text.label === other.label) return true
  if (other.mark === '') return false
  const isIn =
    text.left >= other.left && text.top >= other.top && text.right <= other.right && text.bottom <= other.bottom
  return text.mark === other.mark || (text.label === other.mark && isIn)
}

/** What is dimmed gives way to names in the spotlight; without it nothing is. */
function overlapsOf({ marks, texts }: WallGeometry): string[] {
  const kept = marks.filter(({ dimmed }) => !dimmed)
  return texts.flatMap((text, index) =>
    [...texts.slice(index + 1), ...kept]
      .filter((other) => !belong(text, other) && touch(text, other))
      .map((other) => `${text.what} on ${other.what}`),
  )
}

function cutOf({ width, height, texts }: WallGeometry): string[] {
  return texts
    .filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map(({ what }) => `${what} is cut off`)
}

/** As wide as a wall looks from the last row, of its own width. */
const FROM_AFAR = 0.12

/** A picture as it is seen from afar, made by the page. */
async function smaller(wall: Page, png: Buffer): Promise<Buffer> {
  const text = await wall.evaluate(
    async ([base64, scale]) => {
      const whole = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))]))
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(whole.width * scale)
      canvas.height = Math.round(whole.height * scale)
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('nothing to draw with')
      pen.imageSmoothingQuality = 'high'
      pen.drawImage(whole, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    },
    [png.toString('base64'), FROM_AFAR] as const,
  )
  return Buffer.from(text, 'base64')
}

async function picture(wall: Page, what: string, info: TestInfo): Promise<void> {
  const path = info.outputPath(`${what.replaceAll(/[^a-z0-9]+/gi, '-')}.png`)
  await wall.screenshot({ path })
  await info.attach(what, { path, contentType: 'image/png' })
  const far = info.outputPath(`${what.replaceAll(/[^a-z0-9]+/gi, '-')}-far.png`)
  writeFileSync(far, await smaller(wall, readFileSync(path)))
  await info.attach(`${what}, from afar`, { path: far, contentType: 'image/png' })
}

/** Waits until the wall is drawn for the size that its window has. */
async function drawnAtSize(wall: Page): Promise<void> {
  const drawnFor = () =>
    wall
      .getByTestId('wall')
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).getPropertyValue('--wall-unit')))
  const { width, height } = await wall.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await expect.poll(drawnFor).toBeCloseTo(wallUnit({ width, height }), 3)
  // The frame after it has begun to draw for it, and says itself when it has settled.
  await wall.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** Looks at the wall as it is now, notes what can be read, keeps a picture, and judges. */
async function judge(wall: Page, what: string, info: TestInfo): Promise<WallGeometry> {
  await drawnAtSize(wall)
  await settledWall(wall)
  const geometry = await wallGeometry(wall)
  const { width, height, marks, texts } = geometry
  await picture(wall, `${what} at ${width}×${height}`, info)
  const goal = SMALLEST_TEXT * wallUnit({ width, height })
  const smallest = Math.min(...texts.map(({ size }) => size))
  const nodes = new Set(marks.map(({ mark }) => mark))
  const named = new Set(texts.map(({ label }) => label).filter((label) => nodes.has(label)))
  const overlaps = overlapsOf(geometry)
  noteFigure(info, {
    id: 'wall',
    what: `${what} at ${width}×${height}: smallest text, labels of nodes, overlaps`,
    goal: `${goal.toFixed(1)} px, as many as fit, 0`,
    reached: `${smallest.toFixed(1)} px, ${named.size} of ${nodes.size}, ${overlaps.length}`,
    holds: smallest >= goal - ROUNDING && overlaps.length === 0,
  })
  expect(overlaps).toEqual([])
  expect(cutOf(geometry)).toEqual([])
  expect(smallest).toBeGreaterThanOrEqual(goal - ROUNDING)
  expect(named.size).toBeGreaterThan(nodes.size / 2)
  return geometry
}

const MAPS: [string, (app: ElectronApplication, page: Page, folder: string) => Promise<void>][] = [
  ['Mobilificio Brenna', (_, page) => openSample(page, /Brenna/)],
  ['Northway Rail', (_, page) => openSample(page, /Northway/)],
  ...[30, 60, 100].map((count): (typeof MAPS)[number] => [
    `${count} participants`,
    (app, page, folder) => openGenerated(app, page, folder, count),
  ]),
]

for (const [what, open] of MAPS) {
  test(`everything that the wall shows of ${what} can be read`, async ({ launch, dataFolder }, info) => {
    test.setTimeout(120_000)
    const { app, page } = await launch()
    await open(app, page, dataFolder)
    await new Facilitator(page).still()
    const wall = await openWall(app, page)
    for (const room of ROOMS) {
      await ask(page, 'wall/change', { mode: 'fit', room })
      await expect(wall.locator(`[data-testid="wall"][data-room="${room}"]`)).toBeAttached()
      for (const size of SIZES) {
        await resizeWindow(app, wall, size)
        const { marks } = await judge(wall, `${what}, ${room} room`, info)
        expect(marks).toHaveLength(Number(await page.getByTestId('canvas').getAttribute('data-node-count')))
      }
    }
  })
}

test('whoever is selected has a name on the wall, also in the middle of a hundred', async ({
  launch,
  dataFolder,
}, info) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  await openGenerated(app, page, dataFolder, 100)
  await new Facilitator(page).still()
  const wall = await openWall(app, page)
  await resizeWindow(app, wall, { width: 1920, height: 1080 })
  await ask(page, 'wall/change', { mode: 'fit', spotlight: true })
  await settledWall(wall)
  for (const id of mapOf(100).order.participants.filter((_, index) => index % 12 === 0)) {
    // So many lie over each other that a click in the middle of one may meet another.
    await pointAt(page, id, mapOf(100).participants[id]?.position ?? { x: 0, y: 0 })
    await page.getByTestId('canvas').locator(`[data-participant="${id}"]`).dispatchEvent('click')
    await expect.poll(async () => (await selectedOnWall(page))?.name).toBe(mapOf(100).participants[id]?.name)
    const shown = (await selectedOnWall(page))?.id ?? ''
    await expect(markOf(wall, shown)).toHaveAttribute('data-selected', 'true')
    await expect(wall.locator(`[data-label-of="${shown}"]`)).toBeVisible()
    await settledWall(wall)
    const geometry = await wallGeometry(wall)
    expect(overlapsOf(geometry)).toEqual([])
    expect(cutOf(geometry)).toEqual([])
    const lit = geometry.marks.filter(({ dimmed }) => !dimmed).map(({ mark }) => mark)
    const named = new Set(geometry.texts.map(({ label }) => label))
    expect(lit.filter((each) => !named.has(each))).toEqual([])
    await picture(wall, `the spotlight on ${id}`, info)
  }
})

for (const [what, open] of MAPS.slice(0, 2)) {
  test(`who falls off can be told on the wall of ${what}, and every name that is left be read`, async ({
    launch,
    dataFolder,
  }, info) => {
    test.setTimeout(120_000)
    const { app, page } = await launch()
    await open(app, page, dataFolder)
    await new Facilitator(page).still()
    const map = await mapNow(page)
    const [somebody = '', ...rest] = map.order.participants
    const fallen = rest.slice(0, 4)
    const wall = await openWall(app, page)
    // Each room at one of the sizes: what is written is as large in both rooms.
    for (const [at, room] of ROOMS.entries()) {
      await ask(page, 'wall/change', { mode: 'fit', room, takeAway: true })
      await expect(wall.locator(`[data-testid="wall"][data-room="${room}"]`)).toBeAttached()
      await resizeWindow(app, wall, SIZES[at] ?? SIZES[0])
      await ask(page, 'wall/look', { away: null })
      await expect(wall.locator('[data-without]')).toHaveCount(0)
      const before = placesOf(await judge(wall, `${what} with everybody, ${room} room`, info))
      await ask(page, 'wall/look', { away: { people: [somebody], fallen } })
      const gone = wall.locator('[data-without="gone"]')
      await expect(gone).toHaveCount(1)
      await expect(wall.locator('[data-without="fallen"]')).toHaveCount(fallen.length)
      const after = placesOf(await judge(wall, `${what} without somebody, ${room} room`, info))
      // No other name has moved.
      const id = await gone.getAttribute('data-participant')
      expect(after).toEqual(before.filter((each) => !each.startsWith(`${id} `)))
    }
  })
}

/** Where each label is, and what it says. */
function placesOf({ texts }: WallGeometry): string[] {
  return texts
    .filter(({ label }) => label !== '')
    .map(({ label, what, left, top, size }) => `${label} ${what} ${left.toFixed(1)} ${top.toFixed(1)} ${size}`)
    .sort()
}

test('names come back to where they were, and are there after the page was loaded anew', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  await openGenerated(app, page, dataFolder, 60)
  await new Facilitator(page).still()
  const wall = await openWall(app, page)
  await resizeWindow(app, wall, { width: 1920, height: 1080 })
  await ask(page, 'wall/change', { mode: 'fit' })
  const places = async () => {
    await settledWall(wall)
    return placesOf(await wallGeometry(wall))
  }
  let rest: string[] = []
  await expect(async () => {
    rest = await places()
    expect(rest).not.toEqual([])
    expect(await places()).toEqual(rest)
  }).toPass()
  const [id = ''] = mapOf(60).order.participants
  await page.getByTestId('canvas').locator(`[data-participant="${id}"]`).dispatchEvent('click')
  const selected = wall.locator('[data-participant][data-selected="true"]')
  await expect(selected).toHaveCount(1)
  await ask(page, 'wall/change', { spotlight: true })
  await expect.poll(places).not.toEqual(rest)
  await ask(page, 'wall/change', { spotlight: false })
  await page.locator('.react-flow__pane').dispatchEvent('click')
  await expect(selected).toHaveCount(0)
  await expect.poll(places).toEqual(rest)
  await ask(page, 'wall/change', { names: 'first' })
  await expect.poll(places).not.toEqual(rest)
  await ask(page, 'wall/change', { names: 'full' })
  await expect.poll(places).toEqual(rest)
  await wall.reload()
  await expect.poll(places).toEqual(rest)
})
