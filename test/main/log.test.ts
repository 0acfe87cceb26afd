import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLog, factsOf, logLine } from '../../src-main/log'
import { temporaryFolder } from './support/temporary-folder'

const folder = temporaryFolder()

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

describe('a line of the log', () => {
  it('has a time, an event and facts', () => {
    const line = logLine(new Date(0), 'door/refused', { name: 'session/open', count: 3 })
    expect(line).toBe('1970-01-01T00:00:00.000Z door/refused name=session/open count=3')
  })

  it.each(['Anna Rossi', 'Città', 'two\nlines', 'x'.repeat(41)])('never has a text that is no code (%j)', (value) => {
    expect(logLine(new Date(0), 'event', { value })).toMatch(/ value=\?$/)
  })

  it('tells the class, code and place of something thrown, never its message', () => {
    const thrown = Object.assign(new TypeError('Anna Rossi is not a function'), { code: 'ENOSPC' })
    const facts = factsOf(thrown)
    expect(facts).toMatchObject({
      class: 'TypeError',
      errno: 'ENOSPC',
      at: expect.stringMatching(/^log\.test\.ts:\d+:\d+$/),
    })
    expect(logLine(new Date(0), 'event', facts)).not.toContain('Anna')
    expect(factsOf('Anna Rossi')).toEqual({ thrown: 'string' })
  })
})

describe('the log', () => {
  it('is a file for its owner only', async () => {
    const path = join(folder(), 'new', 'trama.log')
    createLog(path)('main/started')
    expect(await readFile(path, 'utf8')).toMatch(/Z main\/started\n$/)
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('stays within its bound', async () => {
    const log = createLog(join(folder(), 'trama.log'))
    for (let count = 0; count < 6000; count += 1)
      log('some/event-that-happens-all-the-time', { count, more: 'x'.repeat(40) })
    expect((await readdir(folder())).sort()).toEqual(['trama.log', 'trama.log.old'])
    for (const name of await readdir(folder())) expect((await stat(join(folder(), name))).size).toBeLessThan(257 * 1024)
  })

  it('takes nothing down when it cannot be written', () => {
    expect(() => createLog(join(folder(), '\0'))('main/started')).not.toThrow()
  })
})
