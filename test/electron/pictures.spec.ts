import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import type { ExportChoices } from '../../src-model/export/choices'
import { FIRST_EXPORT } from '../../src-model/export/choices'
import { PALETTE } from '../../src-model/formats/picture/palette'
import type { PictureOptions } from '../../src-model/formats/picture/picture'
import type { CommunityMap } from '../../src-model/map/map'
import { seededMap } from '../../tools/bench/seeded-map'
import { stubSaveDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { drawingModel } from './support/picture-model'
import { drawnTexts, touchingTexts } from './support/picture-texts'
import { expect, test } from './support/trama'

const SAMPLES = ['mobilificio-brenna', 'northway-rail']
const WHOLE: PictureOptions = {
  language: 'it',
  peopleData: 'Con nome e cognome, senza note.',
  frame: { longest: 40_000, area: 1_600_000_000 },
  ...{ header: true, legend: true, ground: 'canvas' },
}
/** What stands for sans serif on this computer, and what the app prints with. */
const FONTS = ['', '"Atkinson Hyperlegible Next Variable"']

const { mapPage, pictureOf, readCommunityMap } = await drawingModel()

function sample(name: string): CommunityMap {
  const text = readFileSync(join(import.meta.dirname, `../../resources/samples/${name}.trama.json`), 'utf8')
  const read = readCommunityMap(text, { newId: () => 'new', now: '2030-05-04T09:00:00.000Z' })
  if (!read.ok) throw new Error(name)
  return read.map
}

function picturesOf(map: CommunityMap): string[] {
  return [
    pictureOf(map, WHOLE).svg,
    ...(['A4', 'A3'] as const).map((paper) =>
      mapPage(map, paper, WHOLE).page.html.replace(/^<div[^>]*>|<\/div>$/g, ''),
    ),
  ]
}

test('pictures are drawn without the app’s styles, and painted one after the other', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  await page.getByRole('button', { name: 'Northway' }).first().waitFor()

  await test.step('no text lies on another, in any of the fonts', async () => {
    const maps = [...SAMPLES.map(sample), seededMap(300, 600, 7)]
    for (const svg of maps.flatMap(picturesOf)) {
      for (const font of FONTS) {
        const texts = await drawnTexts(page, svg, font)
        expect(texts.length).toBeGreaterThan(40)
        expect(touchingTexts(texts)).toEqual([])
        expect(Math.min(...texts.map(({ left, right }) => right - left))).toBeGreaterThan(0)
      }
    }
  })

  await page.getByRole('button', { name: 'Northway' }).first().click()
  await expect(new Facilitator(page).canvas).toHaveAttribute('data-seq', '0')
  const write = (choices: Partial<ExportChoices>) => {
    const all = { ...FIRST_EXPORT, ...choices }
    return page.evaluate((given) => window.trama.request('export/write', { choices: given }), all)
  }

  await test.step('a painted picture has the ground, the colours and the size that it is to have', async () => {
    const path = join(dataFolder, 'map.png')
    await stubSaveDialog(app, path)
    expect(await write({ format: 'picture-png', scale: 1 })).toMatchObject({ ok: true })
    const { width, height, data } = PNG.sync.read(readFileSync(path))
    const picture = pictureOf(sample('northway-rail'), { ...WHOLE, language: 'en' })
    expect(width).toBe(Math.floor(picture.width))
    expect(Math.abs(height - picture.height)).toBeLessThan(2)
    const colours = new Map<string, number>()
    for (let at = 0; at < data.length; at += 4) {
      const colour = `#${data.subarray(at, at + 3).toString('hex')}`
      colours.set(colour, (colours.get(colour) ?? 0) + 1)
    }
    // Its letters are the app's own, whatever stands for sans serif on this computer.
    const [title] = await drawnTexts(page, picture.svg, FONTS[1])
    if (title === undefined) throw new Error('no title')
    let end = 0
    for (let y = Math.ceil(title.top); y < title.bottom; y += 1) {
      for (let x = 0; x < width; x += 1) if ((data[(y * width + x) * 4] ?? 255) < 90) end = Math.max(end, x)
    }
    expect(Math.abs(end - title.right)).toBeLessThan(5)
    const share = (name: keyof typeof PALETTE) => (colours.get(PALETTE[name]) ?? 0) / (width * height)
    expect(share('ground')).toBeGreaterThan(0.8)
    for (const name of ['employee', 'customer', 'guest', 'resource', 'tie-here', 'ink'] as const) {
      expect([name, share(name) > 0.0003]).toEqual([name, true])
    }
  })

  await test.step('no window is left over', async () => {
    const open = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    await expect.poll(open).toBe(1)
  })
})
