import { readdirSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FileSystem } from '../../../src-main/session/file-system'
import { readJournal } from '../../../src-main/session/journal-lines'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import { OpenSession, type SessionObserver } from '../../../src-main/session/open-session'
import { readSession } from '../../../src-main/session/session-files'
import { type SessionFolder, sessionFolder } from '../../../src-main/session/session-folder'
import { makeSessionFolder } from '../../../src-main/session/session-folders'
import type { Events, SaveState } from '../../../src-model/contract/contract'
import { nextUndo } from '../../../src-model/map/history'
import { applyAll } from '../../../src-model/map/patches'
import { ImpatientClock, ManualClock } from '../support/clocks'
import { errno, FaultyFileSystem } from '../support/faulty-file-system'
import { addPerson, mapOf, REDO, UNDO } from '../support/maps'
import { MemoryFileSystem } from '../support/memory-file-system'
import { quietObserver } from '../support/observers'
import { temporaryFolder } from '../support/temporary-folder'

const temporary = temporaryFolder()
const opened: OpenSession[] = []

afterEach(async () => {
  for (const session of opened.splice(0)) await session.close()
})

function folder(): SessionFolder {
  return sessionFolder(temporary(), 'session-1')
}

function newFolder(): Promise<void> {
  return makeSessionFolder({ files: nodeFileSystem, clock: new ImpatientClock() }, temporary(), mapOf())
}

async function open(
  observer: Partial<SessionObserver> = {},
  files: FileSystem = nodeFileSystem,
  clock = new ManualClock(),
): Promise<OpenSession> {
  const session = await OpenSession.open({ files, clock }, folder(), quietObserver(observer))
  opened.push(session)
  return session
}

describe('an edit', () => {
  it('is told at once, and saved once the disk has it', async () => {
    await newFolder()
    const events: string[] = []
    const session = await open({
      committed: ({ commit }) => events.push(`commit ${commit.seq}`),
      saved: ({ state, seq }) => events.push(`${state} ${seq}`),
    })
    expect(session.execute(addPerson(1), null)).toEqual({ ok: true, value: { seq: 1, changed: true } })
    expect(events).toEqual(['saving 0', 'commit 1'])
    expect(await session.flush()).toBe(true)
    expect(events.at(-1)).toBe('saved 1')
  })

  it('keeps a mirror that applies the commits equal to the map', async () => {
    await newFolder()
    const told: Events['session/commit'][] = []
    const session = await open({ committed: (event) => told.push(structuredClone(event)) })
    for (const instruction of [addPerson(1), addPerson(2), UNDO, addPerson(3), UNDO, REDO]) {
      session.execute(instruction, null)
    }
    expect(told.reduce((map, { commit }) => applyAll(map, commit.patches), mapOf())).toEqual(session.state.map)
    expect(told.map(({ canUndo, canRedo }) => [canUndo, canRedo])).toEqual([
      [true, false],
      [true, false],
      [true, true],
      [true, false],
      [true, true],
      [true, false],
    ])
  })

  it('is kept though whoever is told of it throws, as is an erasure', async () => {
    await newFolder()
    const [thrown, faults]: [Error, unknown[]] = [new Error('a fault'), []]
    let isBroken = true
    const session = await open({
      committed: () => {
        if (isBroken) throw thrown
      },
      faulted: (fault) => faults.push(fault),
    })
    expect(session.execute(addPerson(1), null)).toEqual({ ok: true, value: { seq: 1, changed: true } })
    isBroken = false
    session.execute(addPerson(2), null)
    isBroken = true
    expect(await session.erase('p1')).toBe(true)
    isBroken = false
    session.execute(addPerson(3), null)
    expect(faults).toEqual([thrown, thrown])
    await session.close()
    const again = await open()
    expect(again.snapshot().notice).toBeNull()
    expect(again.state.map).toEqual(session.state.map)
    expect(again.state.map.order.participants).toEqual(['p2', 'p3'])
  })

  it('is told before it is put into bytes', async () => {
    await newFolder()
    const steps: string[] = []
    const files = {
      ...nodeFileSystem,
      open: (...args: Parameters<FileSystem['open']>) => {
        steps.push('disk')
        return nodeFileSystem.open(...args)
      },
    }
    const session = await open({ committed: () => steps.push('told') }, files)
    steps.length = 0
    session.execute(addPerson(1), null)
    expect(steps).toEqual(['told'])
    await session.flush()
    expect(steps).toContain('disk')
  })

  it('that changes nothing makes no commit', async () => {
    await newFolder()
    const session = await open()
    session.execute(addPerson(1), null)
    const same = { type: 'participant/edit', id: 'p1', changes: { name: 'Person 1' } } as const
    expect(session.execute(same, null)).toEqual({ ok: true, value: { seq: 1, changed: false } })
  })

  it('that the model refuses is answered with its code', async () => {
    await newFolder()
    const session = await open()
    expect(session.execute(UNDO, null)).toEqual({ ok: false, error: { code: 'nothing-to-undo', params: {} } })
  })

  it('is one undo step with others of its gesture', async () => {
    await newFolder()
    const session = await open()
    session.execute(addPerson(1), 'typing-1')
    session.execute({ type: 'participant/edit', id: 'p1', changes: { role: 'x' } }, 'typing-1')
    session.execute(UNDO, null)
    expect(session.state.map).toEqual(mapOf())
  })
})

