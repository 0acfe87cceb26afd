// The built app with a map of some size open in it, as the measurements need it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { runnerImport } from 'vite'
import { clickMenu, resizeWindow } from '../demo/window.mjs'
import { projectRoot } from '../runtime/project-root.mjs'
import { sandboxArguments } from '../start/sandbox.mjs'

const FACILITATOR = { width: 1440, height: 900 }
const WALL = { width: 1920, height: 1080 }
const WALL_PATIENCE = 120_000

/**
 * Starts the app on a seeded map.
 * @param {Awaited<ReturnType<typeof import('../runtime/runtime.mjs').prepareRuntime>>} runtime
 * @param {{ nodes: number, ties: number }} size
 */
export async function startOnMap({ kind, command }, { nodes, ties }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'trama-bench-'))
  const config = { root: projectRoot, configFile: false, logLevel: 'error' }
  const { module } = await runnerImport(path.join(projectRoot, 'tools/bench/map-file.ts'), config)
  const file = path.join(folder, 'seeded.trama.json')
  writeFileSync(file, module.seededMapFile(nodes, ties))
  const app = await _electron.launch({
    args: [...(kind === 'electron' ? sandboxArguments(command[0]) : []), projectRoot, file],
    cwd: projectRoot,
    env: { ...process.env, TRAMA_USER_DATA: path.join(folder, 'data'), TRAMA_LANGUAGE: 'en' },
    colorScheme: null,
  })
  const page = await app.firstWindow()
  await page.locator(`[data-testid="canvas"][data-node-count="${nodes}"]`).waitFor()
  await resizeWindow(app, page, FACILITATOR)
  await clickMenu(app, 'view/fit')
  const close = async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  return { app, page, close }
}

/**
 * Opens the wall, at the size of a usual projector, and waits until it shows the map.
 * @param {import('@playwright/test').ElectronApplication} app
 */
export async function openWall(app) {
  const opened = app.waitForEvent('window')
  await clickMenu(app, 'wall/open')
  const wall = await opened
  // The largest map takes its time to be laid out with all its names.
  wall.setDefaultTimeout(WALL_PATIENCE)
  await wall.locator('[data-testid="wall"] [data-participant]').first().waitFor()
  await resizeWindow(app, wall, WALL)
  await wall.locator('[data-testid="wall"][data-settled="true"]').waitFor()
  return wall
}
