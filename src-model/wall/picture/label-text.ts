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
/** What the longer one of two lines may take, in parts of the whole. */
const UNEVEN = 0.75
const COST = { wide: 0.3, narrow: 0.8 }
/** What it costs that a name is not whole: more than any way to write it whole. */
export const CUT_COST = 2.5

/**
 * A name in lines of at most a width.
 *
 * @param widest in em.
 */
export function textIn(name: string, widest: number, measure: MeasureText, cost = 0): LabelText {
  const lines = nameLines(name, widest, measure)
  const isCut = lines.join('').length < name.replace(/\s+/gu, '').length || lines.at(-1)?.endsWith('…') === true
  return { lines, width: Math.max(...lines.map(measure)), cost: cost + (isCut ? CUT_COST : 0) }
}

/** The ways to write a name, the usual one first: as under a mark on the map, on one line, as narrow as can be. */
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
  ]
  const seen = new Set<string>()
  return texts.filter(({ lines }) => {
    const key = lines.join('\n')
    return !seen.has(key) && Boolean(seen.add(key))
  })
}
