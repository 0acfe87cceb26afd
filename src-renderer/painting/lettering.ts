import { type NameBlock, nameBlock } from '../../src-model/layout/name-block'

/** The weights of texts. The canvas's styles say the same. */
export const WEIGHTS = { name: 600, detail: 420, resource: 560, word: 560, initials: 700 } as const
/** Large enough that rounding does not show. */
const MEASURED_SIZE = 100
/** More than the largest map shows at one size. */
const MOST_KEPT = 20_000

/** How texts come out in this thread's fonts: widths, and names in lines. What was measured is kept. */
export class Lettering {
  readonly #pens = new Map<number, OffscreenCanvasRenderingContext2D>()
  readonly #widths = new Map<string, number>()
  readonly #blocks = new Map<string, NameBlock>()

  /** @param font the families, as in the styles. */
  constructor(readonly font: string) {}

  /** To be called when fonts have arrived: what was measured before may be wider or narrower now. */
  forget(): void {
    this.#widths.clear()
    this.#blocks.clear()
  }

  /** How wide a text is, in em. */
  width(text: string, weight: number): number {
    const key = `${weight} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    if (this.#widths.size > MOST_KEPT) this.#widths.clear()
    const width = this.#penFor(weight).measureText(text).width / MEASURED_SIZE
    this.#widths.set(key, width)
    return width
  }

  /** A participant's name in lines. @param size of the letters, in canvas units. */
  block(name: string, size: number): NameBlock {
    const key = `${size} ${name}`
    const known = this.#blocks.get(key)
    if (known) return known
    if (this.#blocks.size > MOST_KEPT) this.#blocks.clear()
    const pen = this.#penFor(WEIGHTS.name)
    const block = nameBlock(name, size, (text) => pen.measureText(text).width / MEASURED_SIZE)
    this.#blocks.set(key, block)
    return block
  }

  #penFor(weight: number): OffscreenCanvasRenderingContext2D {
    const known = this.#pens.get(weight)
    if (known) return known
    const pen = new OffscreenCanvas(1, 1).getContext('2d')
    if (pen === null) throw new Error('there is no canvas to measure on')
    pen.font = `${weight} ${MEASURED_SIZE}px ${this.font}`
    this.#pens.set(weight, pen)
    return pen
  }
}
