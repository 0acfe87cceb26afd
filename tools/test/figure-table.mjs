// The promises that a run of tests put a number to.

/**
 * @typedef {object} Figure
 * @property {string} id
 * @property {string} what
 * @property {string} goal
 * @property {string} reached
 * @property {string} [short] What was reached in few words, where several runs stand side by side.
 * @property {boolean | null} holds `null` where there is no goal.
 * @property {string} [bare] How it compares to the bare canvas, where that was measured too.
 * @property {string} [flow] How it compares to plain React Flow.
 */

const HEADINGS = {
  id: 'Figure',
  holds: 'Holds',
  goal: 'Goal',
  reached: 'Reached',
  bare: 'Bare canvas',
  flow: 'React Flow',
  what: 'Of',
}
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
  const columns = Object.keys(HEADINGS).filter((column) => figures.some((figure) => figure[column] !== undefined))
  const rows = figures.toSorted(byId).map((figure) => ({
    bare: '',
    flow: '',
    ...figure,
    holds: figure.holds === null ? '–' : figure.holds ? 'yes' : 'NO',
  }))
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
