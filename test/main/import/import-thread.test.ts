import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ImportThread } from '../../../src-main/import/import-thread'
import type { Log, LogFacts } from '../../../src-main/log'
import type { ImportProgress } from '../../../src-model/contract/contract'
import type { ImportAround } from '../../../src-model/import/work'
import { smallMap } from '../../model/support/small-map'
import { temporaryFolder } from '../support/temporary-folder'

const folder = temporaryFolder()
const AROUND: ImportAround = { map: null, choices: null, language: 'en', kept: [], now: '', today: '' }

/** A thread that runs this, what it logs, and how far it says it is. */
async function threadOf(code: string) {
  const script = join(folder(), 'worker.mjs')
  await writeFile(script, `import { parentPort, workerData } from 'node:worker_threads'\n${code}`)
  const logged: [string, LogFacts | undefined][] = []
  const log: Log = (event, facts) => void logged.push([event, facts])
  const progress: ImportProgress[] = []
  const files = [{ name: 'a.csv', bytes: new Uint8Array([1, 2, 3]) }]
  const thread = new ImportThread({ script, log }, files, (each) => progress.push(each))
  return { thread, logged, progress, files }
}

const ECHO = `parentPort.on('message', (message) => {
  parentPort.postMessage({ is: 'progress', progress: { stage: 'reading', share: 0.5 } })
  parentPort.postMessage({ is: 'answer', answer: { ok: true, value: { message, ...workerData } } })
})`

describe('the thread that reads what is imported', () => {
  it('has the bytes to itself, is told the map once, and answers in order', async () => {
    const { thread, logged, progress, files } = await threadOf(ECHO)
    expect(files[0]?.bytes).toHaveLength(0)
    const map = smallMap()
    const answers = await Promise.all([
      thread.ask('preview', { ...AROUND, map }),
      thread.ask('output', { ...AROUND, map }),
      thread.ask('output', AROUND),
    ])
    const [first, second, third] = answers.map((each) => (each.ok ? (each.value as unknown) : null))
    expect(first).toMatchObject({
      message: { ask: 'preview', map },
      files: [{ name: 'a.csv', bytes: new Uint8Array([1, 2, 3]) }],
    })
    expect(second).toMatchObject({ message: { ask: 'output' } })
    expect(second).not.toHaveProperty('message.map')
    expect(third).toMatchObject({ message: { map: null } })
    expect(progress).toHaveLength(3)
    expect(logged).toEqual([])
    thread.end()
  })

  it('inherits neither the environment nor the flags of the process', async () => {
    const { thread } = await threadOf(`parentPort.on('message', () => parentPort.postMessage({ is: 'answer', answer:
      { ok: true, value: [Object.keys(process.env), process.execArgv, process.argv.length] } }))`)
    expect(await thread.ask('preview', AROUND)).toEqual({ ok: true, value: [[], [], 2] })
    thread.end()
  })

  it.each([
    ['throws', "parentPort.on('message', () => { throw new RangeError('of Anna') })", 'RangeError'],
    ['ends', "parentPort.on('message', () => process.exit(3))", 'Error'],
    [
      'takes more and more memory',
      "parentPort.on('message', () => { for (const all = []; ; ) all.push(new Array(1_000_000).fill(0.5)) })",
      'Error',
    ],
    ['cannot be started', 'export const = 1', 'SyntaxError'],
  ])('that %s has failed, and the log gets a code', async (_, code, name) => {
    const { thread, logged } = await threadOf(code)
    expect(await thread.ask('preview', AROUND)).toEqual({ ok: false, error: { code: 'import-failed', params: {} } })
    expect(logged).toEqual([['import/failed', expect.objectContaining({ class: name })]])
    expect(JSON.stringify(logged)).not.toContain('Anna')
    expect(thread.isRunning).toBe(false)
    expect(await thread.ask('output', AROUND)).toMatchObject({ ok: false, error: { code: 'import-failed' } })
  })

  it('ends at once when it is cancelled, whatever it is doing', async () => {
    const { thread, logged, progress } = await threadOf(`parentPort.on('message', () => {
      parentPort.postMessage({ is: 'progress', progress: { stage: 'reading', share: null } })
      for (;;) {}
    })`)
    const answers = [thread.ask('preview', AROUND), thread.ask('output', AROUND)]
    await expect.poll(() => progress.length).toBe(1)
    thread.end()
    for (const answer of await Promise.all(answers)) {
      expect(answer).toEqual({ ok: false, error: { code: 'import-cancelled', params: {} } })
    }
    expect(logged).toEqual([])
  })
})
