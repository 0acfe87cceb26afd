import { describe, expect, it } from 'vitest'
import { isContiguous, journalLine, readJournal } from '../../../src-main/session/journal-lines'
import { journalBytes } from '../../../src-main/session/mending'
import type { Commit } from '../../../src-model/map/commit'
import { execute, startState } from '../../../src-model/map/session-state'
import { addPerson, mapOf, NOON } from '../support/maps'

function commits(count: number): Commit[] {
  let state = startState(mapOf())
  return Array.from({ length: count }, (_, index) => {
    const result = execute(state, addPerson(index + 1), { at: NOON })
    if (!result.ok || result.commit === null) throw new Error('the test data is wrong')
    state = result.state
    return result.commit
  })
}

/** Commits as they are written: those that were read are put together only when somebody looks at them. */
function written(read: readonly Commit[]): Commit[] {
  return JSON.parse(JSON.stringify(read))
}

const START = { seq: 0, map: mapOf() }
const THREE = commits(3)
const WHOLE = journalBytes(START, THREE)

describe('a journal', () => {
  it('reads back as it was written', () => {
    const journal = readJournal(WHOLE)
    expect(journal.start).toEqual({ version: 1, ...START })
    expect(written(journal.commits)).toEqual(THREE)
    expect(journal).toMatchObject({ badLines: 0, isFirstLineBad: false, goodBytes: WHOLE.byteLength })
    expect(isContiguous(journal)).toBe(true)
  })

  it('says whose it is before its map is asked for, however its start is written', () => {
    const { session, ...map } = mapOf('own')
    const lines = [
      { session, ...map },
      { ...map, session },
    ].map((each) => journalLine({ start: { version: 1, seq: 3, map: each } }))
    for (const line of lines) {
      const journal = readJournal(line)
      expect(journal).toMatchObject({ session: session.id, start: { version: 1, seq: 3 }, badLines: 0 })
      expect(journal.start?.map).toEqual({ session, ...map })
    }
  })

  it('is lines of JSON', () => {
    const lines = WHOLE.toString('utf8').trimEnd().split('\n')
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual([
      ['len', 'crc', 'start'],
      ...THREE.map(() => ['len', 'crc', 'commit']),
    ])
  })

  it('loses only its last line to a torn write, wherever it tore', () => {
    const two = journalBytes(START, THREE.slice(0, 2))
    for (let length = two.byteLength; length < WHOLE.byteLength; length += 1) {
      const journal = readJournal(WHOLE.subarray(0, length))
      expect(written(journal.commits)).toEqual(THREE.slice(0, 2))
      expect(journal).toMatchObject({ badLines: 0, goodBytes: two.byteLength })
    }
  })

  it('never takes a changed line for a good one, whichever bit was flipped', () => {
    const originals = new Set([START, ...THREE].map((each) => JSON.stringify(each)))
    const strangers: number[] = []
    let mostRead = 0
    for (let at = 0; at < WHOLE.byteLength * 8; at += 1) {
      const damaged = Buffer.from(WHOLE)
      damaged[at >> 3] = (damaged[at >> 3] ?? 0) ^ (1 << (at & 7))
      const { start, commits: read } = readJournal(damaged)
      const found = [...(start ? [{ seq: start.seq, map: start.map }] : []), ...read]
      mostRead = Math.max(mostRead, found.length)
      if (!found.every((each) => originals.has(JSON.stringify(each)))) strangers.push(at)
    }
    expect(strangers).toEqual([])
    expect(mostRead).toBe(3)
  })

  it('reads what stands after a damaged line, and knows that there is a gap', () => {
    const lines = WHOLE.toString('latin1').split('\n')
    lines[2] = lines[2]?.replace('participant', 'partecipant') ?? ''
    const journal = readJournal(Buffer.from(lines.join('\n'), 'latin1'))
    expect(journal.commits.map((each) => each.seq)).toEqual([1, 3])
    expect(journal.badLines).toBe(1)
    expect(isContiguous(journal)).toBe(false)
  })

  it('takes a start nowhere but in its first line', () => {
    const start = journalLine({ start: { version: 1, seq: 9, map: mapOf('other') } })
    const journal = readJournal(Buffer.concat([WHOLE, start]))
    expect(journal.start?.seq).toBe(0)
    expect(journal.badLines).toBe(1)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(4096)],
    ['line breaks', Buffer.from('\n\n\n')],
    ['other JSON', Buffer.from('{"hello":1}\n')],
  ])('is empty where there is %s', (_name, bytes) => {
    expect(readJournal(bytes)).toMatchObject({ start: null, commits: [], goodBytes: 0 })
  })
})
