import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { fileOf } from '../../src-model/formats/write-community-map'
import { seededMap } from '../../tools/bench/seeded-map'
import { clickMenu, stubOpenDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { noteFigure } from './support/figures'
import { clashesOf } from './support/geometry'
import { expect, test } from './support/trama'

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
      for (const mark of await page.locator('.participant-mark').all()) {
        const box = await mark.boundingBox()
        expect(box && canvas && box.x >= canvas.x && box.y + box.height <= canvas.y + canvas.height).toBe(true)
      }
      await clickMenu(app, 'edit/undo')
      await expect.poll(() => placesOf(page)).toEqual(before)
    }
  })
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
    const whole = await clashesOf(page)
    for (let step = 0; step < 3; step += 1) await clickMenu(app, 'view/zoom-in')
    await expect(room.canvas).toHaveAttribute('data-detail', /near|close/)
    await room.still()
    const near = await clashesOf(page)
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

test('in the glide ties stay at their people in every frame', async ({ launch }, info) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await openSample(page, /Northway/i)
  await room.still()
  await page.evaluate(() => {
    const seen: { at: number; away: number; place: string }[] = []
    Object.assign(window, { seen })
    const edge = document.querySelector<HTMLElement>('.react-flow__edge')
    const line = edge?.querySelector<SVGPathElement>('.tie-line')
    const ends = edge?.getAttribute('data-id') ?? ''
    const look = () => {
      const start = line?.getPointAtLength(0)
      const places = [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((node) => {
        const [, x = 0, y = 0] = /translate\(([-\d.]+)px, ?([-\d.]+)px\)/.exec(node.style.transform)?.map(Number) ?? []
        return { x: x + node.offsetWidth / 2, y: y + node.offsetHeight / 2 }
      })
      const away = Math.min(...places.map(({ x, y }) => Math.hypot(x - (start?.x ?? 0), y - (start?.y ?? 0))))
      seen.push({ at: performance.now(), away, place: `${start?.x} ${start?.y} ${ends}` })
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await tidy(app, room, 'view/tidy')
  const frames = await page.evaluate(
    () => (window as unknown as { seen: { at: number; away: number; place: string }[] }).seen,
  )
  const moving = frames.filter(({ place }, index) => index > 0 && place !== frames[index - 1]?.place)
  const took = (moving.at(-1)?.at ?? 0) - (moving[0]?.at ?? 0)
  noteFigure(info, {
    id: 'T2',
    what: `glide of a tie after Tidy, in ${moving.length} frames`,
    goal: 'at most 400 ms',
    reached: `${Math.round(took)} ms`,
    holds: took <= 400,
  })
  expect(moving.length).toBeGreaterThan(1)
  // A tie begins at the rim of a mark, or below a name, never farther.
  for (const { away } of frames) expect(away).toBeLessThan(130)
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

test('while a plan is made typing goes on; a change of what it arranges stops it, and says so', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await openSeeded(app, room, dataFolder, 1_000, 3_000)
  const before = await room.seq()
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
  await tidy(app, room, 'view/tidy')
  expect(await clashesOf(page)).toEqual({ nodes: 0, names: 0 })
})
