import type { Figure } from '../figure'
import type { Judge } from './judge'

/** What is to be done. */
export interface MalformedOptions {
  files: number
  seed: number
  /** How long one file may take, in milliseconds. Two seconds, as promised; longer where no times are asserted. */
  patience?: number
}

/** More than this of what went wrong helps nobody. */
const MOST_TOLD = 12

/** What came of all files. */
export interface Tally {
  outcomes: Record<'opened' | 'repaired' | 'refused', number>
  codes: Set<string>
  crashes: string[]
  hangs: string[]
  problems: string[]
  slowest: number
}

/** How long a judge waits. What comes after reading is not reading: it has time of its own. */
export function patienceOf({ patience = 2_000 }: MalformedOptions): number {
  return patience + 28_000
}

/** Has every file judged, one after the other. */
export async function judgeAll<Task>(
  judge: Judge<Task>,
  tasks: AsyncIterable<Task> | Iterable<Task>,
  { patience = 2_000 }: MalformedOptions,
): Promise<Tally> {
  const outcomes = { opened: 0, repaired: 0, refused: 0 }
  const tally: Tally = { outcomes, codes: new Set(), crashes: [], hangs: [], problems: [], slowest: 0 }
  let number = 0
  for await (const task of tasks) {
    number += 1
    const judgement = await judge.judge(task)
    if ('crash' in judgement) tally.crashes.push(`file ${number}: ${judgement.crash}`)
    else if ('hang' in judgement) tally.hangs.push(`file ${number}`)
    else {
      const { outcome, code, problems, took } = judgement.verdict
      outcomes[outcome] += 1
      tally.codes.add(`${outcome} ${code}`)
      // One file may say the same a hundred times.
      tally.problems.push(...[...new Set(problems)].map((problem) => `file ${number}: ${problem}`))
      tally.slowest = Math.max(tally.slowest, took)
      if (took > patience) tally.hangs.push(`file ${number} (${Math.round(took)} ms)`)
    }
  }
  await judge.end()
  return tally
}

/** A tally as a figure. @param files how many there were. */
export function figureOf(id: string, what: string, files: number, tally: Tally): Figure {
  const { outcomes, codes, crashes, hangs, problems, slowest } = tally
  const wrong = [...crashes, ...hangs, ...problems]
  const { opened, repaired, refused } = outcomes
  return {
    id,
    what,
    goal: '0 crashes, 0 hangs over 2 s, each opened, repaired with a list or refused with a sentence; nothing else changed',
    reached:
      `${crashes.length} crashes, ${hangs.length} hangs (slowest ${Math.round(slowest)} ms), ${opened} opened, ` +
      `${repaired} repaired, ${refused} refused, ${codes.size} kinds of outcome, ${problems.length} faults` +
      `${wrong.length > 0 ? `: ${wrong.slice(0, MOST_TOLD).join('; ')}` : ''}`,
    holds: wrong.length === 0 && opened + repaired + refused === files,
  }
}
