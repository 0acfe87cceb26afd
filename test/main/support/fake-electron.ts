import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'

type Answer = (given: unknown) => void

/** What the app set on the default session. */
interface SessionRules {
  request?: (contents: unknown, permission: string, answer: Answer) => void
  check?: () => boolean
  device?: () => boolean
  beforeRequest?: (details: { url: string }, answer: Answer) => void
  headers?: unknown
}

/** The parts of Electron that the app's own protections are set on; what is set is kept, to be tried. */
export function fakeElectron() {
  const rules: SessionRules = {}
  const switches = new Map<string, string>()
  const windows: FakeWindow[] = []
  const schemes: unknown[] = []
  let isSandboxed = false

  class FakeApp extends EventEmitter {
    commandLine = { appendSwitch: (name: string, value = '') => void switches.set(name, value) }
    enableSandbox = () => {
      isSandboxed = true
    }
  }
  const app = new FakeApp()

  class FakePage extends EventEmitter {
    printToPDF = () => new Promise<Uint8Array>(() => undefined)
    loadURL: (url: string) => Promise<void> = async () => undefined
    openHandler: (details: object) => { action: string } = () => ({ action: 'allow' })
    setWindowOpenHandler = (handler: FakePage['openHandler']) => {
      this.openHandler = handler
    }
  }

  class FakeWindow extends EventEmitter {
    isMenuBarVisible = true
    webContents = new FakePage()
    urls: string[] = []
    constructor(readonly options: { webPreferences?: Record<string, unknown> }) {
      super()
      this.webContents.loadURL = this.loadURL
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
    loadURL = async (url: string) => void this.urls.push(url)
    isDestroyed = () => false
    setMenuBarVisibility = (isVisible: boolean) => {
      this.isMenuBarVisible = isVisible
    }
  }

  const defaultSession = {
    setPermissionRequestHandler: (handler: SessionRules['request']) => Object.assign(rules, { request: handler }),
    setPermissionCheckHandler: (handler: SessionRules['check']) => Object.assign(rules, { check: handler }),
    setDevicePermissionHandler: (handler: SessionRules['device']) => Object.assign(rules, { device: handler }),
    setSpellCheckerEnabled: () => undefined,
    webRequest: {
      onBeforeRequest: (listener: SessionRules['beforeRequest']) => Object.assign(rules, { beforeRequest: listener }),
      onHeadersReceived: (_filter: unknown, listener: unknown) => Object.assign(rules, { headers: listener }),
    },
  }

  return {
    rules,
    switches,
    windows,
    schemes,
    isSandboxed: () => isSandboxed,
    module: {
      app,
      BrowserWindow: FakeWindow,
      nativeTheme: { shouldUseDarkColors: false },
      protocol: {
        registerSchemesAsPrivileged: (list: unknown[]) => void schemes.push(...list),
        handle: () => undefined,
      },
      screen: { getPrimaryDisplay: () => ({ workAreaSize: { width: 1920, height: 1080 } }) },
      session: { defaultSession },
    },
  }
}

/** What a page's contents do with an event that may be prevented. @returns whether it was. */
export function isPrevented(contents: unknown, name: string, details: object = {}, ...args: unknown[]): boolean {
  let prevented = false
  const event = {
    ...details,
    preventDefault: () => {
      prevented = true
    },
  }
  ;(contents as WebContents & EventEmitter).emit(name, event, ...args)
  return prevented
}
