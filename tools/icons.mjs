// Draws the app's icons from resources/icons/icon.svg. Run it again after a change of the drawing: node tools/icons.mjs

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { ICNS_TYPES, icnsFile } from './icons/icns.mjs'
import { icoFile } from './icons/ico.mjs'
import { findChromium } from './runtime/find-chromium.mjs'

const FOLDER = path.resolve(import.meta.dirname, '../resources/icons')
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
// macOS sets icons on a grid with room around them: the square is 824 of 1024 wide.
const MAC_MARGIN = 100 / 1024

const svg = await readFile(path.join(FOLDER, 'icon.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: await findChromium() })
try {
  const page = await browser.newPage()
  const draw = (size, margin = 0) => drawPng(page, size, margin)
  await writeFile(path.join(FOLDER, 'icon.png'), await draw(1024))
  await writeFile(path.join(FOLDER, 'icon.ico'), icoFile(await drawAll(ICO_SIZES, draw)))
  const macSizes = [...new Set(Object.values(ICNS_TYPES))]
  const macPictures = await drawAll(macSizes, (size) => draw(size, MAC_MARGIN))
  await writeFile(path.join(FOLDER, 'icon.icns'), icnsFile(macPictures))
  await mkdir(path.join(FOLDER, 'linux'), { recursive: true })
  for (const size of LINUX_SIZES) await writeFile(path.join(FOLDER, `linux/${size}x${size}.png`), await draw(size))
} finally {
  await browser.close()
}

async function drawPng(page, size, margin) {
  await page.setViewportSize({ width: size, height: size })
  const inner = 100 * (1 - 2 * margin)
  const place = `position:fixed;inset:${100 * margin}%;width:${inner}%;height:${inner}%`
  await page.setContent(`<style>svg{${place}}</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

/** @returns {Promise<Map<number, Buffer>>} A picture for each size. */
async function drawAll(sizes, draw) {
  const pictures = new Map()
  for (const size of sizes) pictures.set(size, await draw(size))
  return pictures
}
