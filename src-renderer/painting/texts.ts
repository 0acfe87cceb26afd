import type { Hand } from './hand'
import type { Letters } from './lettering'

/** Which way a text is read that is in an element with `dir=auto`: as its first letter that has a way of its own. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [first = ''] = STRONG.exec(text) ?? []
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr'
}
const RIGHT_TO_LEFT =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}\p{sc=Hanifi_Rohingya}\u200f]/u
const STRONG = /\p{L}|\u200e|\u200f/u

/** How far away letters are written whose shadow alone is wanted, in device pixels: beyond any sheet. */
const OUT_OF_SIGHT = 16_384
/** The ground-coloured shadows behind names, in canvas units. The canvas's styles say the same. */
const HALO = [5, 3, 3]

/** A line of text with where its letters stand; `x` is its middle. */
export interface Line {
  text: string
  x: number
  y: number
  letters: Letters
}

/** A line with the ground shining round its letters, whatever lies below. */
export function paintName(hand: Hand, { text, x, y }: Line, colour: string): void {
  const { pen, colours, work } = hand
  // With the system's few colours it lies on a plate of ground instead.
  if (!work.style.isForced) {
    pen.shadowColor = colours.ground
    pen.shadowOffsetX = OUT_OF_SIGHT
    for (const blur of HALO) {
      pen.shadowBlur = blur * hand.scale
      pen.fillText(text, x - OUT_OF_SIGHT / hand.scale, y)
    }
    pen.shadowColor = 'transparent'
    pen.shadowOffsetX = 0
    pen.shadowBlur = 0
  }
  pen.fillStyle = colour
  pen.fillText(text, x, y)
}

/** The ground that browsers lay under the lines of a text when the system's few colours are in force. */
export function paintPlate({ pen, colours, work }: Hand, lines: readonly Line[]): void {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!work.style.isForced || first === undefined || last === undefined) return
  const { letters, x } = first
  const { ascent, descent } = work.letters.heights(letters)
  const width = Math.max(...lines.map(({ text }) => work.letters.width(text, letters.weight) * letters.size))
  pen.fillStyle = colours.ground
  pen.fillRect(x - width / 2, first.y - ascent, width, last.y - first.y + ascent + descent)
}
