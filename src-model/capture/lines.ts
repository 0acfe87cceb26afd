import { LINE_BREAK } from './scan'

/** Where a line of a text begins, in UTF-16 code units. @param number from 0, empty lines counted. */
export function lineStart(text: string, number: number): number {
  let start = 0
  for (let line = 0; line < number; line += 1) {
    const rest = text.slice(start)
    const end = LINE_BREAK.exec(rest)
    if (end === null) return text.length
    start += end.index + end[0].length
  }
  return start
}
