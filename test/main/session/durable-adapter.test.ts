import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { describe, expect, it } from 'vitest'
import { type Codec, DurableAdapter } from '../../../src-main/session/durable-adapter'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import { ImpatientClock } from '../support/clocks'
import { FaultyFileSystem } from '../support/faulty-file-system'
import { temporaryFolder } from '../support/temporary-folder'

const folder = temporaryFolder()
const clock = new ImpatientClock()

interface Data {
  version: number
  count: number
}

const codec: Codec<Data> = {
  encode: (data) => JSON.stringify(data),
  decode(text) {
    try {
      const data = JSON.parse(text) as Data
      return data.version > 1 ? 'newer' : { data }
    } catch {
      return 'damaged'
    }
  },
}

function path(): string {
  return join(folder(), 'data.json')
}

function adapterOn(files = nodeFileSystem): DurableAdapter<Data> {
  return new DurableAdapter({ files, clock }, path(), codec)
}

describe('reading', () => {
  it('says null only of a missing file', async () => {
    expect(await adapterOn().read()).toBeNull()
  })

  it.each([
    ['empty', ''],
    ['damaged', '{"version":1,'],
    ['newer', '{"version":2}'],
  ])('never takes a file that is %s for no file', async (state, content) => {
    await writeFile(path(), content)
    await expect(adapterOn().read()).rejects.toMatchObject({ state })
    await expect(new Low(adapterOn(), { version: 1, count: 0 }).read()).rejects.toMatchObject({ state })
    expect(await readFile(path(), 'utf8')).toBe(content)
  })

  it('passes on what the system refuses', async () => {
    const files = new FaultyFileSystem(nodeFileSystem)
    files.faultAt = () => 'EACCES'
    await expect(adapterOn(files).read()).rejects.toMatchObject({ code: 'EACCES' })
  })
})

describe('writing', () => {
  it('gives back what was written', async () => {
    await adapterOn().write({ version: 1, count: 7 })
    expect(await adapterOn().read()).toEqual({ version: 1, count: 7 })
  })

  it('has one write on its way and does only the newest of those that wait', async () => {
    const files = new FaultyFileSystem(nodeFileSystem)
    const adapter = adapterOn(files)
    let renames = 0
    files.faultAt = (_call, name) => {
      if (name === 'rename') renames += 1
      return null
    }
    const first = adapter.write({ version: 1, count: 0 })
    // Let the first one start, so that the others have to wait.
    await Promise.resolve()
    const others = Array.from({ length: 50 }, (_, index) => adapter.write({ version: 1, count: index + 1 }))
    await Promise.all([first, ...others])
    expect(renames).toBe(2)
    expect(await adapter.read()).toEqual({ version: 1, count: 50 })
  })

  it('keeps the old file when a write fails, and writes again afterwards', async () => {
    const files = new FaultyFileSystem(nodeFileSystem)
    const adapter = adapterOn(files)
    await adapter.write({ version: 1, count: 1 })
    files.faultAt = (_call, name) => (name === 'write' ? 'ENOSPC' : null)
    await expect(adapter.write({ version: 1, count: 2 })).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await adapter.read()).toEqual({ version: 1, count: 1 })
    files.faultAt = () => null
    await adapter.write({ version: 1, count: 3 })
    expect(await adapter.read()).toEqual({ version: 1, count: 3 })
  })
})
