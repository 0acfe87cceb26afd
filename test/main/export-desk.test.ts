import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DraftSource } from '../../src-main/export/export-thread'
import type { Answer } from '../../src-model/contract/errors'
import { type ExportChoices, FIRST_EXPORT } from '../../src-model/export/choices'
import type { DraftFile } from '../../src-model/export/draft'
import { draftExport } from '../../src-model/export/draft-export'
import type { CommunityMap } from '../../src-model/map/map'
import { exportDesk } from './support/export-desk'
import { addPerson } from './support/maps'
import { type SessionWorld, sessionWorld } from './support/session-world'
import { temporaryFolder } from './support/temporary-folder'

const userData = temporaryFolder()
const FIELDS = { title: 'Paths', question: '', organisation: '', place: '', date: '2026-05-01' }
const MAP: ExportChoices = { ...FIRST_EXPORT, format: 'community-map', people: 'pseudonyms' }
let world: SessionWorld
let id: string

function answered<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.error.code}`)
  return answer.value
}

const outside = (name: string) => join(userData(), name)

async function namesIn(path: string): Promise<string[]> {
  const { participants } = JSON.parse(await readFile(path, 'utf8'))
  return participants.map(({ name }: { name: string }) => name)
}

/** Drafts that are these files, whatever the map. */
function draftsOf(...files: DraftFile[]): DraftSource {
  return async () => ({ files, losses: [] })
}

const text = (suffix: string): DraftFile => ({ suffix, extension: '.csv', is: 'text', text: `of ${suffix}` })

beforeEach(async () => {
  world = await sessionWorld(userData())
  id = answered(await world.shelf.create(FIELDS, 'en')).id
  answered(await world.sessions.open(id))
  for (const number of [1, 2, 3]) answered(world.sessions.execute(addPerson(number), null))
})
afterEach(async () => {
  world.files.faultAt = () => null
  await world.sessions.shutDown()
})

describe('what is handed over', () => {
  it('goes where the dialog says, under a name that says what it holds of people, and is remembered', async () => {
    const told: unknown[] = []
    const desk = exportDesk(world, {
      chosen: outside('a.trama.json'),
      asked: (name) => told.push(name),
      remember: (choices, folder) => told.push(choices, folder),
      shown: (path) => told.push(path),
    })
    desk.show()
    const outcome = answered(await desk.write(MAP))
    expect(outcome).toMatchObject({ done: true, names: ['a.trama.json'] })
    desk.show()
    const name = 'Paths 2026-05-01 (pseudonyms).trama.json'
    expect(told).toEqual([name, MAP, userData(), outside('a.trama.json')])
    expect(await namesIn(outside('a.trama.json'))).toEqual(['P1', 'P2', 'P3'])
    expect(JSON.stringify(outcome)).not.toContain(userData())
  })

  it('is nothing where the dialog is closed', async () => {
    const desk = exportDesk(world, { chosen: null })
    expect(await desk.write(MAP)).toEqual({ ok: true, value: { done: false } })
  })

  it('says what it does not hold', async () => {
    answered(world.sessions.execute({ type: 'participant/edit', id: 'p2', changes: { unnamed: true } }, null))
    const desk = exportDesk(world, { chosen: outside('a.trama.json') })
    const outcome = answered(await desk.write(MAP))
    expect(outcome).toMatchObject({
      losses: [
        { code: 'people-unnamed-left-out', params: { count: 1 } },
        { code: 'figures', params: {} },
      ],
    })
    expect(await namesIn(outside('a.trama.json'))).toHaveLength(2)
  })

  it('never falls on files that the dialog could not ask about', async () => {
    await writeFile(outside('list ties.csv'), 'older')
    const desk = exportDesk(world, { chosen: outside('list.csv'), draftOf: draftsOf(text('people'), text('ties')) })
    const outcome = answered(await desk.write({ ...MAP, format: 'table' }))
    expect(outcome).toMatchObject({ names: ['list 2 people.csv', 'list 2 ties.csv'] })
    expect(await readFile(outside('list ties.csv'), 'utf8')).toBe('older')
    expect(await readFile(outside('list 2 ties.csv'), 'utf8')).toBe('of ties')
  })

  it('of several files is there as a whole or not at all', async () => {
    await mkdir(outside('new'))
    await world.sessions.flush()
    let writes = 0
    world.files.faultAt = (_call, name) => (name === 'write' && ++writes === 2 ? 'ENOSPC' : null)
    const desk = exportDesk(world, { chosen: outside('new/out'), draftOf: draftsOf(text('people'), text('ties')) })
    const answer = await desk.write({ ...MAP, format: 'table', people: 'full' })
    expect(answer).toEqual({ ok: false, error: { code: 'disk-full', params: { name: 'out people.csv' } } })
    expect(await readdir(outside('new'))).toEqual([])
  })

  it.each([
    ['picture', 'paint-failed'],
    ['page', 'print-failed'],
  ] as const)('is refused with a code where a %s fails', async (is, code) => {
    const broken = { suffix: '', extension: '.pdf', is } as unknown as DraftFile
    const desk = exportDesk(world, { chosen: outside('a.pdf'), draftOf: draftsOf(broken) })
    expect(await desk.write({ ...MAP, format: 'report' })).toEqual({ ok: false, error: { code, params: {} } })
    expect(existsSync(outside('a.pdf'))).toBe(false)
  })

  it('is refused with a code where the draft fails, and the log has no word of it', async () => {
    const logged: string[] = []
    const draftOf: DraftSource = () => Promise.reject(new Error('of Anna'))
    const desk = exportDesk(world, { chosen: outside('a.csv'), draftOf, log: (event) => logged.push(event) })
    expect(await desk.write(MAP)).toEqual({ ok: false, error: { code: 'export-failed', params: {} } })
    expect(logged).toEqual(['export/failed'])
  })

  it('has nobody in it who was erased while it was drafted, which is called off', async () => {
    const drafted: { map: CommunityMap; calledOff: AbortSignal }[] = []
    const draftOf: DraftSource = async (task, figuresOf, calledOff) => {
      drafted.push({ map: task.map, calledOff })
      if (drafted.length === 1) {
        void world.sessions.erase('p1')
        await new Promise((_, reject) => {
          if (calledOff.aborted) reject(calledOff.reason)
          calledOff.addEventListener('abort', () => reject(calledOff.reason))
        })
      }
      return draftExport(task, figuresOf)
    }
    const desk = exportDesk(world, { chosen: outside('a.trama.json'), draftOf })
    answered(await desk.write({ ...MAP, people: 'full' }))
    expect(drafted.map(({ calledOff }) => calledOff.aborted)).toEqual([true, false])
    expect(await namesIn(outside('a.trama.json'))).toHaveLength(2)
  })

  it('goes with somebody who was erased once it was written, where the disk refuses another', async () => {
    let isErased = false
    world.files.faultAt = (_call, name) => {
      if (name === 'syncFolder' && existsSync(outside('a.trama.json')) && !isErased) {
        isErased = true
        void world.sessions.erase('p1')
      }
      return isErased && name === 'open' ? 'ENOSPC' : null
    }
    const desk = exportDesk(world, { chosen: outside('a.trama.json') })
    expect(await desk.write({ ...MAP, people: 'full' })).toMatchObject({ error: { code: 'disk-full' } })
    expect(isErased).toBe(true)
    expect(existsSync(outside('a.trama.json'))).toBe(false)
  })

  it('is on the disk before the session is closed', async () => {
    let go = () => undefined as unknown
    const draftOf: DraftSource = async (task, figuresOf) => {
      await new Promise((resolve) => {
        go = () => resolve(null)
      })
      return draftExport(task, figuresOf)
    }
    const desk = exportDesk(world, { chosen: outside('a.trama.json'), draftOf })
    const written = desk.write(MAP)
    await expect.poll(() => world.sessions.isExporting).toBe(true)
    const closed = world.sessions.close()
    go()
    answered(await closed)
    expect(existsSync(outside('a.trama.json'))).toBe(true)
    answered(await written)
  })
})

describe('pseudonyms', () => {
  const file = () => join(userData(), 'sessions', id, 'pseudonyms.json')
  const numbers = async () => answered(await exportDesk(world, { chosen: null }).pseudonyms())

  it('stay the same, whoever goes, comes and is brought back, and wherever the session is opened again', async () => {
    expect(await numbers()).toEqual({ p3: 1, p2: 2, p1: 3 })
    answered(world.sessions.execute({ type: 'map/remove', ids: ['p3'] }, null))
    answered(world.sessions.execute(addPerson(4), null))
    expect(await numbers()).toMatchObject({ p2: 2, p1: 3, p4: 4 })
    answered(world.sessions.execute({ type: 'history/undo' }, null))
    answered(world.sessions.execute({ type: 'history/undo' }, null))
    answered(await world.sessions.close())
    world = await sessionWorld(userData())
    answered(await world.sessions.open(id))
    expect(await numbers()).toMatchObject({ p3: 1, p2: 2, p1: 3 })
  })

  it('have nobody in them who was erased, and their number is nobody else’s', async () => {
    await numbers()
    answered(await world.sessions.erase('p1'))
    expect(await readFile(file(), 'utf8')).not.toContain('p1')
    answered(world.sessions.execute(addPerson(5), null))
    expect(await numbers()).toEqual({ p3: 1, p2: 2, p5: 4 })
  })

  it('that cannot be read are made anew, and go when somebody is erased', async () => {
    await numbers()
    await writeFile(file(), '{"p1"')
    answered(await world.sessions.erase('p1'))
    expect(await readFile(file(), 'utf8')).not.toContain('p1')
    expect(await numbers()).toEqual({ p3: 1, p2: 2 })
  })

  it('are refused with a code where the disk cannot keep them', async () => {
    world.files.faultAt = (_call, name) => (name === 'write' ? 'ENOSPC' : null)
    const desk = exportDesk(world, { chosen: outside('a.trama.json') })
    expect(await desk.write(MAP)).toMatchObject({ ok: false, error: { code: 'disk-full' } })
  })

  it('go with their session', async () => {
    await numbers()
    answered(await world.sessions.delete(id))
    expect(existsSync(file())).toBe(false)
  })
})