describe('closing and opening again', () => {
  it('gives the same map, and undo to the session’s beginning', async () => {
    await newFolder()
    const first = await open()
    for (let number = 1; number <= 5; number += 1) first.execute(addPerson(number), null)
    first.execute(UNDO, null)
    await first.close()
    const second = await open()
    expect(second.snapshot()).toMatchObject({ seq: 6, savedSeq: 6, canUndo: true, canRedo: true, notice: null })
    expect(second.state.map).toEqual(first.state.map)
    second.execute(REDO, null)
    for (let number = 1; number <= 5; number += 1) second.execute(UNDO, null)
    expect(second.state.map).toEqual(mapOf())
    expect(second.snapshot().canUndo).toBe(false)
  })

  it('makes no new backup when nothing was changed', async () => {
    await newFolder()
    for (let times = 0; times < 3; times += 1) await (await open()).close()
    expect(await readdir(folder().backups)).toHaveLength(1)
  })

  it('keeps the last twenty backups', async () => {
    await newFolder()
    const clock = new ManualClock()
    for (let number = 1; number <= 25; number += 1) {
      const session = await open({}, nodeFileSystem, clock)
      session.execute(addPerson(number), null)
      clock.advance(10)
      await session.close()
    }
    const names = await readdir(folder().backups)
    expect(names).toHaveLength(20)
    expect(names.sort().at(-1)).toMatch(/-25\.json$/)
  })
})

describe('while there is work', () => {
  it('writes a snapshot after a quiet moment', async () => {
    await newFolder()
    const clock = new ManualClock()
    const written: number[] = []
    const session = await open({ snapshotWritten: ({ seq }) => written.push(seq) }, nodeFileSystem, clock)
    session.execute(addPerson(1), null)
    clock.advance(1000)
    session.execute(addPerson(2), null)
    clock.advance(1499)
    expect(written).toEqual([])
    clock.advance(1)
    await vi.waitFor(() => expect(written).toEqual([2]))
  })

  it('writes a snapshot every fifteen seconds when no moment is quiet', async () => {
    await newFolder()
    const clock = new ManualClock()
    const written: number[] = []
    const session = await open({ snapshotWritten: ({ seq }) => written.push(seq) }, nodeFileSystem, clock)
    for (let number = 1; number <= 16; number += 1) {
      session.execute(addPerson(number), null)
      clock.advance(1000)
    }
    await vi.waitFor(() => expect(written).toHaveLength(1))
  })

  it('never lets a snapshot overtake the journal, whose history it would be without', async () => {
    await newFolder()
    const order: string[] = []
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const files = new FaultyFileSystem(nodeFileSystem)
    const openFile = files.open
    const clock = new ManualClock()
    const session = await open({ snapshotWritten: () => order.push('written') }, files, clock)
    files.open = async (path, how, mode) => {
      if (how === 'new') order.push('snapshot')
      else await held
      return openFile(path, how, mode)
    }
    files.faultAt = (_call, name) => {
      if (name === 'syncData') order.push('journal')
      return null
    }
    session.execute(addPerson(1), null)
    clock.advance(1500)
    await new Promise(setImmediate)
    release()
    await vi.waitFor(() => expect(order).toEqual(['journal', 'snapshot', 'written']))
  })

  it('writes no snapshot while the journal cannot be written, so that undo is there after a crash', async () => {
    await newFolder()
    const first = await open()
    first.execute(addPerson(1), null)
    await first.close()
    const files = new FaultyFileSystem(nodeFileSystem)
    const openFile = files.open
    files.open = async (path, how, mode) => {
      if (how === 'existing') throw errno('EACCES')
      return openFile(path, how, mode)
    }
    const clock = new ManualClock()
    const states: SaveState[] = []
    const written: number[] = []
    const session = await open(
      { saved: (state) => states.push(state), snapshotWritten: ({ seq }) => written.push(seq) },
      files,
      clock,
    )
    session.execute(addPerson(2), null)
    clock.advance(20_000)
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('failed'))
    await new Promise(setImmediate)
    expect(written).toEqual([])
    // As after a crash: what the window never called saved is gone, and nothing else.
    const read = await readSession({ files: nodeFileSystem, clock }, folder())
    expect(read.notice).toBeNull()
    expect(read.state.map.order.participants).toEqual(['p1'])
    expect(nextUndo(read.state.history)).toBeDefined()
  })

  it('keeps a backup every ten minutes', async () => {
    await newFolder()
    const clock = new ManualClock()
    const session = await open({}, nodeFileSystem, clock)
    session.execute(addPerson(1), null)
    clock.advance(600_000)
    await vi.waitFor(() =>
      expect(readdirSync(folder().backups).filter((name) => name.endsWith('-1.json'))).toHaveLength(1),
    )
  })

  it('keeps one backup of a moment, even when it closes while that backup is being written', async () => {
    const clock = new ManualClock()
    const files = new MemoryFileSystem('/data')
    const place = sessionFolder('/data', 'session-1')
    await makeSessionFolder({ files, clock }, '/data', mapOf())
    const session = await OpenSession.open({ files, clock }, place, quietObserver())
    session.execute(addPerson(1), null)
    await session.flush()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const rename = files.rename.bind(files)
    let isFirst = true
    files.rename = async (from, to) => {
      const isHeld = isFirst && to.startsWith(place.backups)
      if (isHeld) isFirst = false
      if (isHeld) await held
      return rename(from, to)
    }
    clock.advance(600_000)
    await new Promise(setImmediate)
    clock.advance(5)
    const closing = session.close()
    // On a disk in memory, all that does not wait for the backup under way is done by the next turn.
    await new Promise(setImmediate)
    release()
    await closing
    expect((await files.list(place.backups)).filter((name) => name.endsWith('-1.json'))).toHaveLength(1)
  })
})

