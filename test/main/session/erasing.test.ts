import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileSystem } from '../../../src-main/session/file-system'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import { OpenSession } from '../../../src-main/session/open-session'
import { readSession } from '../../../src-main/session/session-files'
import { type SessionFolder, sessionFolder } from '../../../src-main/session/session-folder'
import { makeSessionFolder } from '../../../src-main/session/session-folders'
import { violationsOf } from '../../../src-model/map/check'
import type { Instruction, SessionState } from '../../../src-model/map/session-state'
import { crashStates } from '../../torture/crash-states'
import { seeded } from '../../torture/random'
import { until } from '../../torture/until'
import { ImpatientClock, ManualClock } from '../support/clocks'
import { type Fault, FaultyFileSystem } from '../support/faulty-file-system'
import { addPerson, mapOf, NOON, UNDO } from '../support/maps'
import { type DiskContent, MemoryFileSystem } from '../support/memory-file-system'
import { quietObserver } from '../support/observers'
import { RecordingFileSystem } from '../support/recording-file-system'
import { temporaryFolder } from '../support/temporary-folder'

const temporary = temporaryFolder()

const ANNA: Instruction = {
  type: 'participant/add',
  participant: {
    id: 'anna',
    name: 'Annalisa Ferri',
    side: 'customer',
    organisation: 'Acme Sedie',
    role: 'upholsterer',
    notes: 'allergic to wool',
    position: { x: 40, y: 40 },
    createdAt: NOON,
  },
}
/** What was ever written of her. */
const TRACES = ['annalisa', 'ferri', 'annina', 'acme sedie', 'upholsterer', 'wool', 'weekends']

const edit = (id: string, changes: Record<string, string>): Instruction => ({ type: 'participant/edit', id, changes })

/** Everything that can be known of her: renamed, tied, promised, mentioned, deleted and brought back. */
const ABOUT_HER: Instruction[] = [
  addPerson(1),
  ANNA,
  edit('anna', { name: 'Annina Ferri' }),
  addPerson(2),
  edit('p1', { notes: 'Travels with annina  FERRI' }),
  {
    type: 'connection/add',
    connection: {
      id: 'tie',
      from: 'anna',
      to: 'p2',
      kind: 'helps',
      directed: true,
      strength: 2,
      note: 'only at weekends',
      origin: 'workshop',
      createdAt: NOON,
      commitment: { what: 'bring wool', who: ['anna'], by: null, status: 'promised' },
    },
  },
  { type: 'map/remove', ids: ['anna'] },
  UNDO,
]

interface Room {
  files: FileSystem
  folder: SessionFolder
  clock: ImpatientClock
}

/** A session that knows all that of her, in its journal, its snapshot and several backups. */
async function knowingRoom(files: FileSystem, userData: string): Promise<Room> {
  const room = { files, folder: sessionFolder(userData, 'session-1'), clock: new ImpatientClock() }
  await makeSessionFolder(room, userData, mapOf())
  for (const instruction of ABOUT_HER) {
    const session = await OpenSession.open(room, room.folder, quietObserver())
    session.execute(instruction, null)
    await session.close()
  }
  return room
}

/** As JSON: steps that were read from a journal are put together only when somebody looks at them. */
function plain(state: SessionState): SessionState {
  return JSON.parse(JSON.stringify(state))
}

function tracesIn(files: Iterable<readonly [string, Uint8Array | null]>): string[] {
  return [...files].flatMap(([path, bytes]) => {
    const text = Buffer.from(bytes ?? [])
      .toString('utf8')
      .toLowerCase()
    return TRACES.filter((trace) => text.includes(trace)).map((trace) => `${trace} in ${path}`)
  })
}

function contentOf(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .map((path) => [path, readFileSync(path)])
}

const peopleIn = (session: OpenSession) => session.state.map.order.participants

