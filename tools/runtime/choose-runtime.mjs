// The order in which a runtime is looked for. What touches the machine is handed in, so that the order can be tested.
import { WHAT_TO_INSTALL } from './find-chromium.mjs'

/**
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {string} standInFolder The folder that holds the stand-in's `electron`.
 * @property {() => boolean} installedElectron Whether the real binary is installed and can be used here.
 * @property {() => Promise<boolean>} downloadElectron Fetches the real binary; false when that did not work.
 * @property {() => Promise<string | undefined>} findChromium
 * @property {() => Promise<boolean>} installChromium Puts a Chromium on the machine where that can be done unasked.
 *
 * @typedef {{ kind: 'electron' } | { kind: 'stand-in', chromium: string }} Runtime
 */

/**
 * The real binary if it is there or can be had, the stand-in over a Chromium otherwise.
 * @param {Machine} machine
 * @returns {Promise<Runtime>}
 * @throws {Error} with one sentence saying what to install, when there is neither.
 */
export async function chooseRuntime(machine) {
  const { env, standInFolder } = machine
  const isStandInWanted = env.TRAMA_RUNTIME === 'stand-in' || env.ELECTRON_OVERRIDE_DIST_PATH === standInFolder
  if (!isStandInWanted) {
    if (machine.installedElectron()) return { kind: 'electron' }
    const mayDownload = !env.CI
    if (mayDownload && (await machine.downloadElectron()) && machine.installedElectron()) return { kind: 'electron' }
  }
  const chromium =
    (await machine.findChromium()) ?? ((await machine.installChromium()) && (await machine.findChromium()))
  if (!chromium) throw new Error(`There is no Electron binary, and ${WHAT_TO_INSTALL}`)
  return { kind: 'stand-in', chromium }
}
