import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Handlers } from '../../src-main/door'
import { PaintingDesk } from '../../src-main/export/painting'
import { createHandlers } from '../../src-main/handlers'
import { ViewKeeper } from '../../src-main/kept-view'
import { type Answer, ERROR_CODES, ok } from '../../src-model/contract/errors'
import type { Role } from '../../src-model/contract/roles'
import { FIRST_EXPORT } from '../../src-model/export/choices'
import { exportDesk } from './support/export-desk'
import type { Fault } from './support/faulty-file-system'
import { deskOf } from './support/import-desk'
import { addPerson } from './support/maps'
import { type SessionWorld, sessionWorld } from './support/session-world'
import { temporaryFolder } from './support/temporary-folder'

// What a page is answered when the disk refuses: a code of the closed list, and never a path, a message or a stack.

const folder = temporaryFolder()
const FAULTS: Fault[] = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'EROFS', 'short-write']
const FIELDS = { title: 'Paths', question: '', organisation: '', place: '', date: '2026-05-01' }
let world: SessionWorld

function handlers(importPath: string, exportPath: string) {
  const { library, shelf, sessions } = world
  const settings = { language: 'en' as const, facts: () => ({}) as never, change: () => ({}) as never }
  const imports = deskOf(world, () => [importPath]).desk
  const ask = { imports, askWhereToExport: async () => exportPath }
  const nothing = () => undefined
  const page = { ready: nothing, failed: nothing, startAgain: nothing, edit: nothing }
  const wall = {
    open: () => ({ is: 'open' as const }),
    close: nothing,
    useDisplay: nothing,
    change: () => ({}) as never,
    look: nothing,
    status: () => ({}) as never,
    snapshot: () => ({}) as never,
  }
  const agenda = { step: () => ok(null) }
  const painting = new PaintingDesk()
  const exports = exportDesk(world, { chosen: exportPath })
  const view = new ViewKeeper()
  const all = createHandlers({
    library,
    shelf,
    sessions,
    settings,
    ...ask,
    exports,
    view,
    wall,
    agenda,
    painting,
    page,
  })
  return askedBy('facilitator', all)
}

type Asked = { [Name in keyof Handlers]: (payload: Parameters<Handlers[Name]>[0]) => ReturnType<Handlers[Name]> }

/** The handlers as one window has them. */
function askedBy(role: Role, all: Handlers): Asked {
  const asked = Object.entries(all).map(([name, handler]) => [name, (payload: never) => handler(payload, role)])
  return Object.fromEntries(asked)
}

/** What an answer tells beside its value. */
function expectClosed(answer: Answer<unknown>): void {
  if (answer.ok) return
  const { error, ...rest } = answer
  expect(rest).toEqual({ ok: false })
  expect(Object.keys(error).sort()).toEqual(['code', 'params'])
  expect(ERROR_CODES).toContain(error.code)
  const told = JSON.stringify(error.params)
  expect(told).not.toContain(folder())
  expect(told).not.toMatch(/\/|\\\\|secret|Error|\bat .*:\d|E[A-Z]{3,}/)
}

beforeEach(async () => {
  world = await sessionWorld(join(folder(), 'data'))
})
afterEach(async () => {
  world.files.faultAt = () => null
  await world.sessions.shutDown()
})

describe('an answer', () => {
  it.each(FAULTS)('tells a code, and no more, when every call fails with %s', async (fault) => {
    const made = await world.shelf.create(FIELDS, 'en')
    const id = made.ok ? made.value.id : ''
    const file = join(folder(), 'map.json')
    await writeFile(file, '{}')
    const doors = handlers(file, join(folder(), 'out.json'))
    await world.sessions.open(id)
    world.files.faultAt = () => fault
    const answers: Answer<unknown>[] = [
      await doors['session/create'](FIELDS),
      await doors['session/create-sample']({ sample: 'northway-rail' }),
      await doors['session/execute']({ instruction: addPerson(1), gesture: null }),
      await doors['map/export-json']({}),
      await doors['export/pseudonyms']({}),
      await doors['export/write']({ choices: { ...FIRST_EXPORT, format: 'community-map' } }),
      await doors['map/import']({}),
      await doors['map/open-mended']({}),
      await doors['session/erase']({ id: 'p1' }),
      await doors['session/duplicate']({ id }),
      await doors['session/close']({}),
      await doors['session/open']({ id }),
      await doors['session/delete']({ id }),
      await doors['session/snapshot']({}),
    ]
    for (const answer of answers) expectClosed(answer)
    expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(4)
  })

  it('names a file without its folders, wherever it is', async () => {
    const deep = join(folder(), 'anna', 'secret')
    await mkdir(deep, { recursive: true })
    const made = await world.shelf.create(FIELDS, 'en')
    await world.sessions.open(made.ok ? made.value.id : '')
    const doors = handlers(join(deep, 'gone.json'), join(deep, 'nowhere', 'out.json'))
    const imported = await doors['map/import']({})
    expect(imported).toEqual({ ok: false, error: { code: 'file-unreadable', params: { name: 'gone.json' } } })
    const exported = await doors['map/export-json']({})
    expect(exported).toMatchObject({ ok: false, error: { params: { name: 'out.json' } } })
    await rm(join(folder(), 'data', 'sessions'), { recursive: true, force: true, maxRetries: 10 })
    for (const id of ['gone', made.ok ? made.value.id : '']) expectClosed(await doors['session/duplicate']({ id }))
  })
})