describe('erasing a person', () => {
  it('leaves no byte of them in any file of the session', async () => {
    const room = await knowingRoom(nodeFileSystem, temporary())
    writeFileSync(
      `${room.folder.journal}.damaged-20260501T090000000Z`,
      'Annalisa Ferri, in a line that nobody can read',
    )
    writeFileSync(join(room.folder.backups, '20260501T090000000Z-2.json'), 'Annalisa Ferri, in a damaged backup')
    expect(tracesIn(contentOf(room.folder.path)).length).toBeGreaterThan(30)

    const session = await OpenSession.open(room, room.folder, quietObserver())
    const backups = readdirSync(room.folder.backups).length
    expect(await session.erase('anna')).toBe(true)
    expect(tracesIn(contentOf(room.folder.path))).toEqual([])
    expect(peopleIn(session)).toEqual(['p1', 'p2'])
    expect(session.state.map.participants.p1?.notes).toBe('Travels with …')
    // All but the damaged one are still backups.
    expect(readdirSync(room.folder.backups)).toHaveLength(backups - 1)

    session.execute(addPerson(3), null)
    await session.close()
    expect(tracesIn(contentOf(room.folder.path))).toEqual([])
    const again = await readSession(room, room.folder)
    expect(again).toMatchObject({ notice: null, erasing: null, snapshot: 'good' })
    expect(plain(again.state)).toEqual(plain(session.state))
  })

  it('keeps the other steps, which undo takes back one by one', async () => {
    const room = await knowingRoom(new MemoryFileSystem('/data'), '/data')
    const session = await OpenSession.open(room, room.folder, quietObserver())
    await session.erase('anna')
    const seen = [peopleIn(session)]
    while (session.execute(UNDO, null).ok) seen.push(peopleIn(session))
    expect(seen).toEqual([['p1', 'p2'], ['p1', 'p2'], ['p1'], []])
    await session.close()
  })

  it('keeps what is captured while the disk is at work, and what had not reached it', async () => {
    const room = await knowingRoom(new MemoryFileSystem('/data'), '/data')
    const session = await OpenSession.open(room, room.folder, quietObserver())
    session.execute(addPerson(3), null)
    const erased = session.erase('anna')
    session.execute(addPerson(4), null)
    expect(await erased).toBe(true)
    await session.close()
    const { state } = await readSession(room, room.folder)
    expect(plain(state)).toEqual(plain(session.state))
    expect(state.map.order.participants).toEqual(['p1', 'p2', 'p3', 'p4'])
  })

  it('takes them out of steps that were put away, and the rest of those is undone as before', async () => {
    const room = await knowingRoom(new MemoryFileSystem('/data'), '/data')
    const session = await OpenSession.open(room, room.folder, quietObserver())
    const edits = 200
    session.execute(UNDO, null)
    for (let index = 0; index < edits; index += 1) {
      const name = `Annalisa Ferri ${index}`
      session.execute(index % 2 === 0 ? edit('anna', { name }) : edit('p2', { notes: `with ${name}` }), null)
    }
    session.execute({ type: 'map/remove', ids: ['anna'] }, null)
    const notes = () => session.state.map.participants.p2?.notes
    expect(await session.erase('anna')).toBe(true)
    // These put away what the erasure has left, all that was put away before included.
    for (let number = 3; number < 70; number += 1) session.execute(addPerson(number), null)
    expect(JSON.stringify(session.state).toLowerCase()).not.toMatch(new RegExp(TRACES.join('|')))
    expect(await session.erase('p69')).toBe(true)
    for (let number = 3; number < 69; number += 1) session.execute(UNDO, null)
    expect(peopleIn(session)).toEqual(['p1', 'p2'])
    const last = notes()
    let steps = 0
    while (session.execute(UNDO, null).ok) steps += 1
    expect(last).toContain('199')
    expect(steps).toBeGreaterThan(edits / 2)
    expect(peopleIn(session)).toEqual([])
    await session.close()
    expect(tracesIn((room.files as MemoryFileSystem).content())).toEqual([])
  })

  it('while the first backup waits keeps none of them, then or later', async () => {
    const files = new MemoryFileSystem('/data')
    const { folder } = await knowingRoom(files, '/data')
    const clock = new ManualClock()
    const backups = () => [...files.content()].filter(([path, bytes]) => bytes && path.startsWith(folder.backups))
    // Of a moment that has one already, none is kept.
    for (const [path] of backups()) await files.remove(path)
    const session = await OpenSession.open({ files, clock }, folder, quietObserver())
    expect(await session.erase('anna')).toBe(true)
    clock.advance(10_000)
    await session.flush()
    await session.pseudonyms((ids) => [...ids])
    expect(tracesIn(files.content())).toEqual([])
    expect(backups()).toEqual([])
    await session.close()
    expect(tracesIn(files.content())).toEqual([])
  })

  it('of two people at once leaves neither', async () => {
    const room = await knowingRoom(new MemoryFileSystem('/data'), '/data')
    const session = await OpenSession.open(room, room.folder, quietObserver())
    expect(await Promise.all([session.erase('anna'), session.erase('p2')])).toEqual([true, true])
    await session.close()
    const { state } = await readSession(room, room.folder)
    expect(state.map.order.participants).toEqual(['p1'])
    expect(tracesIn((room.files as MemoryFileSystem).content())).toEqual([])
  })
})

