import { createStore } from 'zustand/vanilla'
import type { FontFile, FromPainter, Painting, PaintView, ToPainter } from '../../painting/messages'
import { sheetOf } from '../../painting/messages'
import type { PaintedState, PaintStyle } from '../../painting/painted-look'
import { Scene, type SceneChange } from '../../painting/scene'

/** The way to the worker that paints. */
export interface PainterPort {
  post: (message: ToPainter) => void
  end: () => void
}

/** What is shown of the painting. */
interface PaintingState {
  /** Up to which change the bitmaps on screen hold everything. */
  version: number
  /** Whether the bitmaps on screen are of the view as it is now, with everything in it. */
  isSharp: boolean
}

/** How long the view has to be still before it is painted as it is then, in milliseconds. */
const STILL = 80
/** How much larger or smaller than it was painted a painting is shown before another is asked for. */
const MOST_STRETCHED = 1.6

/** Whether a painting, moved and stretched, still fills the view. */
function covers(painted: PaintView, now: PaintView): boolean {
  const stretched = now.zoom / painted.zoom
  if (stretched > MOST_STRETCHED || stretched < 1 / MOST_STRETCHED) return false
  const sheet = sheetOf(painted)
  const left = now.x - (painted.x + sheet.left / painted.ratio) * stretched
  const top = now.y - (painted.y + sheet.top / painted.ratio) * stretched
  const right = left + (sheet.width / painted.ratio) * stretched
  const bottom = top + (sheet.height / painted.ratio) * stretched
  return left <= 0 && top <= 0 && right >= now.width && bottom >= now.height
}

function isSame(a: PaintView, b: PaintView): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.zoom === b.zoom &&
    a.width === b.width &&
    a.height === b.height &&
    a.ratio === b.ratio
  )
}

/**
 * Has the map painted by a worker: of each change the worker gets what is different, and a view is asked for when it has
 * come to rest, when the painting on screen does not fill it any more, and when there is something new to be seen.
 */
export class PaintingDriver {
  readonly scene = new Scene()
  readonly store = createStore<PaintingState>(() => ({ version: 0, isSharp: false }))
  #version = 0
  #number = 0
  #view: PaintView | null = null
  #shown: { view: PaintView; version: number } | null = null
  #asked: { view: PaintView; version: number } | null = null
  #still: ReturnType<typeof setTimeout> | null = null

  constructor(
    private readonly port: PainterPort,
    private readonly show: (painting: Painting) => void,
  ) {}

  /** What changes the picture; a painting says up to which it holds everything. */
  get version(): number {
    return this.#version
  }

  fonts(files: readonly FontFile[]): void {
    this.port.post({ is: 'fonts', files })
  }

  change(change: SceneChange): void {
    this.scene.apply(change)
    this.port.post({ is: 'scene', version: this.#next(), change })
    this.#ask()
  }

  style(style: PaintStyle): void {
    this.port.post({ is: 'style', version: this.#next(), style })
    this.#ask()
  }

  state(state: PaintedState): void {
    this.port.post({ is: 'state', version: this.#next(), state })
    this.#ask()
  }

  /** Takes where the view lies now. */
  look(view: PaintView): void {
    if (this.#view !== null && isSame(view, this.#view)) return
    this.#view = view
    this.#say()
    if (this.#still !== null) clearTimeout(this.#still)
    this.#still = setTimeout(() => this.#ask(), STILL)
    if (this.#asked === null && (this.#shown === null || !covers(this.#shown.view, view))) this.#ask()
  }

  hear(message: FromPainter): void {
    if (message.is === 'fonts-ready') {
      this.#next()
      this.#ask()
      return
    }
    if (message.is === 'failed') return
    if (message.number !== this.#number) {
      message.ties.close()
      message.nodes.close()
      return
    }
    this.#asked = null
    this.#shown = message
    this.show(message)
    this.#say()
    if (this.#view !== null && !covers(message.view, this.#view)) this.#ask()
  }

  end(): void {
    if (this.#still !== null) clearTimeout(this.#still)
    this.port.end()
  }

  #next(): number {
    this.#version += 1
    this.#say()
    return this.#version
  }

  #ask(): void {
    const view = this.#view
    if (view === null || view.width === 0 || view.height === 0) return
    const has = this.#asked ?? this.#shown
    if (has !== null && has.version === this.#version && isSame(has.view, view)) return
    this.#number += 1
    this.#asked = { view, version: this.#version }
    this.port.post({ is: 'paint', number: this.#number, view })
  }

  #say(): void {
    const shown = this.#shown
    const version = shown?.version ?? 0
    const isSharp = shown !== null && this.#view !== null && version === this.#version && isSame(shown.view, this.#view)
    const before = this.store.getState()
    if (before.version !== version || before.isSharp !== isSharp) this.store.setState({ version, isSharp })
  }
}
