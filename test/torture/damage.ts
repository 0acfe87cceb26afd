import { OpenSession } from '../../src-main/session/open-session'
import { type SessionFolder, sessionFolder } from '../../src-main/session/session-folder'
import { makeSessionFolder } from '../../src-main/session/session-folders'
import type { CommunityMap } from '../../src-model/map/map'
import { ImpatientClock, ManualClock } from '../main/support/clocks'
import { addPerson } from '../main/support/maps'
import { type DiskContent, MemoryFileSystem } from '../main/support/memory-file-system'
import { quietObserver } from '../main/support/observers'
import { checkDamaged, type DamagedCase } from './damage-check'
import { DAMAGE_KINDS, damaged } from './damage-kinds'
import type { Figure } from './figure'
import { type Random, seeded } from './random'
import { workshopOf } from './workshop'

interface DamageOptions {
  /** How many times each kind of damage meets each choice of files. */
  rounds: number
  seed: number
}

/** A session on a disk, with all that was ever shown of it. */
interface Lived {
  folder: SessionFolder
  content: DiskContent
  shown: Map<number, CommunityMap>
}

const DATA = '/data'

/** @param isKilled whether its last edits are in the journal only, as when the program was killed; else it was closed. */
async function live(id: string, random: Random, isKilled: boolean): Promise<Lived> {
  const files = new MemoryFileSystem(DATA)
  const folder = sessionFolder(DATA, id)
  const map = workshopOf(random, id, 3000)
  const shown = new Map([[0, map]])
  await makeSessionFolder({ files, clock: new ImpatientClock() }, DATA, map)
  for (const isLast of [false, true]) {
    const isLeft = isLast && isKilled
    // On a clock that stands still no snapshot comes due.
    const clock = isLeft ? new ManualClock() : new ImpatientClock()
    const session: OpenSession = await OpenSession.open({ files, clock }, folder, {
      ...quietObserver(),
      committed: ({ commit }) => void shown.set(commit.seq, session.state.map),
    })
    for (let count = 3 + random.below(4); count > 0; count -= 1) {
      session.execute(addPerson(1000 + session.state.seq), null)
      await session.flush()
    }
    if (!isLeft) await session.close()
  }
  return { folder, content: files.content(), shown }
}

/** The files of which some are damaged at a time. */
const CHOICES: readonly (readonly ('snapshot' | 'journal' | 'backup' | 'backups')[])[] = [
  ['snapshot'],
  ['journal'],
  ['backup'],
  ['snapshot', 'journal'],
  ['snapshot', 'backup'],
  ['journal', 'backup'],
  ['snapshot', 'journal', 'backup'],
  ['snapshot', 'journal', 'backups'],
]

function backupsIn({ content, folder }: Lived): string[] {
  return [...content.keys()].filter((path) => path.startsWith(`${folder.backups}/`)).sort()
}

function pathsOf(choice: (typeof CHOICES)[number], lived: Lived): string[] {
  return choice.flatMap((file) => {
    if (file === 'backups') return backupsIn(lived)
    return file === 'backup' ? backupsIn(lived).slice(-1) : [lived.folder[file]]
  })
}

/** Damages files, the first of them in a certain way and the others in any. */
function damageSome(own: Lived, other: Lived, paths: readonly string[], kind: number, random: Random): DamagedCase {
  const content = new Map(own.content)
  const kinds = paths.map((_, index) => (index === 0 ? DAMAGE_KINDS[kind] : random.pick(DAMAGE_KINDS)) ?? 'empty')
  for (const [index, path] of paths.entries()) {
    const name = path.slice(own.folder.path.length)
    const others = path.startsWith(own.folder.backups) ? backupsIn(other).at(-1) : `${other.folder.path}${name}`
    const [bytes, swapped] = [own.content.get(path), other.content.get(others ?? '')]
    if (!bytes || !swapped) throw new Error(`the trial is wrong: no ${path}`)
    const after = damaged(bytes, kinds[index] ?? 'empty', swapped, random)
    if (after === null) content.delete(path)
    else content.set(path, after)
  }
  const name = paths.map((path, index) => `${path.slice(own.folder.path.length + 1)} ${kinds[index]}`).join(', ')
  return { name, before: own.content, content, damagedPaths: paths, folder: own.folder, shown: own.shown }
}

/** R5: files damaged at rest, one or several at a time, in sessions that were closed and in such that were killed. */
export async function damage({ rounds, seed }: DamageOptions): Promise<Figure> {
  const random = seeded(seed)
  const troubles: string[] = []
  let [cases, refused, complete] = [0, 0, 0]
  for (let round = 0; round < rounds; round += 1) {
    for (const isKilled of [false, true]) {
      const own = await live('session-1', random, isKilled)
      const other = await live('session-2', random, isKilled)
      for (const choice of CHOICES) {
        for (const kind of DAMAGE_KINDS.keys()) {
          const outcome = await checkDamaged(damageSome(own, other, pathsOf(choice, own), kind, random))
          cases += 1
          if (outcome.isRefused) refused += 1
          if (outcome.lost === 0) complete += 1
          troubles.push(...outcome.troubles.map((each) => `${isKilled ? 'killed, ' : ''}${outcome.name}: ${each}`))
        }
      }
    }
  }
  const result = `${complete} lost nothing, ${cases - complete - refused} what no good file held, ${refused} had none left and were refused`
  return {
    id: 'R5',
    what: `${cases} sessions damaged at rest: ${DAMAGE_KINDS.length} kinds of damage, ${CHOICES.length} choices of files, closed and killed`,
    goal: 'what a good file holds is not lost, what is lost is told, what is damaged is kept',
    reached: `${result}${troubles.length === 0 ? '' : `; ${troubles.length} not as promised: ${troubles.slice(0, 3).join('; ')}`}`,
    holds: troubles.length === 0,
  }
}
