import { isDeepStrictEqual } from 'node:util'
import { readSession } from '../../src-main/session/session-files'
import { sessionFolder } from '../../src-main/session/session-folder'
import type { Answer } from '../../src-model/contract/errors'
import type { CommunityMap } from '../../src-model/map/map'
import { ImpatientClock } from '../main/support/clocks'
import { type Fault, FaultyFileSystem } from '../main/support/faulty-file-system'
import { addPerson, REDO, UNDO } from '../main/support/maps'
import { MemoryFileSystem } from '../main/support/memory-file-system'
import { type SessionWorld, sessionWorld } from '../main/support/session-world'
import { turnBits } from './turn-bits'
import { until } from './until'

/** Which calls to the disk fail, and how. */
export interface Failing {
  fault: Fault
  /** The first call that fails, counted from 1. */
  from: number
  /** How many fail in a row. */
  count: number
}

/** What came of a life with failing calls. */
export interface FaultLife {
  /** How many calls to the disk it took. */
  calls: number
  /** How many edits were called saved. */
  saved: number
  troubles: string[]
}

const DATA = '/data'
const FIELDS = { title: 'Paths', question: '', organisation: '', place: 'Cantù', date: '2026-05-01' }

/** The disk as a power cut would have left it when an edit was called saved. */
interface Acknowledged {
  id: string
  seq: number
  left: MemoryFileSystem
}

/** Asks again until it is granted, as somebody would who is told that the disk refused. */
async function insist<Value>(what: string, ask: () => Promise<Answer<Value>>): Promise<Value> {
  let value: Value | undefined
  await until(what, async () => {
    const answer = await ask()
    if (answer.ok) value = answer.value
    return answer.ok
  })
  return value as Value
}

function stateOf({ sessions }: SessionWorld): { map: CommunityMap; seq: number; savedSeq: number } {
  const snapshot = sessions.snapshot()
  if (!snapshot.ok) throw new Error('no session is open')
  return snapshot.value
}

/** Edits alone and in groups, then waits until all is saved, which nobody asks for again. */
async function edit(world: SessionWorld): Promise<CommunityMap> {
  const { sessions } = world
  const first = stateOf(world).seq + 1
  sessions.execute(addPerson(first), null)
  await new Promise(setImmediate)
  for (let number = first + 1; number <= first + 3; number += 1) sessions.execute(addPerson(number), 'a gesture')
  sessions.execute(UNDO, null)
  await new Promise(setImmediate)
  sessions.execute(REDO, null)
  await until('saving resumes by itself', () => stateOf(world).savedSeq === stateOf(world).seq)
  return stateOf(world).map
}

/** Opens what is on a disk, with no call failing any more. @returns the maps by their session's id. */
async function mapsOn(disk: MemoryFileSystem, troubles: string[]): Promise<Map<string, CommunityMap>> {
  const { library, sessions } = await sessionWorld(DATA, new FaultyFileSystem(disk))
  const maps = new Map<string, CommunityMap>()
  for (const { id } of library.list()) {
    const opened = await sessions.open(id)
    if (!opened.ok) troubles.push(`${id} cannot be opened: ${opened.error.code}`)
    else if (opened.value.notice) troubles.push(`${id} opens with ${opened.value.notice.code}`)
    if (opened.ok) maps.set(id, opened.value.map)
  }
  await sessions.shutDown()
  return maps
}

async function checkAcknowledged(acknowledged: readonly Acknowledged[], troubles: string[]): Promise<void> {
  for (const { id, seq, left } of acknowledged) {
    try {
      const { state } = await readSession({ files: left, clock: new ImpatientClock() }, sessionFolder(DATA, id))
      if (state.seq < seq) troubles.push(`${seq} was called saved, ${state.seq} was on the disk`)
    } catch (thrown) {
      troubles.push(`${seq} was called saved, and then: ${thrown}`)
    }
  }
}

/**
 * A whole life of two sessions, some calls of which to the disk fail: made, opened, edited, closed, opened again,
 * copied, and the copy edited and deleted; one is damaged on the way and mended.
 */
export async function liveWithFaults({ fault, from, count }: Failing): Promise<FaultLife> {
  const disk = new MemoryFileSystem(DATA)
  const files = new FaultyFileSystem(disk)
  files.faultAt = (call) => (call >= from && call < from + count ? fault : null)
  const acknowledged: Acknowledged[] = []
  const troubles: string[] = []
  let openId = ''
  let lastSeq = 0
  const world = await sessionWorld(DATA, files, {
    saved: ({ seq }) => {
      if (seq > lastSeq) acknowledged.push({ id: openId, seq, left: disk.afterPowerCut() })
      lastSeq = seq
    },
  })
  const { shelf, sessions } = world
  const open = async (id: string) => {
    await insist('the one before closes', () => sessions.close())
    openId = id
    lastSeq = (await insist('opening', () => sessions.open(id))).seq
  }
  try {
    const { id } = await insist('creating', () => shelf.create(FIELDS, 'it'))
    await open(id)
    await edit(world)
    await open((await insist('copying', () => sessions.duplicate(id))).id)
    await edit(world)
    const copy = openId
    await insist('the copy closes', () => sessions.close())
    for (const file of ['snapshot', 'journal'] as const) {
      await turnBits(disk, sessionFolder(DATA, id)[file])
      await open(id)
      await edit(world)
      await insist('what was mended closes', () => sessions.close())
    }
    await open(id)
    const map = await edit(world)
    await insist('deleting', () => sessions.delete(copy))
    await insist('closing', () => sessions.close())
    await sessions.shutDown()
    // What was refused and could not be removed either may be there, whole; what was deleted may not.
    const found = await mapsOn(disk, troubles)
    if (!isDeepStrictEqual(found.get(id), map) || found.has(copy)) troubles.push('not as it was left')
    // The flush that makes a deletion final may be the call that failed; then the copy may come back, whole.
    const afterCut = await mapsOn(disk.afterPowerCut(), troubles)
    if (!isDeepStrictEqual(afterCut.get(id), map)) troubles.push('not as it was left, after a power cut')
  } catch (thrown) {
    troubles.push(String(thrown))
  }
  await checkAcknowledged(acknowledged, troubles)
  return { calls: files.calls, saved: acknowledged.length, troubles }
}
