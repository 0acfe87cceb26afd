import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportThread } from '../../../src-main/import/import-thread'
import { writeCommunityMap } from '../../../src-model/formats/community-map/community-map'
import type { ImportChoices } from '../../../src-model/import/choices'
import type { ImportAround } from '../../../src-model/import/work'
import { smallMap } from '../../model/support/small-map'
import { deskOf, workInstead } from '../support/import-desk'
import { addPerson } from '../support/maps'
import { type SessionWorld, sessionWorld } from '../support/session-world'
import { temporaryFolder } from '../support/temporary-folder'

const folder = temporaryFolder()
const FIELDS = { title: 'Paths', question: '', organisation: '', place: '', date: '2026-05-01' }
const LIST = 'Nome;Offre\nAda Neri;drone\nUgo Verdi;drone|van\n'
let world: SessionWorld

beforeEach(async () => {
  world = await sessionWorld(join(folder(), 'data'))
})
afterEach(async () => {
  await world.sessions.shutDown()
})

async function openSession(): Promise<string> {
  const made = await world.shelf.create(FIELDS, 'en')
  const id = made.ok ? made.value.id : ''
  await world.sessions.open(id)
  return id
}

async function file(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder(), name)
  await writeFile(path, text)
  return path
}

function value<Value>(answer: { ok: true; value: Value } | { ok: false; error: { code: string } }): Value {
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

const people = () => Object.values(world.sessions.current?.map.participants ?? {}).map(({ name }) => name)

/** The bytes of a text as they come through the door. */
const pieces = (text: string, size = 7) => text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []

describe('files from the dialog', () => {
  it('are offered, previewed, and imported in one step that undo takes back', async () => {
    await openSession()
    const path = await file('list.csv', LIST)
    const { desk, progress, settings } = deskOf(world, () => [path])
    expect(value(await desk.choose())).toEqual({ is: 'offered' })
    const preview = value(await desk.preview({ choices: null }))
    expect(preview.counts.people.new).toBe(2)
    expect(people()).toEqual([])
    const result = value(await desk.apply())
    expect(result).toMatchObject({ is: 'added', seq: 1 })
    expect(people()).toEqual(['Ada Neri', 'Ugo Verdi'])
    const map = world.sessions.current?.map
    expect(result.is === 'added' && result.ids).toEqual([
      ...(map?.order.participants ?? []),
      ...(map?.order.resources ?? []),
    ])
    expect(progress.map(({ stage }) => stage)).toContain('adding')
    expect(settings.chosen.tableUses).toMatchObject([{ headers: 'nome|offre' }])
    value(world.sessions.execute({ type: 'history/undo' }, null))
    expect(people()).toEqual([])
    expect(await desk.apply()).toMatchObject({ ok: false, error: { code: 'nothing-offered' } })
  })

  it('become a session of their own while none is open; a whole map of ours is opened at once', async () => {
    const list = await file('Iscritti.csv', LIST)
    const ours = writeCommunityMap(smallMap(), { exportedAt: '2031-01-01T00:00:00.000Z', generator: 'Trama' })
    const map = await file('open doors.json', ours)
    let path = map
    const { desk } = deskOf(world, () => [path])
    expect(value(await desk.choose())).toMatchObject({ is: 'opened' })
    path = list
    expect(value(await desk.choose())).toEqual({ is: 'offered' })
    expect(value(await desk.preview({ choices: null })).asks.into).toBe(false)
    const made = value(await desk.apply())
    expect(made.is).toBe('opened')
    expect(world.library.list().map(({ title, participants }) => [title, participants])).toEqual([
      ['Iscritti', 2],
      ['Open doors', 2],
    ])
  })

  it('ours too, are looked through while a session is open, and go where the user says', async () => {
    await openSession()
    const ours = writeCommunityMap(smallMap(), { exportedAt: '2031-01-01T00:00:00.000Z', generator: 'Trama' })
    const path = await file('ours.trama.json', ours)
    const { desk } = deskOf(world, () => [path])
    expect(value(await desk.choose())).toEqual({ is: 'offered' })
    const { choices } = value(await desk.preview({ choices: null }))
    expect(choices.into).toBe('new')
    const there: ImportChoices = { ...choices, into: 'session' }
    value(await desk.preview({ choices: there }))
    expect(value(await desk.apply()).is).toBe('added')
    expect(people()).toEqual(['Anna Rossi', 'Luca Bianchi'])
  })

  it('are refused where they cannot be read, are too large or too many, with their name', async () => {
    const large = await file('large.csv', new Uint8Array(25_000_001))
    const half = await file('half.csv', new Uint8Array(15_000_000))
    let paths = [join(folder(), 'gone.csv')]
    const { desk } = deskOf(world, () => paths)
    const refusal = async () => {
      const answer = await desk.choose()
      return answer.ok ? answer.value : [answer.error.code, answer.error.params.name]
    }
    expect(await refusal()).toEqual(['file-unreadable', 'gone.csv'])
    paths = [large]
    expect(await refusal()).toEqual(['file-too-large', 'large.csv'])
    paths = [half, half]
    expect(await refusal()).toEqual(['file-too-large', 'half.csv'])
    paths = Array.from({ length: 11 }, () => half)
    expect(await refusal()).toEqual(['too-many-files', undefined])
    paths = []
    expect(await refusal()).toEqual({ is: 'cancelled' })
  })
})

describe('files that come in pieces', () => {
  it('are imported once they have come whole, byte by byte', async () => {
    await openSession()
    const { desk } = deskOf(world, () => [])
    const bytes = Buffer.from('Nome\nNicolò Perù\n').toString('latin1')
    value(desk.begin({ files: [{ name: '', bytes: bytes.length }] }))
    value(desk.bytes({ file: 0, pieces: pieces(bytes.slice(0, 9)) }))
    expect(await desk.preview({ choices: null })).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    value(desk.bytes({ file: 0, pieces: pieces(bytes.slice(9)) }))
    expect(value(await desk.preview({ choices: null })).names).toEqual([''])
    value(await desk.apply())
    expect(people()).toEqual(['Nicolò Perù'])
  })

  it('are refused beyond what was announced, or when they are no bytes', () => {
    const { desk } = deskOf(world, () => [])
    expect(desk.bytes({ file: 0, pieces: ['a'] })).toMatchObject({ error: { code: 'nothing-offered' } })
    expect(desk.begin({ files: [{ name: 'a', bytes: 26_000_000 }] })).toMatchObject({
      error: { code: 'file-too-large' },
    })
    value(desk.begin({ files: [{ name: '/home/a\u202E.csv', bytes: 3 }] }))
    expect(desk.bytes({ file: 0, pieces: ['ab', 'cd'] })).toMatchObject({ error: { code: 'bad-request' } })
    expect(desk.bytes({ file: 1, pieces: ['a'] })).toMatchObject({ error: { code: 'bad-request' } })
    expect(desk.bytes({ file: 0, pieces: ['€'] })).toMatchObject({ error: { code: 'bad-request' } })
  })
})

describe('an import whose surroundings change', () => {
  async function offered(startThread = workInstead) {
    const id = await openSession()
    const path = await file('list.csv', LIST)
    const made = deskOf(world, () => [path], startThread)
    value(await made.desk.choose())
    return { id, ...made }
  }

  /** A list that becomes a session of its own. @returns with a way to do something while that is made. */
  async function offeredAlone() {
    const path = await file('list.csv', LIST)
    const made = deskOf(world, () => [path])
    value(await made.desk.choose())
    value(await made.desk.preview({ choices: null }))
    const during = (act: () => void) => {
      world.files.faultAt = () => {
        world.files.faultAt = () => null
        act()
        return null
      }
    }
    return { ...made, during }
  }

  it('is planned anew for the map as it is then', async () => {
    const { desk } = await offered()
    value(await desk.preview({ choices: null }))
    const person = addPerson(1)
    if (person.type !== 'participant/add') throw new Error('not a person')
    const ada = { ...person.participant, name: 'Ada Neri', organisation: '' }
    value(world.sessions.execute({ type: 'participant/add', participant: ada }, null))
    expect(value(await desk.apply())).toMatchObject({ is: 'added', seq: 2 })
    expect(people()).toEqual(['Ada Neri', 'Ugo Verdi'])
  })

  it('is planned again where the map changes while it is planned', async () => {
    let asked = 0
    const { desk } = await offered((files, tell) => {
      const thread = workInstead(files, tell)
      const ask = async (what: 'preview' | 'output', around: ImportAround) => {
        const answer = await thread.ask(what, around)
        asked += 1
        if (asked === 2) world.sessions.execute(addPerson(5), null)
        return answer
      }
      return Object.assign(Object.create(thread), { ask }) as ImportThread
    })
    value(await desk.preview({ choices: null }))
    expect(value(await desk.apply())).toMatchObject({ is: 'added', seq: 2 })
    expect(asked).toBe(3)
    expect(people()).toHaveLength(3)
  })

  it('does nothing once another session is open, or none', async () => {
    const { desk, id } = await offered()
    value(await desk.preview({ choices: null }))
    await openSession()
    expect(await desk.apply()).toMatchObject({ ok: false, error: { code: 'nothing-offered' } })
    value(await desk.preview({ choices: null }))
    value(await world.sessions.close())
    expect(await desk.apply()).toMatchObject({ ok: false, error: { code: 'nothing-offered' } })
    value(await world.sessions.open(id))
    expect(people()).toEqual([])
  })

  it('does nothing once it was cancelled, nor before it was previewed', async () => {
    const { desk } = await offered()
    expect(await desk.apply()).toMatchObject({ ok: false, error: { code: 'nothing-offered' } })
    value(await desk.preview({ choices: null }))
    const applying = desk.apply()
    desk.cancel()
    expect(await applying).toMatchObject({ ok: false, error: { code: 'import-cancelled' } })
    expect(await desk.preview({ choices: null })).toMatchObject({ ok: false, error: { code: 'nothing-offered' } })
    expect(people()).toEqual([])
  })

  it('that adds nothing commits nothing', async () => {
    const first = await offered()
    value(await first.desk.preview({ choices: null }))
    value(await first.desk.apply())
    const path = await file('again.csv', LIST)
    const { desk } = deskOf(world, () => [path])
    value(await desk.choose())
    expect(value(await desk.preview({ choices: null })).counts.people).toMatchObject({ new: 0, there: 2 })
    expect(value(await desk.apply())).toEqual({ is: 'added', seq: 1, ids: [] })
  })

  it('is done once, however often it is asked for', async () => {
    const { desk } = await offeredAlone()
    const [first, second] = await Promise.all([desk.apply(), desk.apply()])
    expect(first).toMatchObject({ ok: true, value: { is: 'opened' } })
    expect(second).toMatchObject({ ok: false, error: { code: 'nothing-offered' } })
    expect(world.library.list()).toHaveLength(1)
  })

  it('can be tried again where the disk refused', async () => {
    const { desk } = await offeredAlone()
    world.files.faultAt = () => 'ENOSPC'
    expect((await desk.apply()).ok).toBe(false)
    world.files.faultAt = () => null
    expect(value(await desk.apply()).is).toBe('opened')
  })

  it('leaves no session behind when it is cancelled while that is made', async () => {
    const { desk, settings, during } = await offeredAlone()
    during(() => desk.cancel())
    expect(await desk.apply()).toMatchObject({ ok: false, error: { code: 'import-cancelled' } })
    expect(world.library.list()).toEqual([])
    expect(settings.chosen.tableUses).toEqual([])
  })

  it('lets files that come meanwhile wait for their turn', async () => {
    const { desk, during } = await offeredAlone()
    during(() => value(desk.begin({ files: [{ name: 'next.csv', bytes: 8 }] })))
    expect(value(await desk.apply()).is).toBe('opened')
    value(desk.bytes({ file: 0, pieces: ['Nome\nIda'] }))
    expect(value(await desk.preview({ choices: null })).names).toEqual(['next.csv'])
  })
})
