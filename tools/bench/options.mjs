// What to measure, as the command line says it.

/** The sizes of the maps that speed is promised for. */
export const SIZES = [
  { nodes: 100, ties: 300 },
  { nodes: 500, ties: 1_500 },
  { nodes: 1_000, ties: 3_000 },
  { nodes: 2_000, ties: 6_000 },
  { nodes: 5_000, ties: 15_000 },
]
/** What is measured on the canvas of each size, and what else is measured. */
export const CANVAS_PARTS = ['open', 'pan', 'zoom', 'drag', 'add', 'undo']
export const OTHER_PARTS = ['durable', 'tidy', 'typing', 'wall', 'memory', 'import', 'launch']
export const YARDSTICK_NAMES = ['bare-canvas', 'react-flow']
const ROUNDS = 5
/** Sizes that no ratio is promised for: in a run of everything, the yardsticks are only panned there. */
const BETWEEN = [500, 2_000]

export const USAGE = `npm run bench -- [options]
  --sizes=100,1000     nodes of the maps: ${SIZES.map(({ nodes }) => nodes).join(', ')}
  --only=pan,open      parts: ${[...CANVAS_PARTS, ...OTHER_PARTS].join(', ')}
  --against=none       yardsticks: ${YARDSTICK_NAMES.join(', ')}, or none
  --rounds=1           how often each gesture is made; ${ROUNDS} if not said
  --skip-trama         measures the yardsticks alone
  --write              puts the tables into docs/performance.md; of a part, what it measures`

/** @returns the words of a list, all of which have to be known. */
function listOf(name, text, known) {
  const words = text.split(',').filter((word) => word !== '')
  const unknown = words.find((word) => !known.includes(word))
  if (unknown !== undefined) throw new Error(`--${name} does not know ${unknown}.\n${USAGE}`)
  return words
}

/**
 * @param {string[]} args
 * @throws {Error} with how it is used, when it is used otherwise.
 */
export function readOptions(args) {
  const given = new Map()
  for (const arg of args) {
    const [, name, value = ''] = /^--([a-z-]+)(?:=(.*))?$/.exec(arg) ?? []
    if (!['sizes', 'only', 'against', 'rounds', 'skip-trama', 'write'].includes(name)) throw new Error(USAGE)
    given.set(name, value)
  }
  const sizes = listOf(
    'sizes',
    given.get('sizes') ?? '',
    SIZES.map(({ nodes }) => `${nodes}`),
  )
  const parts = [...CANVAS_PARTS, ...OTHER_PARTS]
  const rounds = Number(given.get('rounds') ?? ROUNDS)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(USAGE)
  return {
    sizes: SIZES.filter(({ nodes }) => sizes.length === 0 || sizes.includes(`${nodes}`)),
    parts: given.has('only') ? listOf('only', given.get('only'), parts) : parts,
    against: given.has('against')
      ? listOf('against', given.get('against'), [...YARDSTICK_NAMES, 'none']).filter((each) => each !== 'none')
      : YARDSTICK_NAMES,
    rounds,
    measuresTrama: !given.has('skip-trama'),
    writes: given.has('write'),
    /** Whether everything is measured, if perhaps in fewer rounds. */
    isWhole: !['sizes', 'only', 'against', 'skip-trama'].some((name) => given.has(name)),
  }
}

/** The parts of a size that a yardstick is measured in: at sizes or in parts that were asked for, all of them. */
export function yardstickParts({ parts, isWhole }, { nodes }) {
  return isWhole && BETWEEN.includes(nodes) ? ['pan'] : parts
}
