// How long it takes from the start of the program until it can be used, against a window with nothing in it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { _electron } from '@playwright/test'
import { runnerImport } from 'vite'
import { projectRoot } from '../runtime/project-root.mjs'
import { sandboxArguments } from '../start/sandbox.mjs'
import { median } from './statistics.mjs'

const STARTS = 5
const EMPTY_WINDOW = path.join(projectRoot, 'tools/bench/empty-window')
const SESSION = { nodes: 100, ties: 300 }

/** A button, and what it answers a click with; or what is there when no click is needed. */
const USABLE = {
  start: { press: '.start-begin', answer: '#start-title-problem' },
  session: { press: null, answer: `[data-testid="canvas"][data-node-count="${SESSION.nodes}"]` },
  empty: { press: 'button', answer: 'p:not(:empty)' },
}

/**
 * Starts each of them in turn, so that whatever else the machine does concerns all alike.
 * @param {Awaited<ReturnType<typeof import('../runtime/runtime.mjs').prepareRuntime>>} runtime
 * @returns {Promise<{ start: number, session: number, empty: number }>} Medians in milliseconds, each with what it takes
 *   to drive the program: Trama until a button of its start screen answers, Trama with a map file until its session is
 *   open, and an empty window until its button answers.
 */
export async function measureLaunch(runtime) {
  const folder = mkdtempSync(path.join(tmpdir(), 'trama-launch-'))
  try {
    const file = path.join(folder, 'seeded.trama.json')
    writeFileSync(file, await seededFile())
    const programs = { start: [projectRoot], session: [projectRoot, file], empty: [EMPTY_WINDOW] }
    const times = { start: [], session: [], empty: [] }
    for (let round = 0; round < STARTS; round += 1) {
      for (const [name, args] of Object.entries(programs)) {
        const data = path.join(folder, `${name}-${round}`)
        times[name].push(await launch(runtime, args, data, USABLE[name]))
      }
    }
    return { start: median(times.start), session: median(times.session), empty: median(times.empty) }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

async function seededFile() {
  const config = { root: projectRoot, configFile: false, logLevel: 'error' }
  const { module } = await runnerImport(path.join(projectRoot, 'tools/bench/map-file.ts'), config)
  return module.seededMapFile(SESSION.nodes, SESSION.ties)
}

async function launch({ kind, command }, args, data, { press, answer }) {
  const began = performance.now()
  const app = await _electron.launch({
    args: [...(kind === 'electron' ? sandboxArguments(command[0]) : []), ...args],
    cwd: projectRoot,
    env: { ...process.env, TRAMA_USER_DATA: data, EMPTY_WINDOW_DATA: data, TRAMA_LANGUAGE: 'en' },
    colorScheme: null,
  })
  const page = await app.firstWindow()
  while (!(await page.evaluate(pressAndLook, [press, answer]))) await setTimeout(10)
  const took = performance.now() - began
  await app.close()
  return took
}

/** Pressed again and again: a button that is seen may have no answer yet. @returns whether it has answered. */
function pressAndLook([button, answer]) {
  if (button !== null) document.querySelector(button)?.click()
  return document.querySelector(answer) !== null
}
