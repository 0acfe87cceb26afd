import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Journal } from '../../../src-main/session/journal'
import { journalLine, readJournal } from '../../../src-main/session/journal-lines'
import { journalBytes } from '../../../src-main/session/mending'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import type { SaveState } from '../../../src-model/contract/contract'
import type { Commit } from '../../../src-model/map/commit'
import { ManualClock } from '../support/clocks'
import { errno, type Fault, FaultyFileSystem } from '../support/faulty-file-system'
import { mapOf, NOON } from '../support/maps'
import { temporaryFolder } from '../support/temporary-folder'

const folder = temporaryFolder()
const START = journalBytes({ seq: 0, map: mapOf() })

let files: FaultyFileSystem
let clock: ManualClock
let states: SaveState[]
let counts: Record<string, number>

function path(): string {
  return join(folder(), 'journal.ndjson')
}

function commit(seq: number): Commit {
  return { seq, at: NOON, by: 'facilitator', kind: 'edit', command: 'layout/move', patches: [], inverse: [] }
}

async function openJournal(content: Uint8Array = START, mend: (() => Promise<number>) | null = null): Promise<Journal> {
  await writeFile(path(), content)
  return new Journal({
    files,
    clock,
    path: path(),
    savedSeq: 0,
    goodBytes: START.byteLength,
    mend,
    onState: (state) => states.push(state),
    onFailed: () => undefined,
  })
}

async function seqsOnDisk(): Promise<number[]> {
  const journal = readJournal(await readFile(path()))
  expect(journal.badLines).toBe(0)
  return journal.commits.map((each) => each.seq)
}

/** Fails every call of one function. */
function failing(name: string, fault: Fault) {
  return (_call: number, called: string) => (called === name ? fault : null)
}

beforeEach(() => {
  files = new FaultyFileSystem(nodeFileSystem)
  counts = {}
  files.faultAt = (_call, name) => {
    counts[name] = (counts[name] ?? 0) + 1
    return null
  }
  clock = new ManualClock()
  states = []
})

describe('appending', () => {
  it('says saved only after the disk has it', async () => {
    const journal = await openJournal()
    journal.append(commit(1))
    expect(states).toEqual([{ state: 'saving', seq: 0, error: null }])
    expect(await journal.flush()).toBe(true)
    expect(states.at(-1)).toEqual({ state: 'saved', seq: 1, error: null })
    expect(counts).toMatchObject({ write: 1, syncData: 1 })
    expect(await seqsOnDisk()).toEqual([1])
    await journal.close()
  })

  it('writes together what comes while a write is on its way', async () => {
    const journal = await openJournal()
    for (let seq = 1; seq <= 100; seq += 1) journal.append(commit(seq))
    await journal.flush()
    expect(await seqsOnDisk()).toHaveLength(100)
    expect(counts.syncData).toBeLessThanOrEqual(2)
    await journal.close()
  })

  it('says saving as long as something waits', async () => {
    const journal = await openJournal()
    journal.append(commit(1))
    const flushed = journal.flush()
    journal.append(commit(2))
    await flushed
    for (const { state, seq } of states) expect(state === 'saved').toBe(seq === 2)
    await journal.close()
  })

  it('cuts off a torn last line before it writes', async () => {
    const journal = await openJournal(Buffer.concat([START, Buffer.alloc(4096, '{"len":12,"cr')]))
    journal.append(commit(1))
    expect(await journal.flush()).toBe(true)
    await journal.close()
    expect(await readFile(path())).toEqual(Buffer.concat([START, journalLine({ commit: commit(1) })]))
  })
})

describe('when the disk refuses', () => {
  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['syncData', 'EIO', 'write-failed'],
    ['open', 'EACCES', 'no-permission'],
    ['open', 'EROFS', 'read-only'],
    ['open', 'EBUSY', 'file-locked'],
  ] as const)('%s: %s is told, edits wait in memory, and saving resumes by itself', async (name, fault, code) => {
    const journal = await openJournal()
    files.faultAt = failing(name, fault)
    journal.append(commit(1))
    expect(await journal.flush()).toBe(false)
    expect(states.at(-1)).toEqual({ state: 'failed', seq: 0, error: { code, params: {} } })
    journal.append(commit(2))
    files.faultAt = () => null
    clock.advance(1000)
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ state: 'saved', seq: 2, error: null }))
    expect(await seqsOnDisk()).toEqual([1, 2])
    await journal.close()
  })

  it('never writes past the end of a file that became shorter, which would leave a hole', async () => {
    const journal = await openJournal()
    await writeFile(path(), START.subarray(0, -1))
    journal.append(commit(1))
    expect(await journal.flush()).toBe(false)
    expect(states.at(-1)).toMatchObject({ state: 'failed', seq: 0 })
    expect(await readFile(path())).toEqual(START.subarray(0, -1))
    await journal.close()
  })

  it('takes a torn append back, so that the next line is not swallowed', async () => {
    const journal = await openJournal()
    let writes = 0
    files.faultAt = (_call, name) => {
      if (name !== 'write') return null
      writes += 1
      return writes === 1 ? 'short-write' : 'ENOSPC'
    }
    journal.append(commit(1))
    expect(await journal.flush()).toBe(false)
    files.faultAt = () => null
    expect(await journal.flush()).toBe(true)
    expect(await seqsOnDisk()).toEqual([1])
    await journal.close()
  })

  it('lets go of a file handle that failed: it may never work again', async () => {
    const open = files.open
    let opened = 0
    files.open = async (...args) => {
      opened += 1
      const isFirst = opened === 1
      const file = await open(...args)
      return { ...file, syncData: () => (isFirst ? Promise.reject(errno('EIO')) : file.syncData()) }
    }
    const journal = await openJournal()
    journal.append(commit(1))
    expect(await journal.flush()).toBe(false)
    expect(await journal.flush()).toBe(true)
    expect(await seqsOnDisk()).toEqual([1])
    await journal.close()
  })

  it('tries again ever more seldom, and not at each edit', async () => {
    const journal = await openJournal()
    files.faultAt = failing('write', 'ENOSPC')
    journal.append(commit(1))
    await journal.flush()
    const calls = files.calls
    journal.append(commit(2))
    journal.append(commit(3))
    await Promise.resolve()
    expect(files.calls).toBe(calls)
    expect(clock.timers).toBe(1)
    clock.advance(250)
    await vi.waitFor(() => expect(clock.timers).toBe(1))
    clock.advance(250)
    expect(clock.timers).toBe(1)
    await journal.close()
    expect(clock.timers).toBe(0)
  })

  it('is still not saved when it is closed meanwhile', async () => {
    const journal = await openJournal()
    files.faultAt = failing('syncData', 'EIO')
    journal.append(commit(1))
    expect(await journal.close()).toBe(false)
    expect(journal.state).toMatchObject({ state: 'failed', seq: 0 })
  })
})

describe('mending', () => {
  it('comes before the first append, and is tried until it succeeds', async () => {
    let attempts = 0
    const journal = await openJournal(START, async () => {
      attempts += 1
      if (attempts < 3) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      return START.byteLength
    })
    expect(await journal.flush()).toBe(false)
    expect(states.at(-1)).toMatchObject({ state: 'failed', error: { code: 'disk-full' } })
    journal.append(commit(1))
    await vi.waitFor(() => {
      clock.advance(5000)
      expect(states.at(-1)).toMatchObject({ state: 'saved', seq: 1 })
    })
    expect(attempts).toBe(3)
    await journal.close()
  })
})
