import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { APP_ORIGIN } from '../asset-path'
import type { Log } from '../log'
import { Mailbox, type Post } from '../mailbox'
import { hardenedPreferences } from './web-preferences'

interface WallWindowOptions {
  /** The folder of the built preloads, absolute. */
  preloads: string
  devServer: string | null
  log: Log
  /** Told when the window is gone, whoever closed it. */
  closed: () => void
}

/** The room's window. */
export class WallWindow {
  readonly window: BrowserWindow
  readonly #mailbox: Mailbox

  constructor(options: WallWindowOptions) {
    const { preloads, devServer, log, closed } = options
    this.window = new BrowserWindow({
      width: 1280,
      height: 720,
      show: false,
      title: 'Trama',
      webPreferences: hardenedPreferences(join(preloads, 'wall.cjs')),
    })
    const { window } = this
    this.#mailbox = new Mailbox((name, payload) => {
      if (!window.isDestroyed()) window.webContents.send(name, payload)
    })
    window.once('ready-to-show', () => window.showInactive())
    window.on('page-title-updated', (event) => event.preventDefault())
    window.on('closed', closed)
    window.webContents.on('did-navigate', () => this.#mailbox.reset())
    window.loadURL(`${devServer ?? APP_ORIGIN}/wall.html`).catch(() => log('wall/load-failed'))
  }

  /** Sends an event to the page, when it is ready for it. */
  readonly post: Post = (name, payload) => this.#mailbox.post(name, payload)

  /** The page listens now. */
  ready(): void {
    this.#mailbox.ready()
  }

  close(): void {
    if (!this.window.isDestroyed()) this.window.close()
  }
}
