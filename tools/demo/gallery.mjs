// Pictures of the main screens and of the wall: two sizes, light and dark, English and Italian.
import path from 'node:path'
import { chooseLanguage, chooseLook, clickMenu, resizeWindow } from './window.mjs'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
const WALL_SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]
const LANGUAGES = [
  { code: 'en', sample: /^Northway Rail/ },
  { code: 'it', sample: /^Mobilificio Brenna/ },
]

/**
 * Goes through the start screen, an empty canvas, a sample, the inspector and the wall, and takes a picture of each.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page The facilitator window, with a session open.
 * @param {string} folder Where the pictures go.
 */
export async function takeGallery(app, page, folder) {
  for (const { code, sample } of LANGUAGES) {
    await clickMenu(app, 'session/library')
    await chooseLanguage(app, page, code)
    await inEveryLook(app, page, folder, `start-${code}`)
    await page.getByTestId('new-session-title').fill(code === 'it' ? 'Una stanza vuota' : 'An empty room')
    await page.getByTestId('new-session-title').press('Enter')
    await page.getByTestId('canvas').waitFor()
    await inEveryLook(app, page, folder, `empty-${code}`)
    await clickMenu(app, 'session/library')
    await page.getByRole('button', { name: sample }).last().click()
    await page.locator('[data-participant]').first().waitFor()
    await inEveryLook(app, page, folder, `sample-${code}`)
    await page.locator('[data-participant]').nth(3).click()
    await inEveryLook(app, page, folder, `inspector-${code}`)
    await takeWall(app, page, folder, code)
  }
}

/** The sample on the wall, in a lit and in a dark room. */
async function takeWall(app, page, folder, code) {
  const opened = app.waitForEvent('window')
  await clickMenu(app, 'wall/open')
  const wall = await opened
  // Before it shows something its window has not come to its place.
  await wall.locator('[data-testid="wall"][data-settled="true"]').waitFor()
  await clickMenu(app, 'wall/fit')
  for (const { width, height } of WALL_SIZES) {
    await resizeWindow(app, wall, { width, height })
    for (const room of ['lit', 'dark']) {
      await page.evaluate((light) => globalThis.trama.request('wall/change', { room: light }), room)
      await wall.locator(`[data-testid="wall"][data-room="${room}"][data-settled="true"]`).waitFor()
      const file = `wall-${code}-${width}x${height}-${room}.png`
      await wall.screenshot({ path: path.join(folder, file), animations: 'disabled' })
    }
  }
  const gone = wall.waitForEvent('close')
  await clickMenu(app, 'wall/close')
  await gone
}

async function inEveryLook(app, page, folder, name) {
  for (const size of SIZES) {
    await resizeWindow(app, page, size)
    if (await page.getByTestId('canvas').count()) await settled(app, page)
    for (const look of ['light', 'dark']) {
      await chooseLook(app, page, look)
      const file = `${name}-${size.width}x${size.height}-${look}.png`
      await page.screenshot({ path: path.join(folder, file), animations: 'disabled' })
    }
  }
}

/** The whole map is shown, and its glide is over: two frames in a row at the same place. */
async function settled(app, page) {
  await clickMenu(app, 'view/fit')
  await page.evaluate(() => {
    globalThis.galleryView = undefined
  })
  await page.waitForFunction(() => {
    const viewport = document.querySelector('.react-flow__viewport')
    const now = viewport?.getAttribute('style') ?? ''
    const state = /** @type {{ seen?: string, times?: number }} */ (globalThis.galleryView ?? {})
    globalThis.galleryView = { seen: now, times: state.seen === now ? (state.times ?? 0) + 1 : 0 }
    return (globalThis.galleryView.times ?? 0) > 30
  })
}
