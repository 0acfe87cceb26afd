// The promises that a run of tests put a number to.

/**
 * @typedef {{ id: string, what: string, goal: string, reached: string, holds: boolean }} Figure
 */

const HEADINGS = { id: 'Figure', holds: 'Holds', goal: 'Goal', reached: 'Reached', what: 'Of' }
/** A column is no wider than this, but for the last. */
const WIDEST = 72

/** Orders R2 before R10. */
function byId(a, b) {
  return a.id.localeCompare(b.id, 'en', { numeric: true })
}

function lines(text, width) {
  const found = ['']
  for (const word of text.split(/\s+/)) {
    const longer = `${found.at(-1)} ${word}`.trim()
    if (longer.length <= width || found.at(-1) === '') found[found.length - 1] = longer
    else found.push(word)
  }
  return found
}

/**
 * The figures as an aligned table, in the order of their ids.
 * @param {Figure[]} figures
 * @returns {string[]} The lines; none without figures.
 */
export function figureTable(figures) {
  if (figures.length === 0) return []
  const columns = Object.keys(HEADINGS)
  const rows = figures.toSorted(byId).map((figure) => ({ ...figure, holds: figure.holds ? 'yes' : 'NO' }))
  const widths = columns.map((column) =>
    Math.min(WIDEST, Math.max(...[HEADINGS, ...rows].map((row) => row[column].length))),
  )
  return [HEADINGS, ...rows].flatMap((row) => {
    const cells = columns.map((column, index) => lines(row[column], widths[index]))
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, index) => (cell[line] ?? '').padEnd(widths[index]))
        .join('  ')
        .trimEnd(),
    )
  })
}
