import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { fileOf } from '../../src-model/formats/community-map/write-community-map'
import { seededMap } from '../../tools/bench/seeded-map'
import { clickMenu, stubOpenDialog, stubSaveDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { noteFigure } from './support/figures'
import { clashesAmong, clashesOf, paintedShapesOf } from './support/geometry'
import { mapNow } from './support/map-now'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

const LOOKS = ['view/tidy', 'view/tidy-sides'] as const

/** Where the map has each node, as the canvas draws it. */
function placesOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((each) => [
        each.dataset.id,
        each.style.transform,
      ]),
    ),
  )
}

async function tidy(app: ElectronApplication, room: Facilitator, look: (typeof LOOKS)[number]): Promise<void> {
  const before = await room.seq()
  await clickMenu(app, look)
  await expect.poll(() => room.seq(), { timeout: 30_000 }).toBe(before + 1)
  await room.still()
}

/** Zooms in until names are written, and waits for the view. */
async function zoomToNames(page: Page, room: Facilitator): Promise<void> {
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+Equal')
  await expect(room.canvas).toHaveAttribute('data-detail', /near|close/)
  await room.still()
}

async function openSample(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).last().click()
  await expect(page.locator('[data-participant]').first()).toBeVisible()
}

async function openSeeded(app: ElectronApplication, room: Facilitator, folder: string, nodes: number, ties: number) {
  const file = join(folder, `${nodes}.trama.json`)
  const frame = {
    format: 'trama-community-map',
    version: 1,
    exportedAt: '2030-05-04T09:00:00.000Z',
    generator: 'bench',
  }
  writeFileSync(file, JSON.stringify(fileOf(seededMap(nodes, ties), frame)))
  await stubOpenDialog(app, file)
  await clickMenu(app, 'map/import')
  await expect(room.canvas).toHaveAttribute('data-node-count', String(nodes))
  await room.still()
}

const SAMPLES = [
  ['Bottega aperta', /Brenna/i],
  ['Same line, same table', /Northway/i],
] as const

for (const [title, name] of SAMPLES) {
  test(`tidying “${title}” lays nothing on anything, and one undo puts everything back`, async ({ launch }, info) => {
    test.setTimeout(120_000)
    const { app, page } = await launch()
    const room = new Facilitator(page)
    await openSample(page, name)
    await room.still()
    for (const look of LOOKS) {
      const before = await placesOf(page)
      await tidy(app, room, look)
      expect(await placesOf(page)).not.toEqual(before)
      const clashes = await clashesOf(page)
      noteFigure(info, {
        id: 'T1',
        what: `nodes on nodes and covered names of “${title}” after ${look}`,
        goal: '0 and 0',
        reached: `${clashes.nodes} and ${clashes.names}`,
        holds: clashes.nodes + clashes.names === 0,
      })
      expect(clashes).toEqual({ nodes: 0, names: 0 })
      const canvas = await room.canvas.boundingBox()
      for (const mark of await page.locator('.participant-mark, .resource-tag').all()) {
        const box = await mark.boundingBox()
        if (box === null || canvas === null) throw new Error('nothing is drawn')
        expect(box.x).toBeGreaterThanOrEqual(canvas.x)
        expect(box.y).toBeGreaterThanOrEqual(canvas.y)
        expect(box.x + box.width).toBeLessThanOrEqual(canvas.x + canvas.width)
        expect(box.y + box.height).toBeLessThanOrEqual(canvas.y + canvas.height)
      }
      // From afar names may be hidden: seen from near they cover nothing either.
      await zoomToNames(page, room)
      expect(await clashesOf(page)).toEqual({ nodes: 0, names: 0 })
      await clickMenu(app, 'edit/undo')
      await expect.poll(() => placesOf(page)).toEqual(before)
    }
  })
}

/** Of a painted map, once all nodes have come to where the map has them: what glides there is no element. */
async function paintedClashesOf(page: Page): Promise<{ nodes: number; names: number }> {
  let clashes = { nodes: -1, names: -1 }
  await expect(async () => {
    const before = clashes
    clashes = await clashesNow(page)
    expect(clashes).toEqual(before)
  }).toPass({ timeout: 15_000 })
  return clashes
}

async function clashesNow(page: Page): Promise<{ nodes: number; names: number }> {
  const { participants, resources } = await mapNow(page)
  const nodes = [...Object.values(participants), ...Object.values(resources)]
  const shapes = await paintedShapesOf(page, Object.fromEntries(nodes.map(({ id, position }) => [id, position])))
  expect(shapes.marks).toHaveLength(nodes.length)
  return clashesAmong(shapes)
}

test('tidying 100 nodes and 300 ties lays nothing on anything, seen whole and from near', async ({
  launch,
  dataFolder,
}, info) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await openSeeded(app, room, dataFolder, 100, 300)
  for (const look of LOOKS) {
    await tidy(app, room, look)
    const whole = await paintedClashesOf(page)
    await zoomToNames(page, room)
    const near = await paintedClashesOf(page)
    noteFigure(info, {
      id: 'T1',
      what: `nodes on nodes and covered names of the 100/300 map after ${look}, whole and near`,
      goal: '0 and 0, 0 and 0',
      reached: `${whole.nodes} and ${whole.names}, ${near.nodes} and ${near.names}`,
      holds: whole.nodes + whole.names + near.nodes + near.names === 0,
    })
    expect([whole, near]).toEqual([
      { nodes: 0, names: 0 },
      { nodes: 0, names: 0 },
    ])
  }
})

