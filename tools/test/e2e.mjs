// `npm run e2e`: drives the built app as a whole, on the real Electron binary or on the stand-in.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../runtime/project-root.mjs'
import { prepareRuntime } from '../runtime/runtime.mjs'
import { buildIfStale } from '../start/build.mjs'
import { summarise } from './summary.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'trama-e2e-'))
try {
  buildIfStale()
  process.exitCode = runPlaywright(await prepareRuntime())
} catch (error) {
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @returns {number} The exit code. */
function runPlaywright({ env, wrapper }) {
  const summary = path.join(folder, 'summary.json')
  const playwright = path.join(projectRoot, 'node_modules/@playwright/test/cli.js')
  const [program, ...args] = [...wrapper, process.execPath, playwright, 'test', ...process.argv.slice(2)]
  const run = spawnSync(program, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, TRAMA_E2E_SUMMARY: summary },
  })
  const results = readResults(summary)
  for (const line of results ? summarise(results) : ['0 passed, 1 failed']) console.log(line)
  return run.status ?? 1
}

/** Nothing is there when Playwright itself failed, for instance on a mistake in a spec file. */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
