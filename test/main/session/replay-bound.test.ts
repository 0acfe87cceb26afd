import { expect, test, vi } from 'vitest'
import type { DurableAdapter } from '../../../src-main/session/durable-adapter'
import { EMPTY_JOURNAL, readJournal } from '../../../src-main/session/journal-lines'
import { journalBytes } from '../../../src-main/session/mending'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import { recover } from '../../../src-main/session/recovery'
import type { Snapshot } from '../../../src-main/session/snapshot-file'
import { Snapshots } from '../../../src-main/session/snapshots'
import type { Commit } from '../../../src-model/map/commit'
import { nextUndo } from '../../../src-model/map/history'
import { execute, type Instruction, startState } from '../../../src-model/map/session-state'
import { ManualClock } from '../support/clocks'
import { addPerson, mapOf } from '../support/maps'

/** How many commits are put together while something happens. */
function lookedInto(happens: () => void): number {
  const parse = vi.spyOn(JSON, 'parse')
  happens()
  const count = parse.mock.calls.length
  parse.mockRestore()
  return count
}

test('opening looks into the commits after the snapshot only, and undo into those it takes back', () => {
  let state = startState(mapOf())
  const commits: Commit[] = []
  const maps = [state.map]
  for (let number = 1; number <= 40; number += 1) {
    const result = execute(state, addPerson(number), { at: '2030-01-01T00:00:00.000Z' })
    if (!result.ok || result.commit === null) throw new Error('the test data is wrong')
    state = result.state
    commits.push(result.commit)
    maps.push(state.map)
  }
  const journal = readJournal(journalBytes({ seq: 0, map: mapOf() }, commits))
  const snapshot: Snapshot = { seq: 37, map: maps[37] ?? mapOf() }
  let recovered = state
  const remains = { journal: { ...EMPTY_JOURNAL, ...journal }, snapshot, hasOther: true, backups: [] }
  expect(
    lookedInto(() => {
      recovered = recover(remains)?.state ?? recovered
    }),
  ).toBe(3)
  expect(recovered.map).toEqual(state.map)
  expect(nextUndo(recovered.history)).toBeDefined()
  for (let back = 39; back >= 0; back -= 1) {
    const undone = execute(recovered, { type: 'history/undo' }, { at: '2030-01-01T00:00:00.000Z' })
    if (!undone.ok) throw new Error(undone.error.code)
    recovered = undone.state
    expect(recovered.map).toEqual(maps[back])
  }
})

test('opening looks into no stretch of typing before the snapshot', () => {
  let state = startState(mapOf())
  const commits: Commit[] = []
  const maps = [state.map]
  const stamp = { at: '2030-01-01T00:00:00.000Z' }
  const take = (instruction: Instruction, gesture?: string) => {
    const result = execute(state, instruction, { ...stamp, gesture })
    if (!result.ok || result.commit === null) throw new Error('the test data is wrong')
    state = result.state
    commits.push(result.commit)
  }
  take(addPerson(1))
  for (let number = 1; number <= 8; number += 1) {
    for (let length = 1; length <= 10; length += 1) {
      take({ type: 'participant/edit', id: 'p1', changes: { name: `N${number}`.padEnd(2 + length, 'a') } }, `${number}`)
    }
    maps.push(state.map)
  }
  const journal = readJournal(journalBytes({ seq: 0, map: mapOf() }, commits))
  const snapshot: Snapshot = { seq: state.seq, map: state.map }
  let recovered = startState(mapOf())
  expect(
    lookedInto(() => {
      recovered = recover({ journal, snapshot, hasOther: true, backups: [] })?.state ?? recovered
    }),
  ).toBe(0)
  for (const map of maps.toReversed()) {
    expect(recovered.map.participants.p1?.name).toBe(map.participants.p1?.name ?? 'Person 1')
    const undone = execute(recovered, { type: 'history/undo' }, stamp)
    if (!undone.ok) throw new Error(undone.error.code)
    recovered = undone.state
  }
  expect(recovered.map.participants).toEqual({})
})

test('a snapshot is written when a thousand commits are behind it, however short the time', async () => {
  const written: number[] = []
  const adapter = { write: async ({ seq }: Snapshot) => void written.push(seq) } as unknown as DurableAdapter<Snapshot>
  const snapshots = new Snapshots({
    files: nodeFileSystem,
    clock: new ManualClock(),
    adapter,
    writtenSeq: 0,
    beforeWriting: async () => true,
    onWritten: () => {},
    onFailed: () => {},
  })
  for (let seq = 1; seq <= 2_500; seq += 1) {
    snapshots.note({ ...startState(mapOf()), seq })
    await null
  }
  await vi.waitFor(() => expect(written).toHaveLength(2))
  for (const [index, seq] of written.entries()) expect(seq).toBeGreaterThanOrEqual((index + 1) * 1_000)
  snapshots.stop()
})
