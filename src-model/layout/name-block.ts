/** How wide a text is in the font of names, in em. */
export type MeasureText = (text: string) => number

/** A name as it is written under a mark, in canvas units. */
export interface NameBlock {
  /** One or two. The last one ends in an ellipsis where the name does not fit. */
  lines: readonly string[]
  width: number
  height: number
  /** The size of each line, from the top. */
  rows: readonly { width: number; height: number }[]
}

/** The height of a line of a name, in em. The styles of the canvas say the same. */
export const NAME_LINE = 1.18
const MOST_LINES = 2
/** What a line of a name may take: the width of a footprint, or more where names are large. */
const WIDEST = { units: 168, em: 5.6 }
/** Up to this length, in em, a word is not broken. */
const LONGEST_WORD = 9.3
const ELLIPSIS = '…'
/**
 * Where a line may end: at a space that is not there to hold words together, which goes; where there is none that helps,
 * behind a hyphen, which stays.
 */
const SPACE = /[^\S\u00a0]+/gu
const HYPHEN = /(?<=\p{L}-)(?=\p{L})/gu

/** What people see as letters: an accent, or an emoji of several parts, is not cut through. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

interface Split {
  first: string
  rest: string
}

function splitsAt(place: RegExp, name: string): Split[] {
  return [...name.matchAll(place)].map(({ index, 0: { length } }) => ({
    first: name.slice(0, index),
    rest: name.slice(index + length),
  }))
}

/** The text, or as much of its beginning as fits with an ellipsis. */
function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text
  const letters = lettersOf(text)
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}${ELLIPSIS}`)) letters.pop()
  return `${letters.join('').trimEnd()}${ELLIPSIS}`
}

/** Breaks inside a word, where there is no better place. */
function splitAnywhere(name: string, fits: (text: string) => boolean): Split {
  const letters = lettersOf(name)
  let count = 1
  while (count < letters.length && fits(letters.slice(0, count + 1).join(''))) count += 1
  return { first: letters.slice(0, count).join(''), rest: letters.slice(count).join('') }
}

/** Two lines as even as can be; `undefined` when both cannot fit. */
function evenSplit(splits: readonly Split[], measure: MeasureText, fits: (text: string) => boolean): Split | undefined {
  const longer = ({ first, rest }: Split) => Math.max(measure(first), measure(rest))
  const fitting = splits.filter(({ first, rest }) => fits(first) && fits(rest))
  return fitting.sort((one, other) => longer(one) - longer(other))[0]
}

function bestSplit(name: string, measure: MeasureText, fits: (text: string) => boolean): Split {
  const [spaces, hyphens] = [splitsAt(SPACE, name), splitsAt(HYPHEN, name)]
  return (
    evenSplit(spaces, measure, fits) ??
    evenSplit(hyphens, measure, fits) ??
    // Where two lines are not enough, the first one takes as much as it can.
    spaces.findLast(({ first }) => fits(first)) ??
    splitAnywhere(name, fits)
  )
}

/**
 * Breaks a name into at most two even lines; what does not fit into them ends in an ellipsis.
 *
 * @param widest what a line may take, in em.
 */
export function nameLines(name: string, widest: number, measure: MeasureText): string[] {
  const fits = (text: string) => measure(text) <= widest
  const lines: string[] = []
  let left = name
  while (!fits(left) && lines.length < MOST_LINES - 1) {
    const { first, rest } = bestSplit(left, measure, fits)
    lines.push(first)
    left = rest
  }
  lines.push(shortened(left, fits))
  return lines
}

/** The width of the longest word of a name that is not broken, in em. */
export function longestWordOf(name: string, measure: MeasureText): number {
  return Math.min(Math.max(...name.split(SPACE).map(measure)), LONGEST_WORD)
}

/**
 * Breaks a name into at most two even lines.
 *
 * @param size of the letters, in canvas units.
 */
export function nameBlock(name: string, size: number, measure: MeasureText): NameBlock {
  const widest = Math.max(WIDEST.units / size, WIDEST.em, longestWordOf(name, measure))
  const lines = nameLines(name, widest, measure)
  const rows = lines.map((line) => ({ width: measure(line) * size, height: NAME_LINE * size }))
  return { lines, rows, width: Math.max(...rows.map(({ width }) => width)), height: lines.length * NAME_LINE * size }
}
