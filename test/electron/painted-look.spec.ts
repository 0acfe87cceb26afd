// A large map is painted, a small one is made of elements: whoever looks sees no difference, whatever there is to be seen.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { fileOf } from '../../src-model/formats/community-map/write-community-map'
import { ask } from './support/ask'
import { clickMenu, resizeWindow, stubOpenDialog } from './support/desktop'
import { everyLook } from './support/every-look'
import { Facilitator } from './support/facilitator'
import { chooseLook } from './support/looks'
import { differenceOf } from './support/picture-difference'
import { expect, test } from './support/trama'
import { upToDate } from './support/workshop10'

test.use({ keepsApp: true })

const AT = '2030-05-04T09:00:00.000Z'
/** As many nodes and ties as are elements; one more, and all are painted. */
const SMALL = { nodes: 100, ties: 150 }
const WINDOW = { width: 1280, height: 900 }
/** The part of the canvas that is looked at: neither its overview nor what is said below it. */
const SEEN = { width: 920, height: 540 }
/** Of half a million pixels: edges of letters and thin lines that lie a little differently between two pixels. */
const MOST_UNLIKE = 250
/** What is dragged has its ties over all others when painted; when people slide under people, some 2000 are unlike. */
const MOST_UNLIKE_DRAGGED = 800

interface Sight {
  name: string
  view: { x: number; y: number; zoom: number }
  selection?: string[]
  /** How many pixels may be unlike, where it is not as many as anywhere. */
  most?: number
  find?: string
  /** What is done with everything else as it is. */
  during?: { begin: (page: Page) => Promise<void>; end?: (page: Page) => Promise<void> }
}

const FAR = { x: 160, y: 60, zoom: 0.3 }
const LARGE = { x: 30.4, y: 40.7, zoom: 0.42 }
const NEAR = { x: -70.5, y: 20.25, zoom: 0.8 }
const CLOSE = { x: -320.7, y: -200.3, zoom: 1.3 }

const NODES = Array.from({ length: SMALL.nodes }, (_, index) => `n${index}`)
/** The people of all rows but the first, from the last: of so many selected the first are no elements. */
const PEOPLE = NODES.filter((_, index) => index > 9 && index % 3 !== 2).reverse()
/** Of them one in the last row but one. */
const HELD = 'n81'
const TIES = Array.from({ length: SMALL.ties }, (_, index) => `t${index}`)
const AWAY = {
  begin: async (page: Page) => {
    await page.keyboard.down('F10')
    await expect(page.locator('[data-light="away"]')).toHaveCount(1)
  },
  end: (page: Page) => page.keyboard.up('F10'),
}

const SHOWN = {
  begin: async (page: Page) => {
    await page.keyboard.press('Control+j')
    await upToDate(new Facilitator(page), 'introductions')
    await page.locator('.introduction-card').first().hover()
    await expect(page.locator('[data-light="highlight"]')).toHaveCount(1)
  },
}

/** Dragged from the last rows to the first: more than are elements when painted pass over what stays. */
const DRAGGED = {
  begin: async (page: Page) => {
    const { x, y } = everyLook(SMALL.nodes, SMALL.ties).participants[HELD]?.position ?? { x: 0, y: 0 }
    const box = await page.getByTestId('canvas').boundingBox()
    const at = { x: (box?.x ?? 0) + FAR.x + x * FAR.zoom, y: (box?.y ?? 0) + FAR.y + y * FAR.zoom }
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.keyboard.down('Alt')
    await page.mouse.move(at.x, at.y - 4)
    await page.mouse.move(at.x + 8, at.y - 430, { steps: 4 })
  },
  end: async (page: Page) => {
    const canvas = page.getByTestId('canvas')
    const another = async (act: () => Promise<void>) => {
      const seq = (await canvas.getAttribute('data-seq')) ?? ''
      await act()
      await expect(canvas).not.toHaveAttribute('data-seq', seq)
    }
    await another(() => page.mouse.up())
    await page.keyboard.up('Alt')
    await another(() => page.keyboard.press('Control+z'))
    await new Facilitator(page).still()
  },
}

async function openMap(app: ElectronApplication, page: Page, folder: string): Promise<Facilitator> {
  const file = join(folder, 'looks.trama.json')
  const frame = { format: 'trama-community-map', version: 1, exportedAt: AT, generator: 'spec' }
  writeFileSync(file, JSON.stringify(fileOf(everyLook(SMALL.nodes, SMALL.ties), frame)))
  await stubOpenDialog(app, file)
  await clickMenu(app, 'map/import')
  const room = new Facilitator(page)
  await expect(room.canvas).toHaveAttribute('data-connection-count', String(SMALL.ties))
  await resizeWindow(app, page, WINDOW)
  return room
}