/** Erases her while one call to the disk, or that and the next ones, fail. @returns how many calls there were. */
async function eraseWithFault(content: DiskContent, fault: Fault, at: number, times: number): Promise<number> {
  const real = new MemoryFileSystem('/data', content)
  const files = new FaultyFileSystem(real)
  const room = { files, folder: sessionFolder('/data', 'session-1'), clock: new ImpatientClock() }
  const lies: string[] = []
  let erasedAt = Number.POSITIVE_INFINITY
  const session = await OpenSession.open(
    room,
    room.folder,
    quietObserver({ saved: ({ seq }) => seq >= erasedAt && lies.push(...tracesIn(real.afterPowerCut().content())) }),
  )
  const before = files.calls
  files.faultAt = (call) => (call - before >= at && call - before < at + times ? fault : null)
  const isDone = session.erase('anna')
  erasedAt = session.state.seq
  session.execute(addPerson(5), null)
  await isDone
  await until('all is saved', () => session.snapshot().savedSeq === session.state.seq)
  const { calls } = files
  await session.close()
  expect(lies).toEqual([])
  expect(tracesIn(real.content())).toEqual([])
  const read = await readSession({ ...room, files: real.afterPowerCut() }, room.folder)
  expect(read).toMatchObject({ notice: null, erasing: null })
  expect(read.state.map).toEqual(session.state.map)
  return calls - before
}

describe('when a call to the disk fails while somebody is erased', () => {
  it.each<[Fault, number]>([
    ['ENOSPC', 1],
    ['EIO', 1],
    ['EACCES', 3],
    ['short-write', 1],
  ])('%s, %i times: it is called saved only when nothing is left, and ends by itself', async (fault, times) => {
    const disk = new MemoryFileSystem('/data')
    await knowingRoom(disk, '/data')
    let at = 1
    while ((await eraseWithFault(disk.content(), fault, at, times)) >= at) at += 1
    expect(at).toBeGreaterThan(40)
  })
})

describe('when the power is cut while somebody is erased', () => {
  it('they are there as before, or gone from every file after the next opening', async () => {
    const disk = new RecordingFileSystem('/data')
    const room = await knowingRoom(disk, '/data')
    const session = await OpenSession.open(
      room,
      room.folder,
      quietObserver({ saved: ({ seq, state }) => state === 'saved' && disk.note(`saved ${seq}`) }),
    )
    const from = disk.calls.length
    const before = session.state
    await session.erase('anna')
    const after = session.state
    const ends = { before: 0, after: 0 }
    const coverage = { moments: 0, sampled: 0 }
    for (const { content, notes } of crashStates(disk, 64, seeded(7), coverage, from)) {
      const files = new MemoryFileSystem('/data', content)
      const again = await OpenSession.open({ ...room, files }, room.folder, quietObserver())
      await again.flush()
      const isGone = again.state.map.participants.anna === undefined
      ends[isGone ? 'after' : 'before'] += 1
      expect(again.state.map).toEqual((isGone ? after : before).map)
      expect(again.snapshot().notice).toBeNull()
      expect(violationsOf(again.state.map)).toEqual([])
      if (notes.includes(`saved ${after.seq}`)) expect(isGone).toBe(true)
      await again.close()
      if (isGone) expect(tracesIn(files.content())).toEqual([])
    }
    expect(ends.before).toBeGreaterThan(0)
    expect(ends.after).toBeGreaterThan(50)
    await session.close()
  })
})
