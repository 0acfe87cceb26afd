import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src-model/contract/errors'
import { SAMPLES } from '../../../src-model/contract/library'
import { readCommunityMap, writeCommunityMap } from '../../../src-model/formats/community-map/community-map'
import { addPerson, mapOf, NOON } from '../support/maps'
import { type SessionWorld, sessionWorld } from '../support/session-world'
import { temporaryFolder } from '../support/temporary-folder'

const userData = temporaryFolder()
let world: SessionWorld

const FIELDS = { title: 'Paths', question: '', organisation: '', place: 'Cantù', date: '2026-05-01' }

function answered<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.error.code}`)
  return answer.value
}

async function create(): Promise<string> {
  return answered(await world.shelf.create(FIELDS, 'it')).id
}

function outside(name: string): string {
  return join(userData(), name)
}

beforeEach(async () => {
  world = await sessionWorld(userData())
})
afterEach(() => world.sessions.shutDown())

describe('a new session', () => {
  it('opens empty, with the fields and the language given', async () => {
    const id = await create()
    const { map, seq } = answered(await world.sessions.open(id))
    expect(seq).toBe(0)
    expect(map.session).toEqual({ id, ...FIELDS, language: 'it', facilitators: [] })
    expect(map.order.participants).toEqual([])
  })

  it('is refused on a full disk, and leaves nothing behind', async () => {
    world.files.faultAt = (_call, name) => (name === 'write' ? 'ENOSPC' : null)
    expect(await world.shelf.create(FIELDS, 'en')).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(world.library.list()).toEqual([])
    expect(await readdir(join(userData(), 'sessions'))).toEqual([])
  })
})

describe('opening', () => {
  it('succeeds though whoever is told of it throws, and so does closing', async () => {
    const faults: unknown[] = []
    const thrown = new Error('a fault')
    const openChanged = () => {
      throw thrown
    }
    const { shelf, sessions } = await sessionWorld(
      userData(),
      undefined,
      { faulted: (fault) => faults.push(fault) },
      openChanged,
    )
    const id = answered(await shelf.create(FIELDS, 'it'))
    expect(answered(await sessions.open(id.id)).map.session.id).toBe(id.id)
    expect(sessions.openId).toBe(id.id)
    expect(await sessions.close()).toEqual({ ok: true, value: null })
    expect(faults).toEqual([thrown, thrown])
  })

  it('closes the one before, and tells both', async () => {
    const [one, two] = [await create(), await create()]
    await world.sessions.open(one)
    world.sessions.execute(addPerson(1), null)
    await world.sessions.open(two)
    expect(world.openChanges).toEqual([true, false, true])
    expect(answered(world.sessions.snapshot()).map.session.id).toBe(two)
    expect(answered(await world.sessions.open(one)).map.order.participants).toEqual(['p1'])
  })

  it('again gives the session as it is now: the page was loaded again', async () => {
    const id = await create()
    await world.sessions.open(id)
    world.sessions.execute(addPerson(1), null)
    expect(answered(await world.sessions.open(id)).seq).toBe(1)
    expect(world.openChanges).toEqual([true])
  })

  it('many at once ends with the last one open', async () => {
    const ids = [await create(), await create(), await create()]
    await Promise.all(ids.map((id) => world.sessions.open(id)))
    expect(answered(world.sessions.snapshot()).map.session.id).toBe(ids[2])
  })

  it('refuses a session that is not there, and one that is damaged', async () => {
    expect(await world.sessions.open('nowhere')).toMatchObject({ error: { code: 'session-missing' } })
    const id = await create()
    await writeFile(join(userData(), 'sessions', id, 'map.json'), 'x')
    await writeFile(join(userData(), 'sessions', id, 'journal.ndjson'), 'y')
    expect(await world.sessions.open(id)).toMatchObject({ error: { code: 'session-damaged' } })
  })

  it('another one is refused while the disk refuses the newest edits', async () => {
    const [one, two] = [await create(), await create()]
    await world.sessions.open(one)
    world.files.faultAt = (_call, name) => (name === 'write' ? 'ENOSPC' : null)
    world.sessions.execute(addPerson(1), null)
    expect(await world.sessions.open(two)).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(await world.sessions.close()).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(answered(world.sessions.snapshot()).map.order.participants).toEqual(['p1'])
    world.files.faultAt = () => null
    expect(await world.sessions.close()).toEqual({ ok: true, value: null })
  })
})

describe('without an open session', () => {
  it('refuses what needs one', async () => {
    const refusal = { ok: false, error: { code: 'no-session-open', params: {} } }
    expect(world.sessions.snapshot()).toEqual(refusal)
    expect(world.sessions.execute(addPerson(1), null)).toEqual(refusal)
    expect(await world.sessions.exportFile(outside('x.trama.json'))).toEqual(refusal)
    expect(await world.sessions.close()).toEqual({ ok: true, value: null })
  })
})

describe('the library', () => {
  it('knows what is in a session once it is closed', async () => {
    const id = await create()
    await world.sessions.open(id)
    world.sessions.execute(addPerson(1), null)
    world.sessions.execute({ type: 'session/edit', changes: { title: 'Renamed' } }, null)
    await world.sessions.close()
    expect(world.library.entry(id)).toMatchObject({ title: 'Renamed', participants: 1 })
    expect((await sessionWorld(userData())).library.entry(id)).toMatchObject({ title: 'Renamed', participants: 1 })
  })
})

describe('duplicating', () => {
  it.each([['open'], ['closed']])('makes a session of its own from one that is %s', async (how) => {
    const id = await create()
    await world.sessions.open(id)
    world.sessions.execute(addPerson(1), null)
    if (how === 'closed') await world.sessions.close()
    const copy = answered(await world.sessions.duplicate(id))
    const { map, canUndo } = answered(await world.sessions.open(copy.id))
    expect(map.session).toMatchObject({ id: copy.id, title: 'Paths (copy)' })
    expect(map.order.participants).toEqual(['p1'])
    expect(canUndo).toBe(false)
    expect(copy.id).not.toBe(id)
  })

  it('refuses a session that is not there', async () => {
    expect(await world.sessions.duplicate('nowhere')).toMatchObject({ error: { code: 'session-missing' } })
  })
})

describe('deleting', () => {
  it('removes the session’s folder and its entry, even when it is open', async () => {
    const id = await create()
    await world.sessions.open(id)
    expect(await world.sessions.delete(id)).toEqual({ ok: true, value: null })
    expect(await readdir(join(userData(), 'sessions'))).toEqual([])
    expect(world.library.list()).toEqual([])
    expect(world.sessions.snapshot().ok).toBe(false)
  })

  it('leaves the session whole when the system refuses', async () => {
    const id = await create()
    world.files.faultAt = (_call, name) => (name === 'rename' ? 'EBUSY' : null)
    expect(await world.sessions.delete(id)).toMatchObject({ ok: false, error: { code: 'file-locked' } })
    world.files.faultAt = () => null
    expect((await world.sessions.open(id)).ok).toBe(true)
  })

  it('keeps the open session open when the system refuses, with what the disk has not got yet', async () => {
    const id = await create()
    await world.sessions.open(id)
    world.files.faultAt = (_call, name) => (name === 'rename' || name === 'write' ? 'EROFS' : null)
    world.sessions.execute(addPerson(1), null)
    expect(await world.sessions.delete(id)).toMatchObject({ ok: false, error: { code: 'read-only' } })
    expect(world.openChanges).toEqual([true])
    expect(world.sessions.execute(addPerson(2), null).ok).toBe(true)
    world.files.faultAt = () => null
    answered(await world.sessions.close())
    expect(answered(await world.sessions.open(id)).map.order.participants).toEqual(['p1', 'p2'])
  })
})

describe('exporting and importing', () => {
  it('gives the same map under a new id', async () => {
    const id = await create()
    await world.sessions.open(id)
    world.sessions.execute(addPerson(1), null)
    answered(await world.sessions.exportFile(outside('a.trama.json')))
    const imported = answered(await world.shelf.importFile(outside('a.trama.json')))
    if (imported.is !== 'opened') throw new Error('it had to be mended')
    const before = answered(world.sessions.snapshot()).map
    const after = answered(await world.sessions.open(imported.id)).map
    expect(imported.id).not.toBe(id)
    expect({ ...after, session: { ...after.session, id } }).toEqual(before)
  })

  it('opens a file that had to be mended only when asked again, and leaves it as it is', async () => {
    const file = outside('mended.trama.json')
    const text = JSON.stringify({
      format: 'trama-community-map',
      version: 1,
      session: { title: 'Mended' },
      participants: [{ id: 'a', name: 'Anna', side: 'sideways' }],
      resources: [],
      connections: [{ from: 'a', to: 'nobody' }],
    })
    await writeFile(file, text)
    const before = world.library.list().length
    const imported = answered(await world.shelf.importFile(file))
    expect(imported).toMatchObject({ is: 'mended', name: 'mended.trama.json' })
    expect(imported.is === 'mended' && imported.repairs.map(({ code }) => code)).toContain('end-missing')
    expect(world.library.list()).toHaveLength(before)
    const opened = answered(await world.sessions.open(answered(await world.shelf.openMended()).id))
    expect(opened.map.participants.a).toMatchObject({ name: 'Anna', side: 'guest' })
    expect(await readFile(file, 'utf8')).toBe(text)
    expect(await world.shelf.openMended()).toMatchObject({ error: { code: 'no-file-waiting' } })
  })

  it('lets go of a mended file that is not wanted', async () => {
    await writeFile(
      outside('m.json'),
      '{"format":"trama-community-map","version":1,"session":{},"participants":[],"resources":[],"connections":[]}',
    )
    expect(answered(await world.shelf.importFile(outside('m.json'))).is).toBe('mended')
    world.shelf.forgetMended()
    expect(await world.shelf.openMended()).toMatchObject({ error: { code: 'no-file-waiting' } })
  })

  it('says who wrote the file', async () => {
    await world.sessions.open(await create())
    answered(await world.sessions.exportFile(outside('a.trama.json')))
    expect(JSON.parse(await readFile(outside('a.trama.json'), 'utf8'))).toMatchObject({ generator: 'Trama 1.2.3' })
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-permission'],
    ['EIO', 'write-failed'],
  ] as const)('a failed export (%s) leaves an older file whole', async (fault, code) => {
    await world.sessions.open(await create())
    await writeFile(outside('a.trama.json'), 'older')
    world.files.faultAt = (_call, name) => (name === 'write' ? fault : null)
    const answer = await world.sessions.exportFile(outside('a.trama.json'))
    expect(answer).toEqual({ ok: false, error: { code, params: { name: 'a.trama.json' } } })
    expect(await readFile(outside('a.trama.json'), 'utf8')).toBe('older')
    world.files.faultAt = () => null
  })

  it('an export to a folder that is gone is refused', async () => {
    await world.sessions.open(await create())
    expect(await world.sessions.exportFile(outside('gone/a.trama.json'))).toMatchObject({
      error: { code: 'folder-missing' },
    })
  })

  it.each([
    ['not there', 'none.trama.json', null, 'file-unreadable'],
    ['empty', 'a.trama.json', '', 'file-empty'],
    ['bytes', 'a.trama.json', Buffer.from([0xff, 0xfe, 0x00, 0x80]), 'file-not-text'],
    ['prose', 'a.trama.json', 'Dear all', 'file-not-json'],
    ['foreign', 'a.trama.json', '{"type":"excalidraw"}', 'file-foreign'],
    ['newer', 'a.trama.json', '{"format":"trama-community-map","version":99}', 'file-newer'],
  ])('a file that is %s is refused by name, and nothing is made', async (_what, name, content, code) => {
    if (content !== null) await writeFile(outside(name), content)
    const answer = await world.shelf.importFile(outside(name))
    expect(answer).toMatchObject({ ok: false, error: { code, params: { name } } })
    expect(world.library.list()).toEqual([])
  })

  it('a folder and a file that is too large are refused before they are read', async () => {
    await mkdir(outside('folder.trama.json'))
    expect(await world.shelf.importFile(outside('folder.trama.json'))).toMatchObject({
      error: { code: 'file-unreadable' },
    })
    await writeFile(outside('large.trama.json'), Buffer.alloc(25_000_001, ' '))
    expect(await world.shelf.importFile(outside('large.trama.json'))).toEqual({
      ok: false,
      error: { code: 'file-too-large', params: { name: 'large.trama.json', most: 25 } },
    })
  })

  it('leaves the file that it reads as it was', async () => {
    const content = writeCommunityMap(mapOf('CON'), { exportedAt: NOON, generator: 'Trama' })
    await writeFile(outside('a.trama.json'), content)
    await chmod(outside('a.trama.json'), 0o400)
    expect(await world.shelf.importFile(outside('a.trama.json'))).toMatchObject({ ok: true })
    expect(await readFile(outside('a.trama.json'), 'utf8')).toBe(content)
    expect(await readdir(join(userData(), 'sessions')).catch(() => [])).not.toContain('CON')
  })
})

describe('the samples', () => {
  it.each(SAMPLES)('%s becomes a session without a repair', async (sample) => {
    const made = await world.shelf.createSample(sample)
    expect(made).toEqual({ ok: true, value: { id: expect.any(String) } })
    const { id } = answered(made)
    const { map } = answered(await world.sessions.open(id))
    expect(map.order.participants.length).toBeGreaterThan(20)
    answered(await world.sessions.exportFile(outside('sample.trama.json')))
    const read = readCommunityMap(await readFile(outside('sample.trama.json'), 'utf8'), { newId: () => 'x', now: NOON })
    expect(read).toMatchObject({ ok: true, repairs: [] })
  })
})
