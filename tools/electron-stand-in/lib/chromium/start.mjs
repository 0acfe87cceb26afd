// Starts the one Chromium whose windows stand for the app's windows.
import path from 'node:path'
import { findChromium, WHAT_TO_INSTALL } from '../../../runtime/find-chromium.mjs'
import { debug, inPeace } from '../events.mjs'
import { DevTools } from './devtools.mjs'
import { takeProfile } from './profile.mjs'

const QUIET = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--noerrdialogs',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--password-store=basic',
  // Trials of Chromium's own toolbar, which has no window here, and would start a process each time.
  '--disable-field-trial-config',
  '--disable-features=InitialWebUI,WebUIReloadButton,WebUIToolbar',
]
// Switches of the app's command line that are not for Chromium, or that the stand-in sets itself.
const NOT_PASSED_ON = new Set(['inspect', 'inspect-brk', 'user-data-dir', 'require', 'remote-debugging-pipe', 'lang'])

/**
 * Starts Chromium and wires its events to the machine's windows.
 * @param {import('../machine.mjs').Machine} machine
 * @returns {Promise<DevTools>}
 * @throws {Error} when there is no Chromium or it does not answer.
 */
export async function startChromium(machine) {
  const file = await findChromium()
  if (!file) throw new Error(WHAT_TO_INSTALL)
  const profile = path.join(machine.electron.app.getPath('sessionData'), 'stand-in-chromium')
  await takeProfile(profile)
  const args = [...ownSwitches(machine, profile), ...passedOn(machine.switches)]
  debug(file, ...args)
  const { language } = machine.settings
  const devtools = new DevTools(file, args, { ...process.env, LANGUAGE: language, GOOGLE_API_KEY: 'no' })
  forwardDevToolsLine(devtools.process, machine.switches.has('remote-debugging-port'))
  endTogether(devtools.process, machine)
  watchTargets(devtools, machine)
  const { browser } = devtools
  const [version] = await Promise.all([
    browser.send('Browser.getVersion'),
    browser.send('Target.setDiscoverTargets', { discover: true }),
    machine.requests.listen(browser),
  ])
  const versions = Object.freeze({ ...process.versions, chrome: version.product.split('/')[1] })
  Object.defineProperty(process, 'versions', { value: versions, configurable: true })
  return devtools
}

function ownSwitches({ settings, switches }, profile) {
  const { displays, language, isHeaded } = settings
  const screens = displays.map(({ x, y, width, height }) => `{${x},${y} ${width}x${height}}`).join('')
  const headless = ['--headless', `--screen-info=${screens}`, '--hide-scrollbars=false']
  const isRoot = process.getuid?.() === 0
  return [
    ...(isHeaded ? [] : headless),
    ...QUIET,
    ...(isRoot && !switches.has('no-sandbox') ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    `--lang=${language}`,
    `--accept-lang=${language}`,
  ]
}

function passedOn(switches) {
  return [...switches]
    .filter(([name]) => !NOT_PASSED_ON.has(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}

/** Playwright reads the address of its own DevTools connection from the main process's stderr. */
function forwardDevToolsLine(chromium, isWanted) {
  let tail = ''
  chromium.stderr.on('data', (bytes) => {
    const lines = (tail + bytes).split('\n')
    tail = lines.pop()
    for (const line of lines) {
      const forward = isWanted && line.startsWith('DevTools listening on ')
      if (forward || process.env.STANDIN_DEBUG) process.stderr.write(`${line}\n`)
    }
  })
}

function endTogether(chromium, machine) {
  const end = (message) => {
    if (machine.isExiting) return
    console.error(`stand-in: ${message}`)
    process.exit(1)
  }
  chromium.on('error', (error) => end(error.message))
  chromium.on('exit', () => end('Chromium ended unexpectedly'))
  process.on('exit', () => {
    if (chromium.exitCode === null) chromium.kill('SIGKILL')
  })
}

function watchTargets(devtools, machine) {
  const { browser } = devtools
  browser.on('Target.targetDestroyed', ({ targetId }) => machine.contentsByTarget(targetId)?.page.markGone())
  browser.on('Target.detachedFromTarget', ({ sessionId }) => devtools.drop(sessionId))
  browser.on('Target.targetCreated', ({ targetInfo }) => {
    const opener = machine.contentsByTarget(targetInfo.openerId)
    if (targetInfo.type !== 'page' || !opener) return
    // A click with Ctrl or the middle button: Chromium has made a tab already; the app's rules decide instead.
    inPeace(browser.send('Target.closeTarget', { targetId: targetInfo.targetId }))
    opener.requestWindow({ url: targetInfo.url, frameName: '', features: '' })
  })
}
