import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportThread } from '../../src-main/export/export-thread'
import { FIRST_EXPORT } from '../../src-model/export/choices'
import type { ExportTask } from '../../src-model/export/draft'
import { workshop10Map } from '../support/oracle-maps'
import { temporaryFolder } from './support/temporary-folder'

const folder = temporaryFolder()
const { signal: WANTED } = new AbortController()
const TASK: ExportTask = {
  map: workshop10Map(),
  choices: FIRST_EXPORT,
  pseudonyms: {},
  exportedAt: '2026-05-01T12:00:00.000Z',
  today: '2026-05-01',
  generator: 'Trama 1.2.3',
}

/** A thread that runs this, or a file that is not there. */
async function threadOf(code: string | null) {
  const script = join(folder(), 'worker.mjs')
  const head = "import { parentPort, workerData } from 'node:worker_threads'"
  if (code !== null) await writeFile(script, `${head}\n${code}`)
  return exportThread(script)
}

describe('the thread that drafts exports', () => {
  it('is told the task, may ask for figures, and answers', async () => {
    const draftOf = await threadOf(`
      parentPort.once('message', (insight) => parentPort.postMessage({ is: 'draft', draft: { insight, workerData } }))
      parentPort.postMessage({ is: 'figures-wanted', map: workerData.map })`)
    const asked: unknown[] = []
    const figuresOf = async (map: unknown) => {
      asked.push(map)
      return null
    }
    expect(await draftOf(TASK, figuresOf, WANTED)).toEqual({ insight: null, workerData: TASK })
    expect(asked).toEqual([TASK.map])
  })

  it('inherits neither the environment nor the flags of the process', async () => {
    const draftOf = await threadOf(
      "parentPort.postMessage({ is: 'draft', draft: [Object.keys(process.env), process.execArgv, process.argv.length] })",
    )
    expect(await draftOf(TASK, async () => null, WANTED)).toEqual([[], [], 2])
  })

  it.each([
    ['throws', 'throw new RangeError("of Anna")'],
    ['ends without an answer', 'process.exit(3)'],
    ['takes more and more memory', 'for (const all = []; ; ) all.push(new Array(100_000).fill(0.5))'],
    ['is not there', null],
  ])('that %s is refused', async (_, code) => {
    const draftOf = await threadOf(code)
    await expect(draftOf(TASK, async () => null, WANTED)).rejects.toThrow()
  })

  it('is ended when it is called off', async () => {
    const draftOf = await threadOf('for (;;) {}')
    const calledOff = new AbortController()
    const draft = draftOf(TASK, async () => null, calledOff.signal)
    calledOff.abort(new Error('not wanted'))
    await expect(draft).rejects.toThrow('not wanted')
    await expect(draftOf(TASK, async () => null, calledOff.signal)).rejects.toThrow('not wanted')
  })
})
