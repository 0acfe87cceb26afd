import type { WebContents } from 'electron'
import type { PictureDraft } from '../../src-model/export/draft'
import { APP_ORIGIN } from '../asset-path'
import type { Clock } from '../session/clock'
import { hardenedPreferences } from '../windows/web-preferences'
import { HiddenWindows } from './hidden-windows'
import type { PaintingDesk } from './painting'

/** Paints a picture, as PNG. @throws Error when it cannot. */
export type Painter = (picture: PictureDraft, calledOff: AbortSignal) => Promise<Uint8Array>

/** The longest that a picture may take, in milliseconds: many times what the largest one takes. */
const LONGEST = 120_000

interface PicturePainterOptions {
  /** The painter's built preload, absolute. */
  preload: string
  devServer: string | null
  desk: PaintingDesk
  clock: Clock
  /** Gives the page of a new window its role. */
  register: (contents: WebContents) => void
}

/** Paints pictures one after the other, each in a page of its own that asks for it and gives back its bytes. */
export class PicturePainter {
  readonly #windows: HiddenWindows

  constructor(private readonly options: PicturePainterOptions) {
    const { preload, clock } = options
    this.#windows = new HiddenWindows({ preferences: hardenedPreferences(preload), longest: LONGEST, clock })
  }

  readonly paint: Painter = (picture, calledOff) =>
    this.#windows.run(async ({ webContents }) => {
      const { desk, devServer, register } = this.options
      register(webContents)
      const painted = desk.commission(picture)
      // The page may fail before anybody waits for what it paints.
      painted.catch(() => undefined)
      const loaded = webContents.loadURL(`${devServer ?? APP_ORIGIN}/painter.html`)
      return (await Promise.all([painted, loaded]))[0]
    }, calledOff)

  /** See `HiddenWindows`. */
  ending(): void {
    this.#windows.ending()
  }
}
