import type { Fault } from '../main/support/faulty-file-system'
import { liveWithFaults } from './fault-life'
import type { Figure } from './figure'

interface FaultOptions {
  /** Every so many-th call of a life is tried; 1 for all of them. */
  every: number
  /** Told whenever all calls were tried with one fault. */
  progress?: (fault: Fault, lives: number) => void
}

const FAULTS: readonly Fault[] = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'EROFS', 'short-write']
/** How many calls fail: one, or as many as it takes until those who try again have to wait for long. */
const COUNTS = [1, 40]

/** A program with so many troubles has been found out; what else there is to find takes long. */
const ENOUGH = 50

/** R3: the same life again and again, each time with the next call to the disk failing, until none is left to fail. */
export async function faults({ every, progress }: FaultOptions): Promise<Figure> {
  const troubles: string[] = []
  let lives = 0
  let saved = 0
  for (const [index, fault] of FAULTS.entries()) {
    for (const count of COUNTS) {
      // Where not all calls are tried, each fault meets others.
      for (let from = 1 + (index % every), calls = from; from <= calls && troubles.length < ENOUGH; from += every) {
        const life = await liveWithFaults({ fault, from, count })
        calls = life.calls
        lives += 1
        saved += life.saved
        troubles.push(...life.troubles.map((each) => `${fault} at call ${from} (${count} in a row): ${each}`))
      }
    }
    progress?.(fault, lives)
  }
  return {
    id: 'R3',
    what: `a fault at ${every === 1 ? 'every' : `every ${every}th`} call to the disk, once or for a while: ${lives} lives, ${FAULTS.length} faults`,
    goal: '0 false acknowledgements, 0 unreadable, saving resumes',
    reached: `${troubles.length} troubles over ${saved} acknowledgements${troubles.length === 0 ? '' : `: ${troubles.slice(0, 3).join('; ')}`}`,
    holds: troubles.length === 0 && saved > 0,
  }
}
