import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Library } from '../../../src-main/session/library'
import { entryOf, FIRST_EXCHANGE } from '../../../src-main/session/library-file'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import { makeSessionFolder } from '../../../src-main/session/session-folders'
import { FIRST_CHOICES } from '../../../src-model/wall/wall-state'
import { ImpatientClock } from '../support/clocks'
import { type Fault, FaultyFileSystem } from '../support/faulty-file-system'
import { mapOf, NOON } from '../support/maps'
import { temporaryFolder } from '../support/temporary-folder'

const userData = temporaryFolder()
const clock = new ImpatientClock()

function open(files = new FaultyFileSystem(nodeFileSystem)): Promise<Library> {
  return Library.open({ files, clock, userData: userData(), onFailed: () => undefined })
}

function file(): string {
  return join(userData(), 'library.json')
}

async function addSession(library: Library, id: string, openedAt = NOON): Promise<void> {
  await makeSessionFolder({ files: nodeFileSystem, clock }, userData(), mapOf(id))
  await library.put(entryOf(mapOf(id), openedAt))
}

describe('the library', () => {
  it('is empty at a first start, with the system’s language and look', async () => {
    const library = await open()
    expect(library.list()).toEqual([])
    expect(library.settings).toEqual({
      language: null,
      theme: 'system',
      textSize: 100,
      wall: FIRST_CHOICES,
      displays: {},
      ...FIRST_EXCHANGE,
    })
    expect(library.wasRebuilt).toBe(false)
  })

  it('gives back sessions and settings after a restart, the last opened first', async () => {
    const library = await open()
    await addSession(library, 'a', '2026-05-01T10:00:00.000Z')
    await addSession(library, 'b', '2026-05-01T11:00:00.000Z')
    await library.changeSettings({ theme: 'dark' })
    const again = await open()
    expect(again.list().map((each) => each.id)).toEqual(['b', 'a'])
    expect(again.settings).toEqual({
      language: null,
      theme: 'dark',
      textSize: 100,
      wall: FIRST_CHOICES,
      displays: {},
      ...FIRST_EXCHANGE,
    })
  })

  it('keeps the settings of a library from before texts had a size', async () => {
    await writeFile(
      file(),
      '{"format":"trama-library","version":1,"settings":{"language":"it","theme":"dark"},"sessions":{}}',
    )
    const library = await open()
    expect(library.settings).toEqual({
      language: 'it',
      theme: 'dark',
      textSize: 100,
      wall: FIRST_CHOICES,
      displays: {},
      ...FIRST_EXCHANGE,
    })
    expect(library.wasRebuilt).toBe(false)
    await library.changeSettings({ textSize: 175 })
    await library.changeSettings({ theme: 'contrast' })
    expect((await open()).settings).toEqual({
      language: 'it',
      theme: 'contrast',
      textSize: 175,
      wall: FIRST_CHOICES,
      displays: {},
      ...FIRST_EXCHANGE,
    })
  })

  it('forgets sessions whose folder is gone', async () => {
    const library = await open()
    await addSession(library, 'a')
    await rm(join(userData(), 'sessions', 'a'), { recursive: true })
    expect((await open()).list()).toEqual([])
  })

  it('finds sessions that a crash kept off the list', async () => {
    await makeSessionFolder({ files: nodeFileSystem, clock }, userData(), mapOf('lost'))
    await mkdir(join(userData(), 'sessions', 'empty-folder'))
    expect((await open()).list()).toMatchObject([{ id: 'lost', title: mapOf().session.title, participants: 0 }])
  })

  it('sweeps what is left of deleted sessions', async () => {
    await mkdir(join(userData(), 'sessions', 'a.deleted'), { recursive: true })
    await open()
    expect(await readdir(join(userData(), 'sessions'))).toEqual([])
  })

  it.each([
    ['empty', ''],
    ['not JSON', '{"format":'],
    ['of another kind', '{"format":"other"}'],
    [
      'with a broken entry',
      '{"format":"trama-library","version":1,"settings":{"language":null,"theme":"system"},"sessions":{"a":{}}}',
    ],
    ['of a newer version', '{"format":"trama-library","version":2}'],
  ])('that is %s is put aside and made again from the sessions', async (_name, content) => {
    await addSession(await open(), 'a')
    await writeFile(file(), content)
    const library = await open()
    expect(library.wasRebuilt).toBe(true)
    expect(library.list().map((each) => each.id)).toEqual(['a'])
    const aside = (await readdir(userData())).filter((name) => name.startsWith('library.json.damaged-'))
    expect(aside).toHaveLength(1)
    expect(await readFile(join(userData(), aside[0] ?? ''), 'utf8')).toBe(content)
    expect((await open()).wasRebuilt).toBe(false)
  })

  it('that is held for a moment is read when it is let go of', async () => {
    await (await open()).changeSettings({ theme: 'dark' })
    const files = new FaultyFileSystem(nodeFileSystem)
    let left = 3
    files.faultAt = (_call, name) => {
      if (name !== 'read' || left === 0) return null
      left -= 1
      return 'EBUSY'
    }
    const library = await open(files)
    expect(library.settings.theme).toBe('dark')
    expect(library.wasRebuilt).toBe(false)
  })

  it('that cannot be read is neither put aside nor written over', async () => {
    await (await open()).changeSettings({ theme: 'dark' })
    const before = await readFile(file(), 'utf8')
    const files = new FaultyFileSystem(nodeFileSystem)
    files.faultAt = (_call, name) => (name === 'read' ? 'EACCES' : null)
    const library = await open(files)
    await library.changeSettings({ theme: 'light' })
    expect(library.settings.theme).toBe('light')
    expect(library.wasRebuilt).toBe(false)
    expect(await readFile(file(), 'utf8')).toBe(before)
    expect((await readdir(userData())).filter((name) => name.includes('damaged'))).toEqual([])
  })

  it.each<Fault>(['ENOSPC', 'EROFS', 'EACCES'])('opens even when every call to the disk fails (%s)', async (fault) => {
    const files = new FaultyFileSystem(nodeFileSystem)
    files.faultAt = () => fault
    const library = await open(files)
    await expect(library.changeSettings({ theme: 'light' })).resolves.toBeUndefined()
    expect(library.settings.theme).toBe('light')
  })
})
