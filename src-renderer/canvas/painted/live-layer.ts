import { Lettering } from '../../painting/lettering'
import type { PaintView } from '../../painting/messages'
import { sheetOf } from '../../painting/messages'
import { type PaintWork, type Pen, paintNodes, paintTies } from '../../painting/paint'

const PAINTS = { ties: paintTies, nodes: paintNodes }

/** Draws ties or nodes onto a canvas, which is as large and lies as the bitmaps of the same view. */
export class LiveLayer {
  #pen: CanvasRenderingContext2D | null = null
  #isEmpty = true
  #letters = new Lettering('')

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly things: 'ties' | 'nodes',
  ) {}

  /** @param work just what to draw; nothing, and the canvas takes no memory. */
  draw(work: Omit<PaintWork, 'letters'>): void {
    const { only, view, style } = work
    if (only === null || only[this.things].length === 0) {
      this.#clear()
      return
    }
    const pen = this.#penFor(view)
    if (pen === null) return
    if (this.#letters.font !== style.font) this.#letters = new Lettering(style.font)
    const { left, top } = sheetOf(view)
    const scale = view.zoom * view.ratio
    pen.setTransform(scale, 0, 0, scale, view.x * view.ratio + left, view.y * view.ratio + top)
    const steps = PAINTS[this.things](pen as Pen, { ...work, letters: this.#letters })
    while (!steps.next().done);
    this.#isEmpty = false
  }

  /** To be called when fonts have arrived. */
  forgetLetters(): void {
    this.#letters.forget()
  }

  #penFor(view: PaintView): CanvasRenderingContext2D | null {
    const { width, height } = sheetOf(view)
    const { canvas } = this
    this.#pen ??= canvas.getContext('2d')
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
    } else if (!this.#isEmpty) {
      this.#pen?.resetTransform()
      this.#pen?.clearRect(0, 0, width, height)
    }
    canvas.hidden = false
    return this.#pen
  }

  #clear(): void {
    if (this.#isEmpty) return
    this.#isEmpty = true
    this.canvas.hidden = true
    this.canvas.width = 0
    this.canvas.height = 0
  }
}
