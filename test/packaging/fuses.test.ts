import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wrongFuses } from '../../tools/packaging/check-fuses.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trama-fuses-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program as far as its fuses go: a mark, the version, their number, and a character for each. */
function programWith(fuses: string): string {
  const file = join(folder, 'trama')
  const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const wire = [Buffer.from(mark), Buffer.from([1, fuses.length]), Buffer.from(fuses)]
  writeFileSync(file, Buffer.concat([Buffer.alloc(64), ...wire, Buffer.alloc(64)]))
  return file
}

describe('the fuses of a packaged app', () => {
  it('are compared with the settings of the packages', async () => {
    // In Electron's order: run as Node, cookie encryption, NODE_OPTIONS, inspect, integrity, only asar, snapshot, file.
    expect(await wrongFuses(programWith('01001100'))).toEqual([])
  })

  it('are named when they differ', async () => {
    expect(await wrongFuses(programWith('11001000'))).toEqual(['runAsNode', 'onlyLoadAppFromAsar'])
  })

  it('cannot be read from a program that has none', async () => {
    const file = join(folder, 'other')
    writeFileSync(file, Buffer.alloc(64))
    await expect(wrongFuses(file)).rejects.toThrow()
  })
})
