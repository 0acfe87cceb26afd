import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { WallRoom } from '../../src-model/wall/wall-state'
import { APP_ORIGIN } from '../asset-path'
import type { Log } from '../log'
import { Mailbox, type Post } from '../mailbox'
import type { Clock } from '../session/clock'
import type { Area } from '../wall/displays'
import type { PlacedWindow, WindowEvents } from '../wall/wall-placing'
import { CrashPauses } from './crash-pauses'
import { GROUND } from './ground'
import type { PressedKey } from './handed-key'
import { hardenedPreferences } from './web-preferences'
import { WindowMover } from './window-mover'

/** In device-independent pixels. */
const SIZE = { width: 960, height: 540, minWidth: 320, minHeight: 180 }
// Pressed alone they are half a shortcut, often one of the system's.
const MODIFIERS: ReadonlySet<string> = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift'])

interface WallWindowOptions extends WindowEvents {
  /** The folder of the built preloads, absolute. */
  preloads: string
  devServer: string | null
  log: Log
  clock: Clock
  room: WallRoom
  /** Has the keyboard go to the facilitator's window again, with the key that was pressed, if one was. */
  handBack: (pressed: PressedKey | null) => void
}

/** The room's window. It is looked at only: the keyboard stays with the facilitator. */
export class WallWindow implements PlacedWindow {
  readonly window: BrowserWindow
  readonly #mailbox: Mailbox
  readonly #mover: WindowMover
  readonly #pauses = new CrashPauses()
  #isLoadDue = false

  constructor(private readonly options: WallWindowOptions) {
    const { preloads, room, clock } = options
    this.window = new BrowserWindow({
      ...SIZE,
      useContentSize: true,
      show: false,
      title: 'Trama',
      backgroundColor: room === 'lit' ? GROUND.light : GROUND.dark,
      webPreferences: hardenedPreferences(join(preloads, 'wall.cjs')),
    })
    const { window } = this
    // Hidden and not taken away: the app's menu is given to every window again when it changes.
    window.setMenuBarVisibility(false)
    this.#mover = new WindowMover(window, clock)
    this.#mailbox = new Mailbox((name, payload) => {
      if (!window.isDestroyed()) window.webContents.send(name, payload)
    })
    window.once('ready-to-show', () => this.#mover.begin())
    window.on('page-title-updated', (event) => event.preventDefault())
    this.#watchSize()
    this.#keepFocusAway()
    this.#keepOpen()
    this.#watchPage()
    this.#load()
  }

  /** Sends an event to the page, when it is ready for it. */
  readonly post: Post = (name, payload) => this.#mailbox.post(name, payload)

  get size(): { width: number; height: number } {
    const [width = SIZE.width, height = SIZE.height] = this.window.getContentSize()
    return { width, height }
  }

  ready(): void {
    this.#mailbox.ready()
  }

  fill(bounds: Area): void {
    this.#mover.go({ is: 'full-screen', bounds })
  }

  stand(bounds: Area): void {
    this.#mover.go({ is: 'window', bounds })
  }

  hide(): void {
    this.#mover.go({ is: 'hidden' })
  }

  close(): void {
    // Not asked but told: a page has no say in it.
    if (!this.window.isDestroyed()) this.window.destroy()
  }

  #watchSize(): void {
    const { resized } = this.options
    this.window.on('resize', resized)
    this.window.on('enter-full-screen', resized)
    this.window.on('leave-full-screen', resized)
  }

  /**
   * A window may have the focus while it is moved; what is typed is for the facilitator's all the same, the first key
   * included. With Alt or the system's own key a press may be the system's, and stays where it is.
   */
  #keepFocusAway(): void {
    const { handBack } = this.options
    this.window.on('focus', () => {
      if (!this.#mover.isWindow) handBack(null)
    })
    this.window.webContents.on('before-input-event', (event, { type, key, control, shift, alt, meta }) => {
      if (alt || meta || MODIFIERS.has(key)) return
      event.preventDefault()
      if (type === 'keyDown') handBack({ key, control, shift })
    })
  }

  /** Full screen it has no button to close it: whatever asks for it then is not the facilitator, unless they quit. */
  #keepOpen(): void {
    const { window } = this
    let isQuitting = false
    const quits = () => {
      isQuitting = true
    }
    app.on('before-quit', quits)
    window.on('close', (event) => {
      if (!isQuitting && !this.#mover.isWindow) event.preventDefault()
    })
    window.on('closed', () => {
      app.off('before-quit', quits)
      this.options.closed()
    })
  }

  #watchPage(): void {
    const { webContents } = this.window
    // A page cannot keep the window open with a question.
    webContents.on('will-prevent-unload', (event) => event.preventDefault())
    webContents.on('did-navigate', () => this.#mailbox.reset())
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      this.options.log('wall/page-gone', { reason, exitCode })
      if (reason !== 'clean-exit') this.#loadLater()
    })
  }

  #loadLater(): void {
    if (this.#isLoadDue) return
    this.#isLoadDue = true
    this.#mailbox.reset()
    const { clock } = this.options
    clock.after(this.#pauses.next(clock.now().getTime()), () => {
      this.#isLoadDue = false
      if (!this.window.isDestroyed()) this.#load()
    })
  }

  #load(): void {
    const { devServer, log } = this.options
    this.window.loadURL(`${devServer ?? APP_ORIGIN}/wall.html`).catch(() => {
      if (this.window.isDestroyed()) return
      log('wall/load-failed')
      this.#loadLater()
    })
  }
}
