import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sweepLeftovers, writeDurably } from '../../../src-main/session/durable-file'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import { ImpatientClock } from '../support/clocks'
import { type Fault, FaultyFileSystem } from '../support/faulty-file-system'
import { MemoryFileSystem } from '../support/memory-file-system'
import { temporaryFolder } from '../support/temporary-folder'

const folder = temporaryFolder()
const clock = new ImpatientClock()

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

function text(path: string): Promise<string> {
  return readFile(path, 'utf8')
}

describe('writing a file durably', () => {
  it('makes a file that only its owner may read', async () => {
    const path = join(folder(), 'a.json')
    await writeDurably({ files: nodeFileSystem, clock }, path, bytes('hello'))
    expect(await text(path)).toBe('hello')
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('leaves nothing but the file', async () => {
    await writeDurably({ files: nodeFileSystem, clock }, join(folder(), 'a.json'), bytes('hello'))
    expect(await readdir(folder())).toEqual(['a.json'])
  })

  it('goes on after a short write', async () => {
    const files = new FaultyFileSystem(nodeFileSystem)
    files.faultAt = (_call, name) => (name === 'write' && files.calls < 4 ? 'short-write' : null)
    const path = join(folder(), 'a.json')
    await writeDurably({ files, clock }, path, bytes('hello world'))
    expect(await text(path)).toBe('hello world')
  })

  it('notices a file that came out shorter than written', async () => {
    const path = join(folder(), 'a.json')
    const files = new FaultyFileSystem(nodeFileSystem)
    const open = files.open
    files.open = async (...args) => ({ ...(await open(...args)), size: async () => 3 })
    await expect(writeDurably({ files, clock }, path, bytes('hello'))).rejects.toThrow('shorter')
    expect(await readdir(folder())).toEqual([])
  })

  it.each(['EPERM', 'EBUSY', 'EACCES'] as const)('tries again to replace a file that is held (%s)', async (fault) => {
    const path = join(folder(), 'a.json')
    await writeFile(path, 'old')
    const files = new FaultyFileSystem(nodeFileSystem)
    let refusals = 3
    files.faultAt = (_call, name) => (name === 'rename' && refusals-- > 0 ? fault : null)
    await writeDurably({ files, clock }, path, bytes('new'))
    expect(await text(path)).toBe('new')
  })

  it('gives up on a file that stays held, and leaves it and no other', async () => {
    const path = join(folder(), 'a.json')
    await writeFile(path, 'old')
    const files = new FaultyFileSystem(nodeFileSystem)
    files.faultAt = (_call, name) => (name === 'rename' ? 'EBUSY' : null)
    await expect(writeDurably({ files, clock }, path, bytes('new'))).rejects.toMatchObject({ code: 'EBUSY' })
    expect(await text(path)).toBe('old')
    expect(await readdir(folder())).toEqual(['a.json'])
  })

  it.each(['ENOSPC', 'EIO', 'EROFS'] as const)(
    'leaves the old file or the new one, whole, at whatever call %s comes',
    async (fault: Fault) => {
      const path = join(folder(), 'a.json')
      let wasClean = false
      for (let at = 1; !wasClean; at += 1) {
        await writeFile(path, 'old')
        const files = new FaultyFileSystem(nodeFileSystem)
        files.faultAt = (call) => (call === at ? fault : null)
        const result = await writeDurably({ files, clock }, path, bytes('new')).then(
          () => 'done',
          () => 'refused',
        )
        expect(['old', 'new']).toContain(await text(path))
        if (result === 'done') expect(await text(path)).toBe('new')
        wasClean = files.calls < at
      }
    },
  )

  it('has the new content on the disk when it resolves', async () => {
    const files = new MemoryFileSystem('/data')
    await writeDurably({ files, clock }, '/data/a.json', bytes('old'))
    await writeDurably({ files, clock }, '/data/a.json', bytes('new'))
    expect(Buffer.from(await files.afterPowerCut().read('/data/a.json')).toString()).toBe('new')
  })
})

describe('sweeping leftovers', () => {
  it('removes temporary files of a crash and nothing else', async () => {
    const files = new FaultyFileSystem(nodeFileSystem)
    files.faultAt = (_call, name) => (name === 'rename' || name === 'remove' ? 'EIO' : null)
    await expect(writeDurably({ files, clock }, join(folder(), 'a.json'), bytes('x'))).rejects.toThrow()
    await writeFile(join(folder(), 'notes.tmp'), 'mine')
    expect(await readdir(folder())).toHaveLength(2)
    await sweepLeftovers(nodeFileSystem, folder())
    expect(await readdir(folder())).toEqual(['notes.tmp'])
  })

  it('leaves a missing folder alone', async () => {
    await expect(sweepLeftovers(nodeFileSystem, join(folder(), 'none'))).resolves.toBeUndefined()
  })
})
