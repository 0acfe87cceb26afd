import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checksumOf } from '../../../src-main/session/checksum'
import type { Clock } from '../../../src-main/session/clock'
import { journalLine, readJournal } from '../../../src-main/session/journal-lines'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import { OpenSession } from '../../../src-main/session/open-session'
import { type SessionFolder, sessionFolder } from '../../../src-main/session/session-folder'
import { makeSessionFolder } from '../../../src-main/session/session-folders'
import { snapshotCodec } from '../../../src-main/session/snapshot-file'
import type { RecoveryNotice } from '../../../src-model/contract/contract'
import type { Commit } from '../../../src-model/map/commit'
import type { CommunityMap } from '../../../src-model/map/map'
import { ImpatientClock, ManualClock } from '../support/clocks'
import { addPerson, mapOf, UNDO } from '../support/maps'
import { quietObserver } from '../support/observers'
import { temporaryFolder } from '../support/temporary-folder'

const temporary = temporaryFolder()
const DISK = { files: nodeFileSystem, clock: new ImpatientClock() }
const EDITS = 6
const opened: OpenSession[] = []

afterEach(async () => {
  for (const session of opened.splice(0)) await session.close()
})

/** Opens a session that is closed at the end of the test, however that goes. */
async function open(id = 'session-1', clock: Clock = DISK.clock): Promise<OpenSession> {
  const session = await OpenSession.open({ ...DISK, clock }, folder(id), quietObserver())
  opened.push(session)
  return session
}

function folder(id = 'session-1'): SessionFolder {
  return sessionFolder(temporary(), id)
}

/** A session with six edits; the last two are only in the journal, as after a crash. */
async function crashedSession(id = 'session-1'): Promise<CommunityMap> {
  await makeSessionFolder(DISK, temporary(), mapOf(id))
  const first = await open(id)
  for (let number = 1; number <= EDITS - 2; number += 1) first.execute(addPerson(number), null)
  await first.close()
  // On a clock that stands still no snapshot comes due.
  const second = await open(id, new ManualClock())
  for (let number = EDITS - 1; number <= EDITS; number += 1) second.execute(addPerson(number), null)
  await second.flush()
  return second.state.map
}

const DAMAGES: Record<string, (path: string) => Promise<void>> = {
  missing: (path) => rm(path),
  empty: (path) => writeFile(path, ''),
  zeros: async (path) => writeFile(path, Buffer.alloc((await readFile(path)).byteLength)),
  'cut in half': async (path) => {
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, bytes.byteLength / 2))
  },
  'a flipped bit': async (path) => {
    const bytes = await readFile(path)
    const middle = Math.floor(bytes.byteLength / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 4
    await writeFile(path, bytes)
  },
  "another session's": async (path) => {
    await crashedSession('session-2')
    await cp(join(folder('session-2').path, basename(path)), path)
  },
}

async function reopen(): Promise<{ map: CommunityMap; notice: RecoveryNotice | null; session: OpenSession }> {
  const session = await open()
  return { map: session.state.map, notice: session.snapshot().notice, session }
}

/** Closes, opens again and expects everything to be in order now. */
async function expectMended(session: OpenSession, map: CommunityMap): Promise<void> {
  session.execute(addPerson(99), null)
  expect(await session.close()).toBe(true)
  const again = await reopen()
  expect(again.notice).toBeNull()
  expect(again.map).toEqual(session.state.map)
  expect(again.map).not.toEqual(map)
  again.session.execute(UNDO, null)
  expect(again.session.state.map).toEqual(map)
  await again.session.close()
}

/** A map with one person, some of whose fields are not as they can be. */
function withPerson(fields: object): object {
  const map = mapOf()
  const person = { id: 'p1', name: 'Person 1', side: 'guest', position: { x: 0, y: 0 }, ...fields }
  return { ...map, participants: { p1: person }, order: { ...map.order, participants: ['p1'] } }
}

async function damagedFiles(): Promise<string[]> {
  return (await readdir(folder().path)).filter((name) => name.includes('.damaged-'))
}

describe('after a crash', () => {
  it('opens the last state, without a word', async () => {
    const map = await crashedSession()
    const { map: found, notice, session } = await reopen()
    expect(found).toEqual(map)
    expect(notice).toBeNull()
    await expectMended(session, map)
  })

  it('drops a torn last line of the journal, without a word', async () => {
    const map = await crashedSession()
    const bytes = await readFile(folder().journal)
    await writeFile(folder().journal, Buffer.concat([bytes, Buffer.from('{"len":200,"crc":"12')]))
    const { map: found, notice, session } = await reopen()
    expect(found).toEqual(map)
    expect(notice).toBeNull()
    await expectMended(session, map)
  })
})

describe('with a damaged snapshot', () => {
  it.each(Object.keys(DAMAGES))('%s: nothing is lost, undo included', async (damage) => {
    const map = await crashedSession()
    await DAMAGES[damage]?.(folder().snapshot)
    const { map: found, notice, session } = await reopen()
    expect(found).toEqual(map)
    expect(notice).toEqual({ code: 'snapshot-rebuilt', lost: 0 })
    for (let number = 1; number <= EDITS; number += 1) expect(session.execute(UNDO, null).ok).toBe(true)
    expect(session.state.map).toEqual(mapOf())
    await session.flush()
    expect(await damagedFiles()).toHaveLength(damage === 'missing' ? 0 : 1)
    await expectMended(session, mapOf())
  })
})

