import { execFileSync } from 'node:child_process'
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { fileNameOf, readMapFile } from '../../../src-main/session/map-file'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import { writeCommunityMap } from '../../../src-model/formats/community-map/community-map'
import { smallMap } from '../../model/support/small-map'
import { ImpatientClock } from '../support/clocks'
import { NOON } from '../support/maps'
import { temporaryFolder } from '../support/temporary-folder'

const folder = temporaryFolder()
const disk = { files: nodeFileSystem, clock: new ImpatientClock() }
const MOST = 25_000_000

let lastId = 0
const newId = () => {
  lastId += 1
  return `new-${lastId}`
}
const read = (name: string, files = nodeFileSystem) => readMapFile({ ...disk, files }, join(folder(), name), newId)
const text = () => writeCommunityMap(smallMap(), { exportedAt: NOON, generator: 'Trama' })

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder(), name)
  await writeFile(path, content)
  return path
}

function refusal(code: string, name: string, more: object = {}) {
  return { ok: false, error: { code, params: { name, ...more } } }
}

describe('a map file', () => {
  it('is read as it is, and left as it is', async () => {
    const path = await write('a.trama.json', text())
    const before = await stat(path)
    expect(await read('a.trama.json')).toEqual({ ok: true, value: { map: smallMap(), repairs: [] } })
    const after = await stat(path)
    expect([await readFile(path, 'utf8'), after.mtimeMs, after.size]).toEqual([text(), before.mtimeMs, before.size])
  })

  it('may be named by a link', async () => {
    await symlink(await write('a.json', text()), join(folder(), 'link.json'))
    expect((await read('link.json')).ok).toBe(true)
  })

  it('is refused beyond 25 MB, and read at them', async () => {
    await write('large.json', ' '.repeat(MOST + 1))
    await write('edge.json', ' '.repeat(MOST))
    expect(await read('large.json')).toEqual(refusal('file-too-large', 'large.json', { most: 25 }))
    expect(await read('edge.json')).toEqual(refusal('file-empty', 'edge.json'))
  })

  it('is read no further than that when it grows after it was looked at', async () => {
    await write('grows.json', ' '.repeat(MOST + 500))
    let most: number | undefined
    const small = {
      ...nodeFileSystem,
      facts: async (path: string) => ({ ...(await nodeFileSystem.facts(path)), size: 10 }),
      read: (path: string, limit?: number) => {
        most = limit
        return nodeFileSystem.read(path, limit)
      },
    }
    expect(await read('grows.json', small)).toEqual(refusal('file-too-large', 'grows.json', { most: 25 }))
    expect(most).toBe(MOST + 1)
    expect((await nodeFileSystem.read(join(folder(), 'grows.json'), 7)).byteLength).toBe(7)
  })

  it('is none when it is a folder, missing, or a link to nothing', async () => {
    await mkdir(join(folder(), 'folder.json'))
    await symlink(join(folder(), 'nothing'), join(folder(), 'broken.json'))
    for (const name of ['folder.json', 'missing.json', 'broken.json']) {
      expect(await read(name)).toEqual(refusal('file-unreadable', name))
    }
  })

  it.skipIf(process.platform === 'win32')(
    'is none when it is a pipe or a device, and nobody waits for one',
    async () => {
      execFileSync('mkfifo', [join(folder(), 'pipe.json')])
      await symlink('/dev/zero', join(folder(), 'zero.json'))
      const unread = { ...nodeFileSystem, read: () => Promise.reject(new Error('it was read')) }
      const opened = vi.spyOn(unread, 'read')
      for (const name of ['pipe.json', 'zero.json'])
        expect(await read(name, unread)).toEqual(refusal('file-unreadable', name))
      expect(opened).not.toHaveBeenCalled()
      // Nor when it became one after it was looked at.
      const late = { ...nodeFileSystem, facts: async () => ({ size: 10, modifiedAt: new Date(0), isFile: true }) }
      for (const name of ['pipe.json', 'zero.json'])
        expect(await read(name, late)).toEqual(refusal('file-unreadable', name))
    },
  )

  it('is named without its folders, and without what turns words around', () => {
    expect(fileNameOf(join(folder(), 'gpj\u202Enosj.trama.json'))).toBe('gpjnosj.trama.json')
    expect(fileNameOf(join(folder(), `${'x'.repeat(400)}.json`))).toHaveLength(200)
  })
})
