// Start-up, in Electron's order: arguments, inspector, required modules, the app's entry, Chromium, `ready`.
import inspector from 'node:inspector'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { readCommandLine } from './command-line.mjs'
import { createElectron } from './electron.mjs'
import { serveElectron } from './hooks.mjs'
import { Machine } from './machine.mjs'
import { reportUnhandled } from './unhandled.mjs'

const commandLine = readCommandLine(process.argv)
if (process.env.ELECTRON_RUN_AS_NODE) fail('stand-in: ELECTRON_RUN_AS_NODE is not supported')
if (commandLine.wantsVersion) {
  console.log(`v${commandLine.electronVersion}`)
  process.exit(0)
}
presentAsElectron()

const machine = new Machine(commandLine)
const electron = createElectron(machine)
reportUnhandled()
serveElectron(electron)
openInspector()

// Playwright's loader comes in here: it removes its own arguments from process.argv and wraps app.emit.
const requireHere = createRequire(path.join(process.cwd(), 'noop.js'))
for (const id of commandLine.requiredModules) requireHere(id)

await loadApp()
await machine.start()

/** Electron too is ready only after the entry module has run to its end. */
async function loadApp() {
  const sayStuck = () => {
    if (machine.isExiting) return
    console.error('stand-in: the app never finished loading; does it wait for app.whenReady() at its top level?')
    process.exitCode = 1
  }
  process.on('exit', sayStuck)
  try {
    await import(pathToFileURL(commandLine.entryFile).href)
  } catch (error) {
    fail(`App threw an error during load\n${error?.stack ?? error}`)
  } finally {
    process.off('exit', sayStuck)
  }
}

/** Makes this Node process look like Electron's main process to the app's code. */
function presentAsElectron() {
  process.argv = [commandLine.binary, ...commandLine.args]
  const versions = Object.freeze({ ...process.versions, electron: commandLine.electronVersion, chrome: '0.0.0.0' })
  Object.defineProperty(process, 'versions', { value: versions, configurable: true })
  process.type = 'browser'
  process.defaultApp = true
  process.resourcesPath = path.join(path.dirname(commandLine.binary), 'resources')
}

/** Opens the debugger that Playwright drives the main process with; Node prints the line that Playwright waits for. */
function openInspector() {
  const { inspect } = commandLine
  if (inspect) inspector.open(inspect.port, inspect.host, inspect.waits)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
