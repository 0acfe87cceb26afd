import type { DiskContent } from '../main/support/memory-file-system'
import type { DiskCall, RecordingFileSystem } from '../main/support/recording-file-system'
import { CrashLedger, type Fate, type OpenCall } from './crash-ledger'
import type { Random } from './random'

/** A disk as a power cut may leave it. */
export interface CrashState {
  content: DiskContent
  /** The notes taken before the cut, in order. */
  notes: readonly string[]
}

/** How the states were found. */
export interface Coverage {
  /** Moments between two calls to the disk. */
  moments: number
  /** Of these, moments of which not all states were looked at, because they are too many. */
  sampled: number
}

type Fates = Map<DiskCall, Fate>

/** Every combination of what may have become of the open calls. */
function everyFate(open: readonly OpenCall[]): Fates[] {
  let all: Fates[] = [new Map()]
  for (const { call, fates } of open) all = all.flatMap((each) => fates.map((fate) => new Map([...each, [call, fate]])))
  return all
}

/** Some combinations: nothing and everything, each call alone on the disk or alone missing, and others by chance. */
function someFates(open: readonly OpenCall[], most: number, random: Random): Fates[] {
  const allOf = (fate: Fate) => open.map(({ call }) => [call, fate] as const)
  const single = open.flatMap(({ call, fates }) => [
    ...fates.filter((fate) => fate !== 'none').map((fate): Fates => new Map([...allOf('none'), [call, fate]])),
    ...fates.filter((fate) => fate !== 'all').map((fate): Fates => new Map([...allOf('all'), [call, fate]])),
  ])
  const byChance = () => new Map(open.map(({ call, fates }) => [call, random.pick(fates)] as const))
  const found: Fates[] = [new Map(allOf('none')), new Map(allOf('all'))]
  while (found.length < most) {
    const isSingle = single.length > 0 && random.chance(0.5)
    found.push(isSingle ? (single.splice(random.below(single.length), 1)[0] ?? byChance()) : byChance())
  }
  return found
}

function signatureOf({ content, notes }: CrashState): string {
  const files = [...content].map(([path, bytes]) =>
    bytes === null ? path : `${path}=${Buffer.from(bytes).toString('latin1')}`,
  )
  return `${notes.length} ${files.sort().join('\n')}`
}

/**
 * All the states in which a power cut may leave a recorded disk, each of them once.
 *
 * Legal is what a file system may do that promises nothing but its syncs: of what nobody waited for, each change of
 * names is there or not, independently of all others; each write is there whole, in part, as NULs, or not at all.
 *
 * @param most how many states are looked at for one moment: all of them where there are no more, else a sample.
 * @param from the first call after which the power may be cut.
 */
export function* crashStates(
  disk: RecordingFileSystem,
  most: number,
  random: Random,
  coverage: Coverage,
  from = 0,
): Generator<CrashState> {
  const ledger = new CrashLedger(disk.root, disk.top)
  const notes: string[] = []
  const seen = new Set<string>()
  for (const [index, call] of disk.calls.entries()) {
    if (call.call === 'note') notes.push(call.note)
    else ledger.enter(call)
    if (index < from) continue
    const open = ledger.openCalls()
    const combinations = open.reduce((product, { fates }) => product * fates.length, 1)
    coverage.moments += 1
    if (combinations > most) coverage.sampled += 1
    for (const fates of combinations > most ? someFates(open, most, random) : everyFate(open)) {
      const state = { content: ledger.stateAfter(fates), notes: [...notes] }
      const signature = signatureOf(state)
      if (seen.has(signature)) continue
      seen.add(signature)
      yield state
    }
  }
}
