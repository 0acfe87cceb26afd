import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure'
import { Judge } from './support/judge'
import { figureOf, judgeAll, type MalformedOptions, patienceOf } from './support/judge-all'
import { malformed } from './support/malformed-generator'

/** Puts each file on the disk while it is judged. */
async function* onDisk({ files, seed }: MalformedOptions, folder: string): AsyncGenerator<string> {
  let number = 0
  for (const bytes of malformed(files, seed)) {
    number += 1
    const path = join(folder, `${number}.trama.json`)
    await writeFile(path, bytes)
    yield path
    await rm(path)
  }
}

/**
 * R6: reads malformed map files from a real disk. Each has to be opened as a map
 * without fault, or mended with a list, or refused with a sentence; the file stays
 * as it is, and so does what every object inherits.
 */
export async function malformedFiles(options: MalformedOptions): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'trama-malformed-'))
  try {
    const judge = new Judge<string>('judge-map-file.ts', folder, patienceOf(options))
    const what = `${options.files} malformed map files (seed ${options.seed})`
    const tally = await judgeAll(judge, onDisk(options, folder), options)
    return figureOf('R6', what, options.files, tally)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
