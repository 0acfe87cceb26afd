// Finds a Chromium on this machine for the stand-in: whatever speaks the DevTools protocol will do.
import { existsSync } from 'node:fs'
import path from 'node:path'

export const WHAT_TO_INSTALL =
  'no Chromium was found: install Chromium, Chrome or Edge, or set TRAMA_CHROMIUM to the path of one.'

/**
 * The places to look at, best first.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @param {string | undefined} playwrightPath Where Playwright would keep a Chromium of its own.
 * @returns {string[]}
 */
export function chromiumPlaces(platform, env, playwrightPath) {
  return [env.TRAMA_CHROMIUM, playwrightPath, ...installedPlaces(platform, env)].filter(Boolean)
}

/**
 * @param {(file: string) => boolean} [exists] Replaced by tests.
 * @returns {Promise<string | undefined>} The executable, if there is one.
 */
export async function findChromium(exists = existsSync) {
  const told = process.env.TRAMA_CHROMIUM
  // Asking Playwright costs a tenth of a second at every start, so it is not asked when there is an answer already.
  if (told && exists(told)) return told
  return chromiumPlaces(process.platform, process.env, await playwrightChromium()).find((file) => exists(file))
}

function installedPlaces(platform, env) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`)
    const folders = ['/Applications', path.posix.join(env.HOME ?? '/', 'Applications')]
    return folders.flatMap((folder) => apps.map((app) => path.posix.join(folder, app)))
  }
  if (platform === 'win32') {
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return folders.flatMap((folder) => programs.map((program) => path.win32.join(folder, program)))
  }
  // The binary itself goes before Debian's wrapper script, which would put a shell between us and the pipe.
  const binaries = [
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
  ]
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const folders = (env.PATH ?? '/usr/bin').split(':').filter(Boolean)
  return [...binaries, ...names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)))]
}

async function playwrightChromium() {
  try {
    const { chromium } = await import('@playwright/test')
    return chromium.executablePath()
  } catch {
    return undefined
  }
}
