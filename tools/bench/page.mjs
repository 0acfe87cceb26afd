// Writes what was measured into docs/performance.md, between two marks that the rest of the page stands round.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../runtime/project-root.mjs'

const PAGE = path.join(projectRoot, 'docs/performance.md')
const RECORDS = path.join(projectRoot, 'node_modules/.cache/trama-bench')
const MARKS = { begin: '<!-- figures -->', end: '<!-- end of figures -->' }
const MOST_RUNS = 3

/**
 * @typedef {object} Run
 * @property {string} date ISO 8601.
 * @property {string} machine
 * @property {string} runtime
 * @property {number} seconds How long the run took.
 * @property {string} build What was measured: runs of another build are not put beside it.
 * @property {boolean} isWhole Whether everything was measured.
 * @property {string[]} parts What was measured.
 * @property {string[]} notes What the tables do not tell.
 * @property {{ nodes: number, ties: number }[]} sizes
 * @property {import('../test/figure-table.mjs').Figure[]} figures
 * @property {ReturnType<typeof import('./growth.mjs').growthOf>} growth
 */

/** What tells one build of the app from another. */
export function buildOf(root = projectRoot) {
  const hash = createHash('sha256')
  for (const folder of ['out/main', 'out/preload', 'out/renderer']) {
    const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    for (const each of files.filter((file) => file.isFile()).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      hash.update(each.name).update(readFileSync(path.join(each.parentPath, each.name)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

/** The runs so far of the same build on the same machine, the oldest first. */
function recordsOf({ build, machine }) {
  mkdirSync(RECORDS, { recursive: true })
  return readdirSync(RECORDS)
    .toSorted()
    .map((name) => JSON.parse(readFileSync(path.join(RECORDS, name), 'utf8')))
    .filter((each) => each.build === build && each.machine === machine)
}

/**
 * Makes sure that a run can be written: the figures of a part have their place among those of everything.
 * @param {Pick<Run, 'build' | 'machine' | 'isWhole'>} run
 * @throws {Error} when there are none of the same build on the same machine.
 */
export function canWrite(run) {
  if (run.isWhole || recordsOf(run).some(({ isWhole }) => isWhole)) return
  throw new Error('a part is written beside a whole run of the same build: `npm run bench -- --write` first')
}

/** Keeps a run, and writes the page with it and the runs of the same build before it. */
export function writePage(/** @type {Run} */ run) {
  mkdirSync(RECORDS, { recursive: true })
  writeFileSync(path.join(RECORDS, `${run.date.replaceAll(':', '-')}.json`), JSON.stringify(run))
  const runs = wholeRuns(recordsOf(run))
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), runs.slice(-MOST_RUNS)))
  console.log(`Written to ${path.relative(projectRoot, PAGE)}, with ${Math.min(runs.length, MOST_RUNS)} of three runs`)
}

/**
 * Puts the figures of parts into the whole run before them.
 * @param {Run[]} records The oldest first.
 * @returns {Run[]} whole ones.
 */
export function wholeRuns(records) {
  const runs = []
  for (const record of records) {
    const before = runs.at(-1)
    if (record.isWhole) runs.push(record)
    else if (before !== undefined) runs[runs.length - 1] = withPart(before, record)
  }
  return runs
}

function withPart(run, part) {
  const sizes = part.sizes.map(({ nodes }) => nodes.toLocaleString('en')).join(', ')
  const anew = `Measured anew on ${part.date.slice(0, 10)}: ${part.parts.join(', ')}, of maps of ${sizes} nodes.`
  const known = new Set(run.figures.map(({ id }) => id))
  return {
    ...run,
    notes: [...run.notes, anew, ...part.notes],
    figures: [
      ...run.figures.map((figure) => part.figures.find(({ id }) => id === figure.id) ?? figure),
      ...part.figures.filter(({ id }) => !known.has(id)),
    ],
    growth: run.growth.map((row) => {
      const next = part.growth.find(({ what, by }) => what === row.what && by === row.by)
      const valueAt = ({ nodes }) => next?.values[part.sizes.findIndex((size) => size.nodes === nodes)] ?? null
      return { ...row, values: run.sizes.map((size, index) => valueAt(size) ?? row.values[index]) }
    }),
  }
}

/**
 * @param {string} page
 * @param {Run[]} runs The last of them is the one that is told in full.
 * @throws {Error} when the page has no marks.
 */
export function pageWith(page, runs) {
  const [begin, end] = [page.indexOf(MARKS.begin), page.indexOf(MARKS.end)]
  if (begin === -1 || end < begin) throw new Error(`the page needs the marks ${MARKS.begin} and ${MARKS.end}`)
  return `${page.slice(0, begin)}${MARKS.begin}\n\n${textOf(runs)}\n${page.slice(end)}`
}

function textOf(runs) {
  const run = runs.at(-1)
  const { date, machine, runtime, seconds, notes, sizes, figures, growth } = run
  const sections = [
    `${date.slice(0, 10)}, on ${machine}. Runtime: ${runtime}. The run took ${Math.ceil(seconds / 60)} min.`,
    table(
      ['', 'of', 'goal', 'reached', 'to the bare canvas', 'to React Flow', 'holds'],
      figures.map(({ id, what, goal, reached, bare = '', flow = '', holds }) => {
        return [id, what, goal, reached, bare, flow, holds === null ? '–' : holds ? 'yes' : '**no**']
      }),
    ),
    ...(notes.length === 0 ? [] : [notes.join(' ')]),
    '### How cost grows',
    'In milliseconds; a frame is never shorter than the 16.7 ms of the display. The last column is the largest map against the smallest.',
    table(
      [
        'cost of',
        'drawn by',
        ...sizes.map(({ nodes, ties }) => `${nodes.toLocaleString('en')}/${ties.toLocaleString('en')}`),
        'growth',
      ],
      growth.map(({ what, by, values }) => [what, by, ...values.map(msText), growthText(values)]),
    ),
  ]
  if (runs.length > 1) {
    sections.push(
      `### ${runs.length === 2 ? 'Two' : 'Three'} runs`,
      'The same build on the same machine, one run after the other.',
      table(
        ['', 'of', ...runs.map((_, index) => `run ${index + 1}`)],
        figures.map(({ id, what }) => [id, what, ...runs.map((each) => shortOf(each, id))]),
      ),
    )
  }
  return `${sections.join('\n\n')}\n`
}

function shortOf({ figures }, id) {
  const found = figures.find((each) => each.id === id)
  return found ? (found.short ?? found.reached) : '–'
}

function msText(value) {
  return value === null ? '–' : value.toFixed(value < 100 ? 1 : 0)
}

function growthText(values) {
  const [first, last] = [values[0] ?? null, values.at(-1) ?? null]
  return first === null || last === null || values.length < 2 ? '–' : `${(last / first).toFixed(1)}×`
}

function table(headings, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}
