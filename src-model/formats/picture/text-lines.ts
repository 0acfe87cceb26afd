/** How wide a text is, in em. */
type Measure = (text: string) => number

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Cuts a text behind as many letters as fit with an ellipsis. */
function cutTo(text: string, widest: number, measure: Measure): string {
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment)
  let [fits, over] = [0, letters.length]
  while (fits + 1 < over) {
    const middle = Math.floor((fits + over) / 2)
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`) <= widest) fits = middle
    else over = middle
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`
}

/**
 * A text in lines, filled from the first. What does not fit into them ends in an ellipsis; a word that is wider than a
 * line does too.
 *
 * @param widest what a line may take, in em.
 * @param most how many lines there may be.
 */
export function textLines(text: string, widest: number, most: number, measure: Measure): string[] {
  const lines: string[] = []
  const words = text.split(/[^\S\u00a0]+/u).filter((word) => word !== '')
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && measure(longer) <= widest) lines[lines.length - 1] = longer
    else if (lines.length < most) lines.push(word)
    else {
      lines[lines.length - 1] = cutTo([last, ...words.slice(index)].join(' '), widest, measure)
      break
    }
  }
  return lines.map((line) => (measure(line) <= widest ? line : cutTo(line, widest, measure)))
}
