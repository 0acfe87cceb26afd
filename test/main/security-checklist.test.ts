// S1: Electron's own security checklist, item by item, in its order and wording.
// What the running app shows of it is in test/electron/security-checklist.spec.ts.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { registerAppScheme } from '../../src-main/app-protocol'
import { APP_ORIGIN } from '../../src-main/asset-path'
import { readEnvironment } from '../../src-main/environment'
import { PicturePainter } from '../../src-main/export/painter'
import { PaintingDesk } from '../../src-main/export/painting'
import { PaperPages } from '../../src-main/export/paper-pages'
import { PaperPrinter } from '../../src-main/export/printer'
import { CONTENT_POLICY, isRequestAllowed, ownOrigins } from '../../src-main/network-policy'
import { confinePages, confineSession, hardenStart } from '../../src-main/security'
import { FacilitatorWindow } from '../../src-main/windows/facilitator-window'
import { WallWindow } from '../../src-main/windows/wall-window'
import { NAMESPACES } from '../../src-model/formats/xml/namespaces'
import { breakersOf, RULES } from '../support/security-rules'
import { ROOT, sources, withoutComments } from '../support/sources'
import { ManualClock } from './support/clocks'
import { isPrevented } from './support/fake-electron'

const fake = vi.hoisted(() => ({ made: undefined as unknown }))
vi.mock('electron', async () => {
  const { fakeElectron } = await import('./support/fake-electron')
  const electron = fakeElectron()
  fake.made = electron
  return electron.module
})
const electron = () => fake.made as ReturnType<typeof import('./support/fake-electron').fakeElectron>

const ITEMS = 20
let items = 0
/** One item of the checklist: one test, so that their number is true. */
function item(number: number, what: string, check: () => void): void {
  items += 1
  it(`${number}. ${what}`, check)
}

const log = () => undefined
registerAppScheme()
hardenStart(null)
confinePages(log)
confineSession(null, log)
const preloads = join(ROOT, 'out/preload')
const nothing = () => undefined
const BLANK = '<html lang="en"><title>Trama</title><main></main>'
const shown = [
  new FacilitatorWindow({ preloads, devServer: null, log }),
  new WallWindow({
    ...{ preloads, devServer: null, log, clock: new ManualClock(), room: 'lit' },
    ...{ handBack: nothing, closed: nothing, resized: nothing },
  }),
]

const hidden = { clock: new ManualClock(), devServer: null }
const painter = new PicturePainter({
  ...{ ...hidden, preload: join(preloads, 'painter.cjs'), desk: new PaintingDesk(), register: nothing },
})
const printer = new PaperPrinter({
  ...{ ...hidden, pages: new PaperPages(), blank: async () => BLANK },
})
// Neither is ever done: what they are done in is looked at.
void painter.paint({ svg: '', width: 1, height: 1, scale: 1 }, new AbortController().signal)
void printer.print({ html: '', title: '', language: 'en', size: 'A4', landscape: false }, new AbortController().signal)
await vi.waitFor(() => expect(electron().windows.every(({ urls }) => urls.length > 0)).toBe(true))

/** The windows as they were made: the facilitator's, the wall's, the painter's and the printer's. */
function made() {
  return electron().windows.map(({ webContents, options, urls }) => {
    return { contents: webContents, preferences: options.webPreferences ?? {}, urls }
  })
}

const ruleIsKept = (what: string) => {
  const rule = RULES.find((each) => each.what === what)
  if (rule === undefined) throw new Error(`no rule “${what}”`)
  expect(breakersOf(rule, sources)).toEqual([])
}
const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path)
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

