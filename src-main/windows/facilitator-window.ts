import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_ORIGIN } from '../asset-path'
import type { Log } from '../log'
import { Mailbox, type Post } from '../mailbox'
import { CrashLimit } from './crash-limit'
import { GROUND } from './ground'
import { handedKey, type PressedKey } from './handed-key'
import { hardenedPreferences } from './web-preferences'

/** In device-independent pixels. */
const SIZE = { width: 1440, height: 900, minWidth: 960, minHeight: 600 }

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
  readonly #crashes = new CrashLimit()
  #page: 'facilitator' | 'recovery' = 'facilitator'

  constructor(private readonly options: FacilitatorWindowOptions) {
    const { preloads } = options
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
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      options.log('window/page-gone', { reason, exitCode })
      if (reason !== 'clean-exit') this.#loadAfterCrash()
    })
    this.#load('facilitator')
  }

  /** Sends an event to the page, when it is ready for it. */
  readonly post: Post = (name, payload) => this.#mailbox.post(name, payload)

  /** The page listens now. */
  ready(): void {
    // The recovery page listens to nothing: what is held back waits for the other one.
    if (this.#page === 'facilitator') this.#mailbox.ready()
  }

  /** Brings the window to the front. */
  show(): void {
    if (this.window.isDestroyed()) return
    if (this.window.isMinimized()) this.window.restore()
    this.window.show()
    this.window.focus()
  }

  /**
   * Has the keyboard again, which another window got; it stays minimised if it is.
   *
   * @param pressed the key that the other window got with it, which is meant for this one; `null` for none.
   */
  takeKeyboard(pressed: PressedKey | null): void {
    if (this.window.isDestroyed() || this.window.isMinimized()) return
    this.window.focus()
    for (const event of pressed === null ? [] : handedKey(pressed)) this.window.webContents.sendInputEvent(event)
  }

  /** The page says that it cannot show anything any more, which is as good as a crash. */
  pageFailed(): void {
    this.options.log('window/page-failed')
    this.#loadAfterCrash()
  }

  /** From the recovery page back to the app. */
  startAgain(): void {
    this.#crashes.reset()
    this.#load('facilitator')
  }

  #loadAfterCrash(): void {
    if (this.window.isDestroyed()) return
    const isOver = this.#crashes.isOver(Date.now())
    // A recovery page that does not stay up either is left, rather than loaded for ever.
    if (isOver && this.#page === 'recovery') return this.options.log('window/given-up')
    if (isOver) this.#crashes.reset()
    this.#load(isOver ? 'recovery' : this.#page)
  }

  #load(page: 'facilitator' | 'recovery'): void {
    this.#page = page
    this.#mailbox.reset()
    const { devServer, log } = this.options
    this.window.loadURL(`${devServer ?? APP_ORIGIN}/${page}.html`).catch(() => log('window/load-failed'))
  }
}
