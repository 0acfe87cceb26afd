// What is measured: Trama and the two yardsticks, each a window of its own runtime with the same hand on it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { runnerImport } from 'vite'
import { clickMenu, resizeWindow } from '../demo/window.mjs'
import { projectRoot } from '../runtime/project-root.mjs'
import { sandboxArguments } from '../start/sandbox.mjs'
import { Hand } from './hand.mjs'
import { installInstruments } from './in-page.mjs'

/** The screen that everything is shown on, in CSS pixels. */
const SCREEN = { width: 1920, height: 1080 }
const FIT = { margin: 24, least: 0.1, most: 1.25 }
/** Where Trama's canvas is on that screen, for when Trama itself is not measured. */
export const USUAL_BOX = { x: 0, y: 57, width: 1511, height: 905 }
const PATIENCE = 120_000
/** So many nodes a map may have, and so many may be added while it is measured. */
const MOST_NODES = 5_000
const ROOM = 20
const ANCHOR = 'Zenobia Quarles'

/**
 * @typedef {object} Subject
 * @property {'trama' | 'bare-canvas' | 'react-flow'} name
 * @property {import('@playwright/test').ElectronApplication} app
 * @property {import('@playwright/test').Page} page
 * @property {Hand} hand
 * @property {{ x: number, y: number, width: number, height: number }} box Where the canvas is in the window.
 * @property {Awaited<ReturnType<typeof sceneOf>>} scene
 * @property {() => Promise<number>} open Opens the map. Resolves to the time from the click to all of it being painted.
 * @property {() => Promise<void>} leave Back to where it can be opened from.
 * @property {() => Promise<void>} fit
 * @property {(seq: string) => Promise<void>} backTo Takes back what has changed since the canvas had this number.
 * @property {() => Promise<void>} rest Waits until nothing moves any more.
 * @property {() => Promise<void>} readyToAdd
 * @property {(round: number) => Promise<void>} sayWhom Everything before the key that adds somebody and their tie.
 * @property {() => Promise<void>} [readyToUndo]
 * @property {() => Promise<void>} close
 */

function modelModule(file) {
  const config = { root: projectRoot, configFile: false, logLevel: 'error' }
  return runnerImport(path.join(projectRoot, 'tools/bench', file), config).then(({ module }) => module)
}

const scenes = new Map()

/** @param {{ nodes: number, ties: number }} size */
export async function sceneOf({ nodes, ties }) {
  const { benchScene } = await modelModule('bench-map.ts')
  if (!scenes.has(nodes)) {
    const scene = benchScene(nodes, ties)
    scenes.set(nodes, { ...scene, hubPlace: scene.nodes.find(({ id }) => id === scene.hub) })
  }
  return scenes.get(nodes)
}

/** The view that shows all of a map, as Trama's fit has it. */
function fitView({ bounds: { left, top, right, bottom } }, { width, height }) {
  const room = { width: width - 2 * FIT.margin, height: height - 2 * FIT.margin }
  const wanted = Math.min(room.width / (right - left), room.height / (bottom - top))
  const zoom = Math.min(FIT.most, Math.max(FIT.least, wanted))
  return { x: width / 2 - ((left + right) / 2) * zoom, y: height / 2 - ((top + bottom) / 2) * zoom, zoom }
}

async function launch({ kind, command }, folder, args) {
  return _electron.launch({
    args: [...(kind === 'electron' ? sandboxArguments(command[0]) : []), ...args],
    cwd: projectRoot,
    env: { ...process.env, TRAMA_USER_DATA: path.join(folder, 'data'), TRAMA_LANGUAGE: 'en' },
    colorScheme: null,
  })
}

async function removeAll(ids) {
  const instruction = { type: 'map/remove', ids }
  const answer = await globalThis.trama.request('session/execute', { instruction, gesture: null })
  if (!answer.ok) throw new Error(answer.error.code)
}

/** Asks the page for something that takes a while, and does not wait for ever. */
function patiently(page, what, ask) {
  let limit
  const tooLong = new Promise((_done, fail) => {
    page.on('pageerror', (error) => fail(new Error(`the page threw while ${what}: ${error.message}`)))
    limit = setTimeout(() => fail(new Error(`${what} took longer than ${PATIENCE / 1_000} s`)), PATIENCE)
  })
  return Promise.race([ask(), tooLong]).finally(() => clearTimeout(limit))
}

/** Opens the map with a click. @returns the time from the click to all of it being painted. */
async function openBy(page, button, nodes) {
  await page.evaluate((count) => {
    bench.opening = bench.opened(count)
  }, nodes)
  await page.locator(button).first().click()
  const took = await patiently(page, 'opening the map', () => page.evaluate(() => bench.opening))
  await rest(page)
  return took
}

