import { longestWordOf, type MeasureText, nameLines } from '../../layout/name-block'

/** A text in the lines that a label may have. */
export interface LabelText {
  lines: readonly string[]
  /** Of its longest line, in em. */
  width: number
  /** How much worse than the best way to write it, in the units of `Candidate.cost`. */
  cost: number
}

/** What a line may take, in em: as on the map, and where more is needed. */
const USUAL = 6
const WIDE = 14
const WIDEST_OF_TWO = 11
const WIDEST_OF_THREE = 12
/** What the longer one of two lines may take, in parts of the whole; what three take, more evenly and less so. */
const UNEVEN = 0.75
const THREE = [0.36, 0.42, 0.5]
const COST = { wide: 0.3, narrow: 0.8, three: 0.9 }
/** What it costs that a name is not whole: more than any way to write it whole. */
export const CUT_COST = 4
const ELLIPSIS = '…'

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** Whether a name that was broken into lines is not whole. */
export function isCut(lines: readonly string[]): boolean {
  return lines.at(-1)?.endsWith(ELLIPSIS) === true
}

/** Lines of a name that end behind a whole word, unless the last line has only one. */
function cutAtWord(lines: readonly string[], name: string): string[] {
  const last = lines.at(-1)
  if (last === undefined || !isCut(lines) || name.endsWith(ELLIPSIS)) return [...lines]
  const kept = last.slice(0, -ELLIPSIS.length)
  const count = withoutSpaces([...lines.slice(0, -1), kept].join('')).length
  const words = name.split(/\s+/u)
  let length = 0
  const isWhole = words.some((word) => {
    length += word.length
    return length === count
  })
  const atWord = isWhole ? kept : kept.replace(/\s+\S*$/u, '')
  return [...lines.slice(0, -1), `${atWord.trimEnd()}${ELLIPSIS}`]
}

/**
 * A name in at most two lines of at most a width.
 *
 * @param widest in em.
 */
export function textIn(name: string, widest: number, measure: MeasureText, cost = 0): LabelText {
  const lines = cutAtWord(nameLines(name, widest, measure), name)
  const isLess = isCut(lines) || withoutSpaces(lines.join('')).length < withoutSpaces(name).length
  return { lines, width: Math.max(...lines.map(measure)), cost: cost + (isLess ? CUT_COST : 0) }
}

/** Words in lines, filled from the first. @param widest in em. */
function linesIn(words: readonly string[], widest: number, measure: MeasureText): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && measure(longer.trim()) <= widest) lines[lines.length - 1] = longer.trim()
    else lines.push(word)
  }
  return lines
}

/** A name in three lines of at most a width, in em; none where it needs more, or fewer. */
export function inThreeOf(name: string, widest: number, measure: MeasureText): LabelText[] {
  const lines = linesIn(name.split(/[^\S\u00a0]+/u), widest, measure)
  const width = Math.max(...lines.map(measure))
  return lines.length === 3 && width <= widest ? [{ lines, width, cost: COST.three }] : []
}

/** A name in three lines, as even as can be, for one that is long; none where three are not enough. */
function inThree(name: string, measure: MeasureText): LabelText[] {
  const whole = measure(name)
  const widths = THREE.map((part) => Math.max(USUAL, part * whole)).filter((widest) => widest <= WIDEST_OF_THREE)
  for (const widest of widths) {
    const [found] = inThreeOf(name, widest, measure)
    if (found) return [found]
  }
  return []
}

/** What a line more costs than as many as names usually have. */
const MORE_LINES_COST = 0.5
/** A name of more words is not worth the trouble. */
const MOST_WORDS = 8

/** The narrowest ways to write a name in three lines and more, where each is narrower than with one line less. */
export function inMoreLines(name: string, most: number, measure: MeasureText): LabelText[] {
  const words = name.split(/[^\S\u00a0]+/u)
  if (words.length > MOST_WORDS) return []
  const runs = words.flatMap((_, from) =>
    words.slice(from).map((_each, to) => words.slice(from, from + to + 1).join(' ')),
  )
  const longestWord = Math.max(...words.map(measure))
  const widths = runs
    .map(measure)
    .filter((width) => width >= longestWord)
    .sort((one, other) => one - other)
  const found: LabelText[] = []
  for (let count = 3; count <= Math.min(most, words.length); count += 1) {
    const widest = widths.find((width) => linesIn(words, width, measure).length <= count)
    if (widest === undefined) continue
    const lines = linesIn(words, widest, measure)
    if (lines.length === count) found.push({ lines, width: widest, cost: COST.three + (count - 3) * MORE_LINES_COST })
  }
  return found
}

/** Whether a line ends within a word: neither at a space nor behind a hyphen. */
export function breaksWord(lines: readonly string[], name: string): boolean {
  let at = 0
  return lines.some((line, index) => {
    const start = name.indexOf(line, at)
    if (start < 0) return true
    const isWithin = index > 0 && start === at && !name.slice(0, at).endsWith('-')
    at = start + line.length
    return isWithin
  })
}

/**
 * The ways to write a name, the usual one first: as under a mark on the map, on one line, as narrow as can be, and on
 * three lines where two would be wide or cut it.
 */
export function textsOf(name: string, measure: MeasureText): LabelText[] {
  const whole = measure(name)
  const longestWord = longestWordOf(name, measure)
  const usual = textIn(name, Math.max(USUAL, longestWord), measure)
  // Just too narrow for one line, so that the break is as even as can be.
  const uneven = Math.max(longestWord, Math.min(whole * UNEVEN, WIDEST_OF_TWO))
  const texts = [
    usual,
    textIn(name, uneven, measure, usual.cost < CUT_COST ? COST.narrow : 0),
    textIn(name, whole <= WIDE ? WIDE : Math.max(WIDEST_OF_TWO, longestWord), measure, COST.wide),
    ...(usual.cost < CUT_COST ? [] : inThree(name, measure)),
  ]
  const seen = new Set<string>()
  return texts.filter(({ lines }) => {
    const key = lines.join('\n')
    return !seen.has(key) && Boolean(seen.add(key))
  })
}