/** One more far away: the map is too large now to be made of elements. */
async function grow(page: Page): Promise<void> {
  const position = { x: 30_000, y: 30_000 }
  const texts = { name: 'Far Away', organisation: '', role: '', notes: '' }
  const participant = { id: 'far', side: 'guest' as const, ...texts, position, createdAt: AT }
  await ask(page, 'session/execute', { instruction: { type: 'participant/add', participant }, gesture: null })
}

/** What is seen of the canvas at a sight, without the overview in its corner. @param isPainted whether the map has to be painted by then. */
async function seen(room: Facilitator, sight: Sight, isPainted: boolean): Promise<Buffer> {
  const { view, selection = [], find = '', during } = sight
  const { page, canvas } = room
  await expect.poll(() => ask(page, 'view/recall', {})).not.toBeNull()
  const kept = await ask(page, 'view/recall', {})
  if (kept === null) return await seen(room, sight, isPainted)
  const looking = { ...kept.find, text: find, open: find !== '' }
  const loaded = page.waitForEvent('load')
  // At once, or the page would first keep what it shows now.
  await page.evaluate(
    (next) => {
      const { trama } = window as unknown as { trama: { request: (...args: unknown[]) => Promise<unknown> } }
      void trama.request('view/keep', next)
      location.reload()
    },
    { ...kept, viewport: view, selection, find: looking },
  )
  await loaded
  await page.mouse.move(0, 0)
  await expect(canvas).toBeVisible()
  await room.still()
  await during?.begin(page)
  if (isPainted) {
    await expect(canvas).toHaveAttribute('data-painted', 'true')
    await expect(canvas).toHaveAttribute('data-sharp', 'true')
  } else await expect(canvas).not.toHaveAttribute('data-painted')
  await room.still()
  const box = await canvas.boundingBox()
  if (box === null) throw new Error('no canvas')
  const clip = { x: Math.ceil(box.x) + 4, y: Math.ceil(box.y) + 4, ...SEEN }
  const shot = await page.screenshot({ clip, animations: 'disabled' })
  await during?.end?.(page)
  return shot
}

/** How many pixels are unlike of the sights that look otherwise when one more node has made the map too large for elements. */
async function unlikeOnceGrown(room: Facilitator, folder: string, sights: readonly Sight[]) {
  const before: Buffer[] = []
  for (const sight of sights) before.push(await seen(room, sight, false))
  await grow(room.page)
  await expect(room.canvas).toHaveAttribute('data-painted', 'true')
  const unlike: Record<string, number> = {}
  for (const [index, sight] of sights.entries()) {
    const shot = await seen(room, sight, true)
    const { unlike: count, sheet } = differenceOf(before[index] ?? shot, shot)
    if (count > (sight.most ?? MOST_UNLIKE)) unlike[sight.name] = count
    writeFileSync(join(folder, `${sight.name}.png`), sheet)
  }
  return unlike
}

test('whatever there is to be seen looks the same as elements and painted', async ({ launch, dataFolder }, info) => {
  test.slow()
  const { app, page } = await launch()
  const room = await openMap(app, page, dataFolder)
  await chooseLook(app, page, 'light')
  const unlike = await unlikeOnceGrown(room, info.outputPath(), [
    { name: 'far', view: FAR },
    { name: 'large names', view: LARGE },
    { name: 'near', view: NEAR },
    { name: 'close', view: CLOSE },
    { name: 'found', view: CLOSE, find: 'Ada' },
    { name: 'away', view: NEAR, during: AWAY },
    { name: 'shown', view: FAR, during: SHOWN },
    { name: 'all selected', view: NEAR, selection: [...TIES, ...NODES] },
    { name: 'dragged', view: FAR, selection: PEOPLE, during: DRAGGED, most: MOST_UNLIKE_DRAGGED },
  ])
  expect(unlike).toEqual({})
})

test('in every look of the app, and with the few colours of the system', async ({ launch, dataFolder }, info) => {
  test.slow()
  const { app, page } = await launch()
  const room = await openMap(app, page, dataFolder)
  const looks = ['dark', 'contrast'] as const
  const unlike = await unlikeOnceGrown(room, info.outputPath(), [
    ...looks.map((look) => ({ name: look, view: CLOSE, during: { begin: () => chooseLook(app, page, look) } })),
    {
      name: 'few colours',
      view: CLOSE,
      during: {
        begin: () => page.emulateMedia({ forcedColors: 'active' }),
        end: () => page.emulateMedia({ forcedColors: null }),
      },
    },
  ])
  expect(unlike).toEqual({})
})
