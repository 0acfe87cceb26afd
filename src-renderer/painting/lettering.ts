import { type NameBlock, nameBlock } from '../../src-model/layout/name-block'
import { cut, wrapped } from './wrapped'

/** The weights of texts. The canvas's styles say the same. */
export const WEIGHTS = { name: 600, detail: 420, resource: 560, word: 560, initials: 700 } as const
/** Large enough that rounding does not show. */
const MEASURED_SIZE = 100
/** More than the largest map shows at one size. */
const MOST_KEPT = 20_000

/** A font: its weight, and its size in canvas units. */
export interface Letters {
  weight: number
  size: number
}

/** What is kept of texts, so that painting again costs no measuring. */
class Kept<Value> {
  readonly #values = new Map<string, Value>()

  get(key: string, make: () => Value): Value {
    const known = this.#values.get(key)
    if (known !== undefined) return known
    if (this.#values.size > MOST_KEPT) this.#values.clear()
    const made = make()
    this.#values.set(key, made)
    return made
  }

  clear(): void {
    this.#values.clear()
  }
}

/** How texts come out in this thread's fonts: widths, and names in lines. What was measured is kept. */
export class Lettering {
  readonly #pens = new Map<string, OffscreenCanvasRenderingContext2D>()
  readonly #widths = new Kept<number>()
  readonly #blocks = new Kept<NameBlock>()
  readonly #lines = new Kept<readonly string[]>()
  readonly #baselines = new Kept<number>()

  /** @param font the families, as in the styles. */
  constructor(readonly font: string) {}

  /** To be called when fonts have arrived: what was measured before may be wider or narrower now. */
  forget(): void {
    for (const kept of [this.#widths, this.#blocks, this.#lines, this.#baselines]) kept.clear()
  }

  /** What a canvas calls a font. */
  fontOf({ weight, size }: Letters): string {
    return `${weight} ${size}px ${this.font}`
  }

  /** How wide a text is, in em. */
  width(text: string, weight: number): number {
    return this.#widths.get(
      `${weight} ${text}`,
      () => this.#measured({ weight, size: MEASURED_SIZE }, text) / MEASURED_SIZE,
    )
  }

  /** A participant's name in lines. @param size of the letters, in canvas units. */
  block(name: string, size: number): NameBlock {
    return this.#blocks.get(`${size} ${name}`, () =>
      nameBlock(
        name,
        size,
        (text) => this.#measured({ weight: WEIGHTS.name, size: MEASURED_SIZE }, text) / MEASURED_SIZE,
      ),
    )
  }

  /** A text in at most two lines of a width, in canvas units, as the browser breaks it. */
  lines(text: string, letters: Letters, widest: number): readonly string[] {
    return this.#lines.get(`${letters.weight} ${letters.size} ${widest} ${text}`, () =>
      wrapped(text, widest, 2, (part) => this.#measured(letters, part)),
    )
  }

  /** A text on one line of a width, in canvas units; with an ellipsis where it is longer. */
  line(text: string, letters: Letters, widest: number): string {
    const [line = ''] = this.#lines.get(`1 ${letters.weight} ${letters.size} ${widest} ${text}`, () => {
      const measure = (part: string) => this.#measured(letters, part)
      return [measure(text) <= widest ? text : cut(text, widest, measure)]
    })
    return line
  }

  /** How far below the top of a line its letters stand, where a browser puts them; in canvas units. */
  baseline(letters: Letters, lineHeight: number): number {
    return this.#baselines.get(`${letters.weight} ${letters.size} ${lineHeight}`, () => {
      const { ascent, descent } = this.heights(letters)
      return Math.floor((lineHeight - ascent - descent) / 2) + ascent
    })
  }

  /** How far a font reaches above and below the line that letters stand on. */
  heights(letters: Letters): { ascent: number; descent: number } {
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.#penFor(letters).measureText('')
    return { ascent: Math.round(fontBoundingBoxAscent), descent: Math.round(fontBoundingBoxDescent) }
  }

  #measured(letters: Letters, text: string): number {
    return this.#penFor(letters).measureText(text).width
  }

  #penFor(letters: Letters): OffscreenCanvasRenderingContext2D {
    const font = this.fontOf(letters)
    const known = this.#pens.get(font)
    if (known) return known
    const pen = new OffscreenCanvas(1, 1).getContext('2d')
    if (pen === null) throw new Error('there is no canvas to measure on')
    pen.font = font
    this.#pens.set(font, pen)
    return pen
  }
}
