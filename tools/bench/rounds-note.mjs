// How often each gesture was made, which a table of medians does not tell.
const NAMES = { trama: 'Trama', 'bare-canvas': 'the bare canvas', 'react-flow': 'React Flow' }

/** From the fewest to the most. */
function rangeOf(counts) {
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return least === most ? `${least}` : `${least} to ${most}`
}

/**
 * @param {Parameters<typeof import('./canvas-figures.mjs').canvasFigures>[0]} all
 * @returns {string[]} one sentence for each that was measured.
 */
export function roundsNote(all) {
  return Object.entries(NAMES).flatMap(([name, by]) => {
    const sizes = all.flatMap(({ size, ...found }) => {
      const counts = (found[name]?.gestures ?? []).map(({ rounds }) => rounds.length)
      return counts.length === 0 ? [] : [{ nodes: size.nodes.toLocaleString('en'), rounds: rangeOf(counts) }]
    })
    if (sizes.length === 0) return []
    const isSame = sizes.every(({ rounds }) => rounds === sizes[0].rounds)
    const told = isSame ? sizes[0].rounds : sizes.map(({ nodes, rounds }) => `${rounds} at ${nodes}`).join(', ')
    return [`Rounds of each gesture by ${by}: ${told}.`]
  })
}