describe('Electron’s security checklist', () => {
  item(1, 'Only load secure content', () => {
    expect(made().map(({ urls }) => urls.map((url) => url.replace(/[0-9a-f-]{36}/, 'once')))).toEqual([
      ['trama://app/facilitator.html'],
      ['trama://app/wall.html'],
      ['trama://app/painter.html'],
      ['trama://app/paper/once.html'],
    ])
    expect(electron().schemes).toEqual([{ scheme: 'trama', privileges: { standard: true, secure: true } }])
    for (const url of ['http://trama.example/a.js', 'ws://trama.example/', 'ftp://trama.example/']) {
      expect(isRequestAllowed(url, null)).toBe(false)
    }
    // Names of namespaces are no addresses: nothing is loaded from them. All are in one place, and known by name.
    expect(filesWith(/\bhttp:/)).toEqual(['src-model/formats/xml/namespaces.ts'])
    expect(Object.values(NAMESPACES)).toEqual([
      'http://graphml.graphdrawing.org/xmlns',
      'http://gexf.net/1.3',
      'http://gexf.net/1.3/viz',
      'http://www.w3.org/2000/svg',
    ])
    const [place] = sources.filter(({ path }) => path.endsWith('/namespaces.ts'))
    expect(place?.text.match(/\bhttp:/g)).toHaveLength(Object.keys(NAMESPACES).length)
  })

  item(2, 'Do not enable Node.js integration for remote content', () => {
    for (const { preferences } of made()) {
      expect(preferences).toMatchObject({ nodeIntegration: false, nodeIntegrationInWorker: false })
      expect(preferences).toMatchObject({ nodeIntegrationInSubFrames: false })
    }
    expect(filesWith(/\bnodeIntegration\w*:\s*true/)).toEqual([])
  })

  item(3, 'Enable context isolation', () => {
    for (const { preferences } of made()) expect(preferences).toMatchObject({ contextIsolation: true })
    expect(filesWith(/\bcontextIsolation:\s*false/)).toEqual([])
  })

  item(4, 'Enable process sandboxing', () => {
    expect(electron().isSandboxed()).toBe(true)
    for (const { preferences } of made()) expect(preferences).toMatchObject({ sandbox: true })
    expect(filesWith(/\bsandbox:\s*false|no-sandbox/)).toEqual([])
  })

  item(5, 'Handle session permission requests from remote content', () => {
    const { request, check, device } = electron().rules
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fullscreen',
    ]) {
      const answers: unknown[] = []
      request?.(null, permission, (given) => answers.push(given))
      expect(answers).toEqual([false])
    }
    expect([check?.(), device?.()]).toEqual([false, false])
  })

  item(6, 'Do not disable webSecurity', () => {
    for (const { preferences } of made()) expect(preferences).toMatchObject({ webSecurity: true })
    expect(filesWith(/\bwebSecurity:\s*false|disable-web-security|bypassCSP/)).toEqual([])
  })

  item(7, 'Define a Content Security Policy', () => {
    const policy = Object.fromEntries(CONTENT_POLICY.split('; ').map((each) => each.split(/ (.*)/s).slice(0, 2)))
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'worker-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    })
    expect(CONTENT_POLICY).not.toMatch(/unsafe|\*|https?:/)
  })

  item(8, 'Do not enable allowRunningInsecureContent', () => {
    for (const { preferences } of made()) expect(preferences).toMatchObject({ allowRunningInsecureContent: false })
    expect(filesWith(/allowRunningInsecureContent:\s*true|allow-running-insecure-content/)).toEqual([])
  })

  item(9, 'Do not enable experimental features', () => {
    for (const { preferences } of made()) expect(preferences).toMatchObject({ experimentalFeatures: false })
    expect(filesWith(/experimentalFeatures:\s*true|enable-experimental/)).toEqual([])
  })

  item(10, 'Do not use enableBlinkFeatures', () => {
    for (const { preferences } of made()) expect(preferences).not.toHaveProperty('enableBlinkFeatures')
    expect(filesWith(/enableBlinkFeatures|enable-blink-features|['"]enable-features/)).toEqual([])
  })

  item(11, '<webview>: Do not use allowpopups', () => {
    for (const { preferences } of made()) expect(preferences).toMatchObject({ webviewTag: false })
    expect(filesWith(/<webview|allowpopups|webviewTag:\s*true/)).toEqual([])
  })

  item(12, '<webview>: Verify options and params', () => {
    // None is verified because none is attached, whatever its options are.
    const src = 'trama://app/facilitator.html'
    for (const { contents } of made()) expect(isPrevented(contents, 'will-attach-webview', {}, {}, { src })).toBe(true)
  })

  item(13, 'Disable or limit navigation', () => {
    for (const { contents } of made()) {
      for (const url of ['https://trama.example/', 'file:///etc/passwd', 'trama://app/other.html', 'javascript:1']) {
        expect(isPrevented(contents, 'will-navigate', { url })).toBe(true)
        expect(isPrevented(contents, 'will-redirect', { url })).toBe(true)
        expect(isPrevented(contents, 'will-frame-navigate', { url, isMainFrame: false })).toBe(true)
      }
    }
    for (const { preferences } of made()) expect(preferences).toMatchObject({ navigateOnDragDrop: false })
  })

  item(14, 'Disable or limit creation of new windows', () => {
    for (const { contents } of made()) {
      for (const url of ['https://trama.example/', 'about:blank', 'trama://app/facilitator.html', '']) {
        expect(contents.openHandler({ url })).toEqual({ action: 'deny' })
      }
    }
  })

  item(15, 'Do not use shell.openExternal with untrusted content', () => {
    // Trama opens no address outside itself at all.
    ruleIsKept('no address is opened outside the app')
  })

  item(16, 'Use a current version of Electron', () => {
    const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
    expect(manifest.devDependencies.electron).toBe(version)
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(45)
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  item(17, 'Validate the sender of all IPC messages', () => {
    // What the door makes of each sender is tried in hostile-senders.test.ts.
    ruleIsKept('ipcMain stays in the door')
    ruleIsKept('no message comes in another way')
    ruleIsKept('Electron is imported name by name')
    expect(ownOrigins(null)).toEqual([APP_ORIGIN])
  })

  item(18, 'Avoid usage of the file:// protocol and prefer usage of custom protocols', () => {
    ruleIsKept('nothing is loaded as a file')
    expect(isRequestAllowed('file:///etc/passwd', null)).toBe(false)
    const answers: unknown[] = []
    const { beforeRequest } = electron().rules
    for (const url of ['file:///etc/passwd', 'https://trama.example/', 'trama://app.evil/', 'trama://app/a.js']) {
      beforeRequest?.({ url }, (given) => answers.push(given))
    }
    expect(answers).toEqual([{ cancel: true }, { cancel: true }, { cancel: true }, { cancel: false }])
  })

  item(19, 'Check which fuses you can change', () => {
    // All are set in test/packaging/electron-builder.test.ts, and read from the packaged program by check-fuses.
    const settings = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')
    for (const off of [
      'runAsNode',
      'enableNodeOptionsEnvironmentVariable',
      'enableNodeCliInspectArguments',
      'grantFileProtocolExtraPrivileges',
    ]) {
      expect(settings).toMatch(new RegExp(`^ {2}${off}: false$`, 'm'))
    }
    for (const on of ['enableCookieEncryption', 'enableEmbeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar']) {
      expect(settings).toMatch(new RegExp(`^ {2}${on}: true$`, 'm'))
    }
  })

  item(20, 'Do not expose Electron APIs to untrusted web content', () => {
    const preloads = sources.filter(({ path }) => path.startsWith('src-preload/'))
    const exposed = preloads.flatMap(({ text }) => [...text.matchAll(/exposeInMainWorld\(([^)]*\)?)/g)])
    const roles = ['facilitator', 'painter', 'wall']
    expect(exposed.map(([, what]) => what)).toEqual(roles.map((role) => `'trama', bridgeFor('${role}')`))
    expect(filesWith(/\.\.\.ipcRenderer|:\s*ipcRenderer\b|return ipcRenderer\b|\bsendSync\b/)).toEqual([])
  })

  it(`has ${ITEMS} items, and each is a test`, () => {
    expect(items).toBe(ITEMS)
    expect(made()).toHaveLength(shown.length + 2)
  })
})

describe('windows that nobody sees', () => {
  it('are never shown, keep their title, and the one that prints runs no script', () => {
    const unseen = electron().windows.slice(shown.length)
    for (const window of unseen) {
      expect(window.options).toMatchObject({ show: false })
      expect(isPrevented(window, 'page-title-updated')).toBe(true)
    }
    expect(unseen.map(({ options }) => options.webPreferences?.javascript ?? true)).toEqual([true, false])
    expect(unseen.map(({ options }) => options.webPreferences?.preload)).toEqual([
      join(preloads, 'painter.cjs'),
      undefined,
    ])
  })
})

describe('the wall’s window', () => {
  it('has a bridge of its own, no menu bar, and no way to be held open or closed by its page', () => {
    const [, wall] = electron().windows
    expect(wall?.options.webPreferences?.preload).toBe(join(preloads, 'wall.cjs'))
    expect(wall?.isMenuBarVisible).toBe(false)
    expect(isPrevented(wall?.webContents, 'will-prevent-unload')).toBe(true)
    expect(isPrevented(wall, 'close')).toBe(true)
    expect(isPrevented(wall, 'page-title-updated')).toBe(true)
  })

  it('does not stay open when the app is quitting', () => {
    const [, wall] = electron().windows
    electron().module.app.emit('before-quit')
    expect(isPrevented(wall, 'close')).toBe(false)
  })
})

describe('a packaged app', () => {
  it('takes no pages from a server, whatever the environment says', () => {
    const variables = { ELECTRON_RENDERER_URL: 'http://localhost:5173' }
    expect(readEnvironment(variables, true).devServer).toBeNull()
    expect(readEnvironment(variables, false).devServer).toBe('http://localhost:5173')
  })

  it('looks up no name', () => {
    expect(electron().switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect([...electron().switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-pings']),
    )
  })
})
