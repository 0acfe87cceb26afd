import type { OfferedFile } from '../../src-model/import/work'
import type { Figure } from './figure'
import { Judge } from './support/judge'
import { figureOf, judgeAll, type MalformedOptions, patienceOf } from './support/judge-all'
import { malformedImports as malformed } from './support/malformed-imports'

/**
 * R6: has malformed files of every kind imported. Each has to be taken whole, or with
 * a list of what was left out, or refused with a sentence; what was offered stays as it is,
 * and so do the open map and what every object inherits.
 */
export async function malformedImports(options: MalformedOptions): Promise<Figure> {
  const judge = new Judge<OfferedFile[]>('judge-import.ts', '', patienceOf(options))
  const what = `${options.files} malformed files of all formats (seed ${options.seed})`
  return figureOf('R6', what, options.files, await judgeAll(judge, malformed(options.files, options.seed), options))
}
