// What a run of the end-to-end tests says at its end.
import { figureTable } from './figure-table.mjs'

/**
 * @typedef {import('./figure-table.mjs').Figure} Figure
 * @typedef {{ title: string, outcome: 'passed' | 'failed' | 'skipped', tags: string[], reason?: string,
 *   failure?: string, figures?: Figure[] }} Result
 */

/** How much of what went wrong in one test is repeated at the end, where it is found first. */
const LINES_OF_A_FAILURE = 12

function failures(results) {
  return results
    .filter(({ outcome }) => outcome === 'failed')
    .flatMap(({ title, failure }) => [
      `Failed: ${title}`,
      ...(failure ?? '')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(0, LINES_OF_A_FAILURE)
        .map((line) => `  ${line}`),
    ])
}

/**
 * Says what did not run and why, which figures were reached, what failed, and how many tests passed and failed.
 * The last line is for machines to read.
 * @param {Result[]} results
 * @returns {string[]} The lines.
 */
export function summarise(results) {
  const count = (outcome) => results.filter((result) => result.outcome === outcome).length
  const notRun = results.filter(({ outcome, tags }) => outcome === 'skipped' && tags.includes('@real-binary'))
  const others = results.filter((result) => result.outcome === 'skipped' && !notRun.includes(result))
  const skipped = count('skipped')
  return [
    ...(notRun.length > 0
      ? [`${notRun.length} did not run on the stand-in: only the real Electron binary shows them:`]
      : []),
    ...notRun.map(({ title }) => `  ${title}`),
    ...(others.length > 0 ? [`${others.length} did not run:`] : []),
    ...others.map(({ title, reason }) => `  ${title} (${reason ?? 'no reason given'})`),
    ...figureTable(results.flatMap(({ figures }) => figures ?? [])),
    ...failures(results),
    `${count('passed')} passed, ${count('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ]
}