describe('with one bit of a snapshot turned', () => {
  it('is damaged wherever that bit is: no number passes for another, nor for a newer version', async () => {
    const text = snapshotCodec.encode({ seq: 6, map: mapOf() })
    const bytes = Buffer.from(text, 'utf8')
    for (let bit = 0; bit < bytes.byteLength * 8; bit += 1) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(snapshotCodec.decode(flipped.toString('utf8'))).toBe('damaged')
    }
    expect(snapshotCodec.decode(text)).toEqual({ data: { seq: 6, map: mapOf() } })
  })
})

describe('with a sound checksum over what no app wrote', () => {
  it.each([
    ['no map', null],
    ['a map without a part', {}],
    ['a nameless person', withPerson({ name: '' })],
    ['a person nowhere', withPerson({ position: { x: null, y: 0 } })],
  ])('a snapshot of %s is damaged', async (_what, map) => {
    const expected = await crashedSession()
    await writeFile(folder().snapshot, snapshotCodec.encode({ seq: EDITS, map: map as CommunityMap }))
    const { map: found, notice } = await reopen()
    expect(found).toEqual(expected)
    expect(notice).toEqual({ code: 'snapshot-rebuilt', lost: 0 })
  })

  it('a journal line that is no JSON is damaged', async () => {
    const expected = await crashedSession()
    const body = Buffer.from('never JSON')
    const line = `{"len":${body.byteLength},"crc":"${checksumOf(body)}","commit":${body}}\n`
    await writeFile(folder().journal, Buffer.concat([await readFile(folder().journal), Buffer.from(line)]))
    const { map: found, notice } = await reopen()
    expect(found).toEqual(expected)
    expect(notice?.code).toBe('journal-cut')
  })
})

describe('with a damaged journal', () => {
  it.each(Object.keys(DAMAGES))('%s: opens at least what the snapshot holds, and says so', async (damage) => {
    await crashedSession()
    const original = await readFile(folder().journal)
    await DAMAGES[damage]?.(folder().journal)
    const damaged = damage === 'missing' ? null : await readFile(folder().journal)
    const { map: found, notice, session } = await reopen()
    expect(notice?.code).toBe('journal-cut')
    expect(found.order.participants.length).toBeGreaterThanOrEqual(EDITS - 2)
    await session.flush()
    const names = await damagedFiles()
    expect(names).toHaveLength(damaged === null ? 0 : 1)
    for (const name of names) expect(await readFile(join(folder().path, name))).toEqual(damaged)
    expect(original.byteLength).toBeGreaterThan(0)
    await expectMended(session, found)
  })

  it('loses nothing, undo included, when only its first line is damaged', async () => {
    const map = await crashedSession()
    const bytes = await readFile(folder().journal)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(folder().journal, bytes)
    const { map: found, notice, session } = await reopen()
    expect(found).toEqual(map)
    expect(notice).toEqual({ code: 'journal-cut', lost: 0 })
    for (let number = 1; number <= EDITS; number += 1) expect(session.execute(UNDO, null).ok).toBe(true)
    expect(session.state.map).toEqual(mapOf())
    await expectMended(session, mapOf())
    await rm(folder().snapshot)
    const rebuilt = await reopen()
    expect(rebuilt.map).toEqual(mapOf())
    expect(rebuilt.notice).toEqual({ code: 'snapshot-rebuilt', lost: 0 })
  })

  it('counts what is lost at its end', async () => {
    await crashedSession()
    const text = await readFile(folder().journal, 'latin1')
    await writeFile(folder().journal, text.replace('Person 6', 'Person 7'), 'latin1')
    const { map: found, notice, session } = await reopen()
    expect(found.order.participants).toHaveLength(EDITS - 1)
    expect(notice).toEqual({ code: 'journal-cut', lost: 1 })
    await expectMended(session, found)
  })

  it('counts both edits where the break between two lines is damaged', async () => {
    await crashedSession()
    const bytes = await readFile(folder().journal)
    bytes[bytes.lastIndexOf('\n', -2)] = 0x0b
    await writeFile(folder().journal, bytes)
    expect((await reopen()).notice).toEqual({ code: 'journal-cut', lost: 2 })
  })

  it('names no number when its end is gone, which only shows beside the snapshot', async () => {
    await crashedSession()
    const lines = (await readFile(folder().journal, 'latin1')).split('\n')
    await writeFile(folder().journal, `${lines.slice(0, 3).join('\n')}\n`, 'latin1')
    const { map, notice } = await reopen()
    expect(map.order.participants).toHaveLength(EDITS - 2)
    expect(notice).toEqual({ code: 'journal-cut', lost: null })
  })

  it('goes as far as the commits fit', async () => {
    await crashedSession()
    const lines = (await readFile(folder().journal)).toString('utf8').trimEnd().split('\n')
    const last = (JSON.parse(lines.pop() ?? '') as { commit: Commit }).commit
    const misfit = { ...last, patches: [{ op: 'remove' as const, path: ['nowhere', 'at', 'all'] }] }
    await writeFile(
      folder().journal,
      Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), journalLine({ commit: misfit })]),
    )
    const { map: found, notice, session } = await reopen()
    expect(found.order.participants).toHaveLength(EDITS - 1)
    expect(notice).toEqual({ code: 'journal-cut', lost: 1 })
    await expectMended(session, found)
  })

  it('loses nothing when the damaged line is older than the snapshot', async () => {
    const map = await crashedSession()
    const text = await readFile(folder().journal, 'latin1')
    await writeFile(folder().journal, text.replace('Person 2', 'Person 7'), 'latin1')
    const { map: found, notice, session } = await reopen()
    expect(found).toEqual(map)
    expect(notice).toEqual({ code: 'journal-cut', lost: 0 })
    await expectMended(session, found)
  })
})

