import { damage } from './damage'
import { faults } from './faults'
import type { Figure } from './figure'
import { kills } from './kills'
import { machineFacts } from './machine'
import { malformedFiles } from './malformed-files'
import { malformedImports } from './malformed-imports'
import { pace } from './pace'
import { powerCuts } from './power-cuts'
import { tableOf } from './table'
import { tested } from './tested'

/** Where the lines go: progress, and the table at the end. */
type Say = (line: string) => void

interface Trial {
  /** The figures that come of it. */
  ids: readonly string[]
  run: (say: Say) => Promise<Figure | Figure[]>
}

/** The long versions, in the order in which they run: what measures times first, while the machine is quiet. */
const TRIALS: readonly Trial[] = [
  { ids: ['R8'], run: () => pace({ seed: 8, bytes: 3_000_000, paced: 1800, bulk: 60_000 }) },
  {
    ids: ['R1', 'R2'],
    run: (say) => kills({ kills: 1000, seed: 12, atOnce: 4, progress: (done) => say(`${done} kills`) }),
  },
  { ids: ['R3'], run: (say) => faults({ every: 1, progress: (fault, lives) => say(`${fault}: ${lives} lives`) }) },
  {
    ids: ['R4'],
    run: (say) => powerCuts({ most: 20_000, seed: 4, againEvery: 1, progress: (states) => say(`${states} states`) }),
  },
  { ids: ['R5'], run: () => damage({ rounds: 25, seed: 5 }) },
  { ids: ['S2'], run: async () => tested('S2', 'the door', 'test/main/hostile-senders.test.ts') },
  {
    ids: ['R6'],
    run: async () => [
      await malformedFiles({ files: 5000, seed: 6 }),
      await malformedImports({ files: 20_000, seed: 6 }),
    ],
  },
]

function chosen(ids: readonly string[]): readonly Trial[] {
  const known = TRIALS.flatMap((trial) => trial.ids)
  const unknown = ids.filter((id) => !known.includes(id))
  if (unknown.length > 0)
    throw new RangeError(`There is no trial ${unknown.join(', ')}; there are ${known.join(', ')}.`)
  return ids.length === 0 ? TRIALS : TRIALS.filter((trial) => trial.ids.some((id) => ids.includes(id)))
}

/**
 * Puts the promises of reliability to the test at length, one trial after the other.
 *
 * @param ids of the trials that are wanted, `R1` for example; all when there are none.
 * @returns whether every promise was kept.
 * @throws RangeError when there is no such trial.
 */
export async function torture(ids: readonly string[], say: Say): Promise<boolean> {
  const trials = chosen(ids)
  const figures: Figure[] = []
  for (const { ids: own, run } of trials) {
    const name = own.join(', ')
    const start = performance.now()
    say(`${name}: begins`)
    figures.push(...[await run((line) => say(`${name}: ${line}`))].flat())
    say(`${name}: took ${Math.round((performance.now() - start) / 1000)} s`)
  }
  say('')
  for (const fact of await machineFacts()) say(fact)
  say('')
  say(tableOf(figures))
  return figures.every((figure) => figure.holds)
}
