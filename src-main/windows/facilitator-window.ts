import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_ORIGIN } from '../asset-path'
import type { Log } from '../log'
import { Mailbox, type Post } from '../mailbox'
import { hardenedPreferences } from './web-preferences'

// The page's ground in each look, so that nothing flashes before its first paint.
const GROUND = { light: '#f8f4ea', dark: '#172027' }
/** In device-independent pixels. */
const SIZE = { width: 1440, height: 900, minWidth: 960, minHeight: 600 }
/** More crashes of the page than this within `CRASH_SPAN` milliseconds, and it is not loaded again. */
const MOST_CRASHES = 3
const CRASH_SPAN = 600_000

interface FacilitatorWindowOptions {
  /** The folder of the built preloads, absolute. */
  preloads: string
  devServer: string | null
  log: Log
}

/** The facilitator's window, and the way to it. */
export class FacilitatorWindow {
  readonly window: BrowserWindow
  readonly #mailbox: Mailbox

  constructor({ preloads, devServer, log }: FacilitatorWindowOptions) {
    const { width, height } = screen.getPrimaryDisplay().workAreaSize
    this.window = new BrowserWindow({
      ...SIZE,
      width: Math.min(SIZE.width, width),
      height: Math.min(SIZE.height, height),
      show: false,
      title: 'Trama',
      backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
      webPreferences: hardenedPreferences(join(preloads, 'facilitator.cjs')),
    })
    const { window } = this
    const { webContents } = window
    this.#mailbox = new Mailbox((name, payload) => {
      if (!window.isDestroyed()) webContents.send(name, payload)
    })
    window.once('ready-to-show', () => window.show())
    // The title is seen on shared screens and in task bars: it names no session.
    window.on('page-title-updated', (event) => event.preventDefault())
    // A page cannot keep the window open with a question: everything is saved as it happens.
    webContents.on('will-prevent-unload', (event) => event.preventDefault())
    // Another page has come, not: one was asked for. A refused navigation leaves the page as it is, and listening.
    webContents.on('did-navigate', () => this.#mailbox.reset())
    this.#loadAgainAfterCrash(log)
    const page = `${devServer ?? APP_ORIGIN}/facilitator.html`
    window.loadURL(page).catch(() => log('window/load-failed'))
  }

  /** Sends an event to the page, when it is ready for it. */
  readonly post: Post = (name, payload) => this.#mailbox.post(name, payload)

  /** The page listens now. */
  ready(): void {
    this.#mailbox.ready()
  }

  /** Brings the window to the front. */
  show(): void {
    if (this.window.isDestroyed()) return
    if (this.window.isMinimized()) this.window.restore()
    this.window.show()
    this.window.focus()
  }

  #loadAgainAfterCrash(log: Log): void {
    let crashes: number[] = []
    const { webContents } = this.window
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      log('window/page-gone', { reason, exitCode })
      this.#mailbox.reset()
      const now = Date.now()
      crashes = [...crashes.filter((at) => now - at < CRASH_SPAN), now]
      if (reason !== 'clean-exit' && crashes.length <= MOST_CRASHES) webContents.reload()
    })
  }
}
