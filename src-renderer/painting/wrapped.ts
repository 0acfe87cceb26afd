/** How wide a text is, in any unit. */
type Measure = (text: string) => number

const ELLIPSIS = '…'
/** Letters between which a line may end anywhere. */
const APART = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]`
/** Signs behind which a line may end, and those that open and close something, which stay with what they belong to. */
const BEHIND = String.raw`[-?–‐…—\u00ad\u200b]`
const SHUTS = '[、。，．：；！？」』）】〉》ー]'
/**
 * The places where a browser ends a line of such texts, besides spaces: behind a hyphen, and on both sides of letters
 * that stand for words.
 */
const PLACES = new RegExp(
  [
    String.raw`(?<=${BEHIND})(?=[\p{L}\p{N}])`,
    String.raw`(?<=[\p{L}\p{N}])(?=—)`,
    String.raw`(?<=/)(?=[^\p{ASCII}])(?=\p{L})`,
    String.raw`(?<=[\p{L}\p{N}])(?=${APART})`,
    String.raw`(?<=${APART})(?=[\p{L}\p{N}「『（【〈《])`,
    String.raw`(?<=${SHUTS})(?=[\p{L}\p{N}「『（【〈《])`,
  ].join('|'),
  'gu',
)
/** Scripts that write words without spaces; what is a word there only a dictionary knows. */
const WITHOUT_SPACES = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

/** The parts of a text that are not broken while there is room; a space at the end of one is not shown there. */
function partsOf(text: string): string[] {
  const parts = text.split(/(?<= )/u).flatMap((part) => part.split(PLACES))
  return parts.flatMap((part) =>
    WITHOUT_SPACES.test(part) ? Array.from(words.segment(part), ({ segment }) => segment) : [part],
  )
}

/** As much of the beginning of a text as fits with an ellipsis. */
export function cut(text: string, widest: number, measure: Measure): string {
  const letters = lettersOf(text)
  while (letters.length > 0 && measure(letters.join('')) + measure(ELLIPSIS) > widest) letters.pop()
  return `${letters.join('')}${ELLIPSIS}`
}

/**
 * A text in lines, as a browser breaks it where a word that is wider than a line may be broken anywhere. The last line
 * ends in an ellipsis where there would be more.
 *
 * @param widest what a line may take, in the unit of `measure`.
 */
export function wrapped(text: string, widest: number, mostLines: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  const fits = (next: string) => measure(next.trimEnd()) <= widest
  for (const part of partsOf(text.replace(/[ \t\n\r]+/g, ' ').trim())) {
    if (fits(line + part)) {
      line += part
      continue
    }
    if (line !== '') lines.push(line)
    line = part
    if (fits(part)) continue
    line = ''
    for (const letter of lettersOf(part)) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  if (line !== '') lines.push(line)
  const shown = lines.slice(0, mostLines).map((each) => each.trimEnd())
  const last = shown.at(-1)
  if (lines.length > mostLines && last !== undefined) shown[mostLines - 1] = ended(last, widest, measure)
  return shown
}

function ended(line: string, widest: number, measure: Measure): string {
  return measure(line + ELLIPSIS) <= widest ? line + ELLIPSIS : cut(line, widest, measure)
}
