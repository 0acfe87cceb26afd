// Builds the app when its sources are newer than what was built from them.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../runtime/project-root.mjs'

const SOURCES = ['src-main', 'src-model', 'src-preload', 'src-renderer', 'resources']
const SETTINGS = ['electron.vite.config.ts', 'package-lock.json']
// The build makes each of these anew.
const RESULTS = ['out/main', 'out/preload', 'out/renderer']

/** @param {string} [root] The project's folder. */
export function isBuildStale(root = projectRoot) {
  const sources = [...SOURCES, ...SETTINGS].map((name) => newest(path.join(root, name)))
  const results = RESULTS.map((name) => newest(path.join(root, name)))
  return Math.max(...sources) >= Math.min(...results)
}

/**
 * Builds if need be.
 * @throws {Error} when the build fails; its own output has said why.
 */
export function buildIfStale() {
  if (!isBuildStale()) return
  console.log('Building the app…')
  const script = path.join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
  const run = spawnSync(process.execPath, [script, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    stdio: 'inherit',
  })
  if (run.status !== 0) throw new Error('The build failed.')
}

/** The latest change in a file or folder; a folder itself changes when a file is removed from it. Missing counts as 0. */
function newest(place) {
  const stats = statSync(place, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  const inner = readdirSync(place).map((name) => newest(path.join(place, name)))
  return Math.max(stats.mtimeMs, ...inner)
}
