import { appendFileSync } from 'node:fs'
import type { Figure } from '../torture/figure'

/** Prints a figure, and hands it to `npm run torture` when that started the test (`TRAMA_FIGURES` names a file). */
export function reportFigure(figure: Figure): void {
  const { id, what, reached } = figure
  process.stdout.write(`${id}: ${what}: ${reached}\n`)
  const file = process.env.TRAMA_FIGURES
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`)
}
