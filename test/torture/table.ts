import type { Figure } from './figure'

const HEADS = ['', 'what', 'goal', 'reached', '']

/** The widest that a column gets, in characters; what is longer goes on in the next line. */
const WIDEST = 52

function linesOf(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.length - 1
    const longer = lines[last] === '' ? word : `${lines[last]} ${word}`
    if (longer.length <= WIDEST || lines[last] === '') lines[last] = longer
    else lines.push(word)
  }
  return lines
}

/** Figures as an aligned table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ id, what, goal, reached, holds }) => [id, what, goal, reached, holds ? 'ok' : 'NOT KEPT'])
  const cells = [HEADS, ...rows].map((row) => row.map(linesOf))
  const widths = HEADS.map((_, column) =>
    Math.max(...cells.flatMap((row) => row[column] ?? []).map((each) => each.length)),
  )
  const printed = cells.flatMap((row) => {
    const height = Math.max(...row.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      row
        .map((lines, column) => (lines[line] ?? '').padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  })
  return printed.join('\n')
}