describe('with snapshot and journal damaged', () => {
  it('opens the newest backup', async () => {
    await crashedSession()
    await writeFile(folder().snapshot, '')
    await writeFile(folder().journal, '')
    const { map: found, notice, session } = await reopen()
    expect(found.order.participants).toHaveLength(EDITS - 2)
    expect(notice).toEqual({ code: 'backup-used', lost: null })
    await expectMended(session, found)
  })

  it('opens the newest backup when both were set back to an earlier day', async () => {
    await makeSessionFolder(DISK, temporary(), mapOf())
    const [journal, snapshot] = [await readFile(folder().journal), await readFile(folder().snapshot)]
    const session = await open()
    for (let number = 1; number <= 3; number += 1) session.execute(addPerson(number), null)
    await session.close()
    await writeFile(folder().journal, journal)
    await writeFile(folder().snapshot, snapshot)
    const { map: found, notice, session: again } = await reopen()
    expect(found).toEqual(session.state.map)
    // Whether anything came after that backup, nobody can know.
    expect(notice).toEqual({ code: 'backup-used', lost: null })
    await expectMended(again, found)
  })

  it('passes over a damaged backup', async () => {
    await crashedSession()
    await writeFile(folder().snapshot, '')
    await writeFile(folder().journal, '')
    const newest = (await readdir(folder().backups)).sort().at(-1) ?? ''
    await writeFile(join(folder().backups, newest), '{}')
    const { map: found, notice } = await reopen()
    expect(found.order.participants).toHaveLength(0)
    expect(notice?.code).toBe('backup-used')
  })

  it('says so when only the first line of the journal is left', async () => {
    await crashedSession()
    await rm(folder().snapshot)
    const text = await readFile(folder().journal, 'latin1')
    await writeFile(folder().journal, text.slice(0, text.indexOf('\n') + 1), 'latin1')
    for (const name of await readdir(folder().backups)) await writeFile(join(folder().backups, name), '')
    expect((await reopen()).notice).toMatchObject({ code: 'snapshot-rebuilt' })
  })

  it('is damaged, not missing, while there is a backup that cannot be used', async () => {
    await crashedSession()
    await rm(folder().snapshot)
    await rm(folder().journal)
    for (const name of await readdir(folder().backups)) await writeFile(join(folder().backups, name), '')
    await expect(reopen()).rejects.toMatchObject({ reason: 'damaged' })
  })

  it('refuses when nothing is left, and touches nothing', async () => {
    await crashedSession()
    await writeFile(folder().snapshot, 'x')
    await writeFile(folder().journal, 'y')
    await rm(folder().backups, { recursive: true })
    await expect(reopen()).rejects.toMatchObject({ reason: 'damaged' })
    expect((await readdir(folder().path)).sort()).toEqual(['journal.ndjson', 'map.json'])
    expect(await readFile(folder().snapshot, 'utf8')).toBe('x')
  })

  it('never opens an empty map in place of a session that is not there', async () => {
    await expect(reopen()).rejects.toMatchObject({ reason: 'missing' })
    await expect(readdir(folder().path)).rejects.toThrow()
  })
})

/** The first line of a journal as a later version would write it. */
function newerJournal(bytes: Buffer): Buffer {
  const { start } = readJournal(bytes)
  if (start === null) throw new Error('the test data is wrong')
  return journalLine({ start: { ...start, version: 2 } })
}

/** A snapshot as a later version would write it. */
function newerSnapshot(): string {
  const fields = '"format":"trama-snapshot","version":2}\n'
  return `{"checksum":"${checksumOf(fields)}",${fields}`
}

describe('files of a newer version', () => {
  it.each([
    ['snapshot', 'snapshot'],
    ['journal', 'journal'],
  ] as const)('are left alone (%s)', async (_name, which) => {
    await crashedSession()
    const newer = which === 'snapshot' ? newerSnapshot() : newerJournal(await readFile(folder().journal))
    await writeFile(folder()[which], newer)
    await expect(reopen()).rejects.toMatchObject({ reason: 'newer' })
    expect(await damagedFiles()).toEqual([])
  })
})
