// The real Electron binary: whether it is here and runs, and how to fetch it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project-root.mjs'

const PACKAGE = path.join(projectRoot, 'node_modules/electron')
const DOWNLOAD_LIMIT_MS = 5 * 60 * 1000
const VERSION_LIMIT_MS = 20_000

/** @returns {string | undefined} The path of the binary, if there is one. */
export function electronBinary() {
  const name = readText(path.join(PACKAGE, 'path.txt'))
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!name && !folder) return undefined
  const binary = path.join(folder ?? path.join(PACKAGE, 'dist'), name ?? 'electron')
  return existsSync(binary) ? binary : undefined
}

/** Whether the binary starts at all: a bare Linux lacks some of the libraries it needs. */
export function electronRuns() {
  const binary = electronBinary()
  if (!binary) return false
  if (process.platform !== 'linux') return true
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const run = spawnSync(binary, ['--version'], { env, encoding: 'utf8', timeout: VERSION_LIMIT_MS })
  if (run.status === 0) return true
  const reason = run.stderr?.trim().split('\n')[0] || run.error?.message || `exit code ${run.status}`
  console.log(`The Electron binary does not run on this machine: ${reason}`)
  return false
}

/**
 * Fetches the binary as `npx install-electron` does.
 * @returns {Promise<boolean>} Whether that worked; if not, one line has said why.
 */
export function downloadElectron() {
  console.log('Fetching the Electron binary (once, about 120 MB)…')
  const script = path.join(PACKAGE, 'install.js')
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { cwd: projectRoot, stdio: ['ignore', 'inherit', 'pipe'] })
    let errors = ''
    let reason
    const limit = setTimeout(() => {
      reason = 'it took longer than five minutes'
      child.kill('SIGKILL')
    }, DOWNLOAD_LIMIT_MS)
    child.stderr.on('data', (bytes) => {
      errors += bytes
    })
    child.on('close', (code) => {
      clearTimeout(limit)
      if (code !== 0) console.log(`The Electron binary could not be fetched: ${reason ?? reasonIn(errors)}.`)
      resolve(code === 0)
    })
  })
}

/** The one telling line in a stack trace. */
function reasonIn(errors) {
  if (errors.includes('fetch failed')) return 'its release site cannot be reached from here'
  const answer = /Response code [^\n]+/.exec(errors)?.[0] ?? errors.trim().split('\n')[0]
  return answer || 'no reason was given'
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