/** Waits until the view stands still, and the picture is sharp. */
async function rest(page) {
  await page.evaluate(async () => {
    const limit = performance.now() + 20_000
    for (let still = 0, last = ''; still < 4 && performance.now() < limit; ) {
      await bench.pass(1)
      const now = JSON.stringify(bench.view())
      still = now === last && bench.isSharp() ? still + 1 : 0
      last = now
    }
  })
}

function newFolder() {
  return mkdtempSync(path.join(tmpdir(), 'trama-bench-'))
}

function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/**
 * Starts Trama with a map of some size among its sessions.
 * @returns {Promise<Subject>}
 */
export async function startTrama(runtime, size) {
  const folder = newFolder()
  const { benchMapFile } = await modelModule('map-file.ts')
  const file = path.join(folder, 'bench.trama.json')
  writeFileSync(file, benchMapFile(size.nodes, size.ties))
  const app = await launch(runtime, folder, [projectRoot, file])
  const page = await app.firstWindow()
  page.setDefaultTimeout(PATIENCE)
  const canvas = page.locator(`[data-testid="canvas"][data-node-count="${size.nodes}"]`)
  await canvas.waitFor()
  await resizeWindow(app, page, SCREEN)
  await page.evaluate(installInstruments)
  const scene = await sceneOf(size)
  const hand = await Hand.on(page)
  const line = page.getByTestId('capture-line')
  const leave = async () => {
    await clickMenu(app, 'session/library')
    await page.locator('.library-open').first().waitFor()
  }
  const box = await canvas.boundingBox()
  await rest(page)
  await leave()
  return {
    name: 'trama',
    app,
    page,
    hand,
    scene,
    box,
    leave,
    open: () => openBy(page, '.library-open', size.nodes),
    fit: async () => {
      await clickMenu(app, 'view/fit')
      await page.evaluate(() => bench.pass(3))
      await rest(page)
    },
    rest: () => rest(page),
    backTo: async (seq) => {
      const now = await page.getByTestId('canvas').getAttribute('data-seq')
      if (now === seq) return
      await clickMenu(app, 'edit/undo')
      await page.locator(`[data-testid="canvas"]:not([data-seq="${now}"])`).waitFor()
      await rest(page)
    },
    readyToAdd: async () => {
      // The largest map is as large as a map may be: some have to go before others come.
      const ids = scene.nodes.slice(0, ROOM).map(({ id }) => id)
      if (size.nodes + ROOM > MOST_NODES) await page.evaluate(removeAll, ids)
      // Somebody whose name nobody else has: a tie to them asks nothing.
      await line.fill(ANCHOR)
      await line.press('Enter')
      await page.waitForFunction(() => document.querySelector('[data-testid="capture-line"]').value === '')
      await rest(page)
    },
    sayWhom: async (round) => {
      await line.click()
      await page.keyboard.type(`Newcomer ${round} > ${ANCHOR}`)
      await page.evaluate(() => bench.pass(20))
    },
    readyToUndo: async () => {
      await page.evaluate(() => document.activeElement?.blur())
    },
    close: async () => {
      await app.close()
      remove(folder)
    },
  }
}

/**
 * Starts a yardstick with the same map, on as much room as Trama's canvas has.
 * @param {string} built The folder that the yardsticks were built into.
 * @param {'bare-canvas' | 'react-flow'} name
 * @param {Subject['box']} box
 * @returns {Promise<Subject>}
 */
export async function startYardstick(runtime, built, name, size, box) {
  const folder = newFolder()
  mkdirSync(path.join(folder, 'data'))
  const app = await launch(runtime, folder, [built, `--yardstick=${name}`])
  const page = await app.firstWindow()
  page.setDefaultTimeout(PATIENCE)
  await resizeWindow(app, page, SCREEN)
  await page.waitForFunction(() => globalThis.yardstick !== undefined)
  await page.evaluate(() => document.fonts.load('18px "Atkinson Hyperlegible Next Variable"'))
  await page.evaluate(installInstruments)
  const scene = await sceneOf(size)
  const view = fitView(scene, box)
  const given = { box: { left: box.x, top: box.y, width: box.width, height: box.height }, json: scene.json, view }
  await page.evaluate((all) => globalThis.yardstick.prepare(all), given)
  const leave = () => page.evaluate(() => globalThis.yardstick.close())
  const open = () => openBy(page, '#open', size.nodes)
  // Trama has shown the map once, too, before it is measured.
  await open()
  await leave()
  return {
    name,
    app,
    page,
    hand: await Hand.on(page),
    scene,
    box,
    leave,
    open,
    fit: async () => {
      await page.evaluate((at) => globalThis.yardstick.setView(at), view)
      await page.evaluate(() => bench.pass(3))
    },
    rest: () => rest(page),
    // Every drag ends where it began.
    backTo: async () => {},
    readyToAdd: async () => {},
    sayWhom: async () => {},
    close: async () => {
      await app.close()
      remove(folder)
    },
  }
}
