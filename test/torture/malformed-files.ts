import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure'
import { Judge } from './support/judge'
import { malformed } from './support/malformed-generator'

/** What is to be done. */
export interface MalformedFilesOptions {
  files: number
  seed: number
  /** How long one file may take, in milliseconds. Two seconds, as promised; longer where no times are asserted. */
  patience?: number
}

/** More than this of what went wrong helps nobody. */
const MOST_TOLD = 12

/** What came of all files. */
interface Tally {
  outcomes: Record<'opened' | 'repaired' | 'refused', number>
  codes: Set<string>
  crashes: string[]
  hangs: string[]
  problems: string[]
  slowest: number
}

async function judgeAll({ files, seed, patience = 2_000 }: MalformedFilesOptions, folder: string): Promise<Tally> {
  const outcomes = { opened: 0, repaired: 0, refused: 0 }
  const tally: Tally = { outcomes, codes: new Set(), crashes: [], hangs: [], problems: [], slowest: 0 }
  // Making a session from what was read is not reading: it has time of its own.
  const judge = new Judge(folder, patience + 28_000)
  let number = 0
  for (const bytes of malformed(files, seed)) {
    number += 1
    const path = join(folder, `${number}.trama.json`)
    await writeFile(path, bytes)
    const judgement = await judge.judge(path)
    if ('crash' in judgement) tally.crashes.push(`file ${number}: ${judgement.crash}`)
    else if ('hang' in judgement) tally.hangs.push(`file ${number}`)
    else {
      const { outcome, code, problems, took } = judgement.verdict
      outcomes[outcome] += 1
      tally.codes.add(`${outcome} ${code}`)
      tally.problems.push(...problems.map((problem) => `file ${number}: ${problem}`))
      tally.slowest = Math.max(tally.slowest, took)
      if (took > patience) tally.hangs.push(`file ${number} (${Math.round(took)} ms)`)
    }
    await rm(path)
  }
  await judge.end()
  return tally
}

/**
 * R6: reads malformed map files from a real disk. Each has to be opened as a map
 * without fault, or mended with a list, or refused with a sentence; the file stays
 * as it is, and so does what every object inherits.
 */
export async function malformedFiles(options: MalformedFilesOptions): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'trama-malformed-'))
  try {
    const { outcomes, codes, crashes, hangs, problems, slowest } = await judgeAll(options, folder)
    const wrong = [...crashes, ...hangs, ...problems]
    const { opened, repaired, refused } = outcomes
    return {
      id: 'R6',
      what: `${options.files} malformed map files (seed ${options.seed})`,
      goal: '0 crashes, 0 hangs over 2 s, each opened, repaired with a list or refused with a sentence; nothing else changed',
      reached:
        `${crashes.length} crashes, ${hangs.length} hangs (slowest ${Math.round(slowest)} ms), ${opened} opened, ` +
        `${repaired} repaired, ${refused} refused, ${codes.size} kinds of outcome, ${problems.length} faults` +
        `${wrong.length > 0 ? `: ${wrong.slice(0, MOST_TOLD).join('; ')}` : ''}`,
      holds: wrong.length === 0 && opened + repaired + refused === options.files,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
