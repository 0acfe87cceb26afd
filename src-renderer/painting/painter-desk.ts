import { Lettering } from './lettering'
import { type FromPainter, type PaintView, sheetOf, type ToPainter } from './messages'
import { type PaintWork, type Pen, paintNodes, paintTies } from './paint'
import { type PaintedState, type PaintStyle, PLAIN_STATE } from './painted-look'
import { Scene } from './scene'

/** What of a thread the desk needs. */
export interface PainterThread {
  tell: (message: FromPainter, transfer: Transferable[]) => void
  /** Does something in a task of its own, after what has arrived meanwhile. */
  soon: (task: () => void) => void
  fonts: (message: Extract<ToPainter, { is: 'fonts' }>) => Promise<void>
}

/** How long a stretch of painting takes at most before the desk hears what has arrived, in milliseconds. */
const STRETCH = 12

interface Paper {
  canvas: OffscreenCanvas
  pen: OffscreenCanvasRenderingContext2D
}

function paperOf(width: number, height: number): Paper {
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('there is no canvas of this size')
  return { canvas, pen }
}

function movedOf({ ids, places }: Extract<ToPainter, { is: 'moves' }>): PaintWork['moved'] {
  return new Map(ids.map((id, index) => [id, { x: places[index * 2] ?? 0, y: places[index * 2 + 1] ?? 0 }]))
}

/** The families that follow the app's own. */
function otherFonts(families: string): string {
  return families.slice(families.indexOf(',') + 1).trim()
}

/** All of the painting worker but its thread: it keeps a copy of the scene, and paints the view that was asked for last. */
export class PainterDesk {
  readonly #scene = new Scene()
  #style: PaintStyle | null = null
  #hasFonts = false
  #letters = new Lettering('')
  #state: PaintedState = PLAIN_STATE
  #moved: PaintWork['moved'] = new Map()
  #version = 0
  #asked: { number: number; view: PaintView } | null = null
  #steps: Generator<void> | null = null
  #isWorking = false

  constructor(private readonly thread: PainterThread) {}

  hear(message: ToPainter): void {
    if (message.is === 'fonts') {
      void this.thread.fonts(message).then(() => {
        this.#hasFonts = true
        if (this.#style !== null) this.#restyle(this.#style)
        this.thread.tell({ is: 'fonts-ready' }, [])
      })
      return
    }
    if (message.is === 'paint') this.#asked = message
    else {
      this.#version = Math.max(this.#version, message.version)
      if (message.is === 'scene') this.#scene.apply(message.change)
      else if (message.is === 'style') this.#restyle(message.style)
      else if (message.is === 'moves') this.#moved = movedOf(message)
      else this.#state = { ...this.#state, ...message.parts }
    }
    // What is being painted is of a view or of things that are over.
    this.#steps?.return(undefined)
    this.#steps = this.#asked === null ? null : this.#paint(this.#asked)
    if (this.#steps === null || this.#isWorking) return
    this.#isWorking = true
    this.thread.soon(this.#work)
  }

  #restyle(style: PaintStyle): void {
    this.#style = style
    // What a worker has once made of a font's name it goes on making of it, whatever has arrived since.
    const font = this.#hasFonts ? style.font : otherFonts(style.font)
    if (this.#letters.font !== font) this.#letters = new Lettering(font)
  }

  readonly #work = (): void => {
    const until = performance.now() + STRETCH
    this.#isWorking = false
    while (this.#steps !== null) {
      if (this.#steps.next().done) this.#steps = null
      else if (performance.now() > until) {
        this.#isWorking = true
        this.thread.soon(this.#work)
        return
      }
    }
  };

  *#paint({ number, view }: { number: number; view: PaintView }): Generator<void> {
    const style = this.#style
    if (style === null) return
    const version = this.#version
    const { left, top, width, height } = sheetOf(view)
    const work = {
      scene: this.#scene,
      style,
      state: this.#state,
      view,
      letters: this.#letters,
      moved: this.#moved,
      only: null,
    }
    const sheets: ImageBitmap[] = []
    try {
      for (const paint of [paintTies, paintNodes]) {
        const { canvas, pen } = paperOf(width, height)
        const scale = view.zoom * view.ratio
        pen.setTransform(scale, 0, 0, scale, view.x * view.ratio + left, view.y * view.ratio + top)
        yield* paint(pen as Pen, work)
        sheets.push(canvas.transferToImageBitmap())
      }
      const [ties, nodes] = sheets
      if (ties === undefined || nodes === undefined) return
      this.#asked = null
      this.thread.tell({ is: 'painting', number, view, version, ties, nodes }, [ties, nodes])
    } finally {
      // Of a painting that was interrupted; what went to the window is not this thread's any more.
      for (const sheet of sheets) sheet.close()
    }
  }
}
