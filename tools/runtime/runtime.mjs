// Finds what runs the app, for `npm start` and for the tests, and says which one it took.
import path from 'node:path'
import { chooseRuntime } from './choose-runtime.mjs'
import { hasDisplay, hasVirtualDisplay } from './display.mjs'
import { findChromium } from './find-chromium.mjs'
import { installChromium } from './install-chromium.mjs'
import { projectRoot } from './project-root.mjs'
import { downloadElectron, electronBinary, electronRuns } from './real-electron.mjs'

const STAND_IN_FOLDER = path.join(projectRoot, 'tools/electron-stand-in/bin')

/**
 * Makes sure of a runtime and prints one line about it.
 * @returns {Promise<{
 *   kind: 'electron' | 'stand-in',
 *   command: string[], The program and its first arguments; the app's folder comes next.
 *   wrapper: string[], What to put before a command that opens windows, where there is no display.
 *   env: Record<string, string>, What to add to the environment, for Playwright and electron-vite too.
 * }>}
 * @throws {Error} with one sentence saying what to install, when nothing can run the app here.
 */
export async function prepareRuntime() {
  const wrapper = hasDisplay() || !hasVirtualDisplay() ? [] : ['xvfb-run', '-a']
  const canShow = hasDisplay() || wrapper.length > 0
  const { env } = process
  const runtime = await chooseRuntime({
    env,
    standInFolder: STAND_IN_FOLDER,
    installedElectron: () => electronRuns() && (canShow || sayNoDisplay()),
    downloadElectron: async () => canShow && downloadElectron(),
    findChromium,
    installChromium,
  })
  return runtime.kind === 'electron' ? realElectron(wrapper) : standIn(runtime.chromium)
}

function sayNoDisplay() {
  console.log('The Electron binary is here, but no display for its windows; xvfb would give it one.')
  return false
}

function realElectron(wrapper) {
  const binary = electronBinary()
  console.log(`Runtime: Electron at ${binary}${wrapper.length > 0 ? `, under ${wrapper[0]}` : ''}`)
  return {
    kind: 'electron',
    command: [binary],
    wrapper,
    env: { TRAMA_RUNTIME: 'electron', ELECTRON_EXEC_PATH: binary },
  }
}

function standIn(chromium) {
  const script = path.join(STAND_IN_FOLDER, 'electron')
  console.log(`Runtime: the Electron stand-in over ${chromium} (see tools/electron-stand-in/README.md)`)
  const env = {
    TRAMA_RUNTIME: 'stand-in',
    TRAMA_CHROMIUM: chromium,
    // Playwright and `npx electron` honour the first, electron-vite only the second.
    ELECTRON_OVERRIDE_DIST_PATH: STAND_IN_FOLDER,
    ELECTRON_EXEC_PATH: script,
  }
  return { kind: 'stand-in', command: [process.execPath, script], wrapper: [], env }
}