/** How many commits in a row the journal on the disk holds. */
function commitsOnDisk(): number {
  return readJournal(readFileSync(folder().journal)).commits.length
}

describe('when the disk is full for a while', () => {
  it('says so, goes on in memory, and saves by itself when there is room', async () => {
    await newFolder()
    const files = new FaultyFileSystem(nodeFileSystem)
    const clock = new ManualClock()
    const states: SaveState[] = []
    const session = await open({ saved: (state) => states.push(state) }, files, clock)
    files.faultAt = (_call, name) => (name === 'write' ? 'ENOSPC' : null)
    session.execute(addPerson(1), null)
    await vi.waitFor(() => expect(states.at(-1)?.state).toBe('failed'))
    expect(session.saveError).toEqual({ code: 'disk-full', params: {} })
    expect(session.execute(addPerson(2), null).ok).toBe(true)
    expect(commitsOnDisk()).toBe(0)
    files.faultAt = () => null
    await vi.waitFor(() => {
      clock.advance(5000)
      expect(states.at(-1)).toEqual({ state: 'saved', seq: 2, error: null })
    })
    expect(commitsOnDisk()).toBe(2)
  })
})

describe('after a power cut', () => {
  it('holds every edit that was called saved, at whatever moment it comes', async () => {
    const clock = new ImpatientClock()
    const files = new MemoryFileSystem('/data')
    const place = sessionFolder('/data', 'session-1')
    await makeSessionFolder({ files, clock }, '/data', mapOf())
    const moments: { saved: number; left: MemoryFileSystem }[] = []
    let savedSeq = 0
    const session = await OpenSession.open({ files, clock }, place, {
      ...quietObserver({ snapshotWritten: () => moments.push({ saved: savedSeq, left: files.afterPowerCut() }) }),
      saved: ({ seq }) => {
        savedSeq = seq
        moments.push({ saved: seq, left: files.afterPowerCut() })
      },
    })
    for (let number = 1; number <= 10; number += 1) {
      session.execute(addPerson(number), null)
      if (number % 2 === 0) await session.flush()
    }
    await session.close()
    moments.push({ saved: 10, left: files.afterPowerCut() })
    for (const { saved, left } of moments) {
      const read = await readSession({ files: left, clock }, place)
      expect(read.state.seq).toBeGreaterThanOrEqual(saved)
      expect(read.notice).toBeNull()
    }
    expect(moments.length).toBeGreaterThan(10)
  })
})