/** What a tie joins, by its id, as a file of the open session says. */
async function endsOfTies(
  app: ElectronApplication,
  page: Page,
  folder: string,
): Promise<Record<string, [string, string]>> {
  const file = join(folder, 'ends.trama.json')
  await stubSaveDialog(app, file)
  await clickMenu(app, 'map/export-json')
  await expect(page.getByRole('status').filter({ hasText: 'ends.trama.json' })).toBeVisible()
  const { connections }: { connections: { id: string; from: string; to: string }[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  return Object.fromEntries(connections.map(({ id, from, to }) => [id, [from, to]]))
}

interface Frames {
  /** How often the nodes stood elsewhere than a frame before. */
  moves: number
  /** When the first and the last of these frames were, in milliseconds. */
  first: number
  last: number
  /** In how many frames ties were compared with their people. */
  compared: number
  /** How far an end of a tie was from the node that it belongs to, in canvas units. */
  farthest: number
}

/** Looks at every frame that is painted from now on. @returns what was seen, once it is called. */
async function watchFrames(page: Page, ends: Record<string, [string, string]>): Promise<() => Promise<Frames>> {
  const seen = await page.evaluateHandle((all) => {
    const frames = { moves: 0, first: 0, last: 0, compared: 0, farthest: 0 }
    let before = ''
    const look = () => {
      const nodes = new Map(
        [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((node) => {
          const { e, f } = new DOMMatrix(node.style.transform)
          return [node.dataset.id, { x: e + node.offsetWidth / 2, y: f + node.offsetHeight / 2 }]
        }),
      )
      const now = JSON.stringify([...nodes])
      if (before !== '' && now !== before) {
        frames.moves += 1
        frames.last = performance.now()
        frames.first ||= frames.last
      }
      before = now
      for (const edge of document.querySelectorAll('.react-flow__edge')) {
        const line = edge.querySelector<SVGPathElement>('.tie-line')
        const own = all[edge.getAttribute('data-id') ?? '']?.map((id) => nodes.get(id))
        if (line === null || own === undefined) continue
        const points = [line.getPointAtLength(0), line.getPointAtLength(line.getTotalLength())]
        for (const [index, { x, y }] of points.entries()) {
          const node = own[index]
          if (node === undefined) continue
          frames.compared += 1
          frames.farthest = Math.max(frames.farthest, Math.hypot(x - node.x, y - node.y))
        }
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return frames
  }, ends)
  return () => seen.jsonValue()
}

test('in the glide ties stay at their people in every frame', async ({ launch, dataFolder }, info) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await openSample(page, /Northway/i)
  await room.still()
  const frames = await watchFrames(page, await endsOfTies(app, page, dataFolder))
  await tidy(app, room, 'view/tidy')
  const { moves, first, last, compared, farthest } = await frames()
  noteFigure(info, {
    id: 'T2',
    what: `glide after Tidy, in ${moves} frames`,
    goal: 'at most 400 ms',
    reached: `${Math.round(last - first)} ms`,
    holds: last - first <= 400,
  })
  expect(moves).toBeGreaterThan(0)
  expect(compared).toBeGreaterThan(0)
  // A tie ends at the rim of a mark, or below a name and what is written under it, never farther.
  expect(farthest).toBeLessThan(160)
})

test('of a selection only what is selected moves', async ({ launch }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await openSample(page, /Northway/i)
  await room.still()
  const before = await placesOf(page)
  const names = ['Ruth Feldman', 'Oliver Tran', 'Lucy Hargreaves', 'Marek Nowak']
  await room.participant(names[0] ?? '').click()
  for (const name of names.slice(1)) await room.participant(name).click({ modifiers: ['Shift'] })
  await tidy(app, room, 'view/tidy')
  const after = await placesOf(page)
  const moved = Object.keys(before).filter((id) => before[id] !== after[id])
  const ids = await Promise.all(names.map((name) => room.participant(name).getAttribute('data-participant')))
  expect(moved.length).toBeGreaterThan(0)
  expect(moved.filter((id) => !ids.includes(id))).toEqual([])
  expect(await clashesOf(page)).toEqual({ nodes: 0, names: 0 })
})

/** Keeps what workers answer from arriving. */
async function holdWorkers(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Nobody listens.
    Object.defineProperty(Worker.prototype, 'onmessage', { set: () => {} })
  })
}

test('while a plan is made typing goes on; a change of what it arranges stops it, and says so', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await openSeeded(app, room, dataFolder, 1_000, 3_000)
  const before = await room.seq()
  await holdWorkers(page)
  await room.line.click()
  await clickMenu(app, 'view/tidy')
  await expect(page.getByTestId('tidying')).toBeVisible()
  await page.keyboard.type('Zeno Alba')
  await expect(room.line).toHaveValue('Zeno Alba')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The map changed while it was being tidied')).toBeVisible()
  await expect(page.getByTestId('tidying')).toHaveCount(0)
  expect(await room.seq()).toBe(before + 1)
})

test('with less motion the map is tidy at once', async ({ launch }) => {
  const { app, page } = await launch()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const room = new Facilitator(page)
  await openSample(page, /Northway/i)
  await room.still()
  const frames = await watchFrames(page, {})
  await tidy(app, room, 'view/tidy')
  expect((await frames()).moves).toBe(1)
  expect(await clashesOf(page)).toEqual({ nodes: 0, names: 0 })
})
