import { foldForSearch } from '../../../src-model/text'

/** Letters typed within this time of each other are one word, in milliseconds. */
const ONE_WORD = 700

let written = ''
let lastAt = 0

/**
 * The line that letters lead to, after the one where the focus is; the same letter again leads on to the next.
 *
 * @param labels what stands on the lines. @param from the number of the line with the focus, -1 for none.
 * @returns its number, -1 when no line begins so.
 */
export function typeAhead(labels: readonly string[], from: number, letter: string): number {
  const now = performance.now()
  written = now - lastAt > ONE_WORD ? letter : written + letter
  lastAt = now
  const isRepeated = [...written].every((each) => each === written[0])
  const wanted = foldForSearch(isRepeated ? letter : written)
  // A word that is being written may still be about the line where the focus is.
  const start = isRepeated ? from + 1 : Math.max(from, 0)
  const order = labels.map((_, index) => (start + index) % labels.length)
  return order.find((index) => foldForSearch(labels[index] ?? '').startsWith(wanted)) ?? -1
}
