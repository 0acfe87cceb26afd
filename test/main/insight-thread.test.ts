import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { insightThread } from '../../src-main/export/insight-thread'
import type { Log, LogFacts } from '../../src-main/log'
import { TOO_SLOW } from '../../src-main/session/export-session'
import { workshop10Map } from '../support/oracle-maps'
import { ManualClock } from './support/clocks'
import { temporaryFolder } from './support/temporary-folder'

const folder = temporaryFolder()
const { signal: WANTED } = new AbortController()

/** A thread that runs this, or a file that is not there, and what it logs. */
async function threadOf(code: string | null) {
  const script = join(folder(), 'worker.mjs')
  const head = "import { parentPort, workerData } from 'node:worker_threads'\nimport { writeFileSync } from 'node:fs'"
  if (code !== null) await writeFile(script, `${head}\n${code}`)
  const logged: [string, LogFacts | undefined][] = []
  const log: Log = (event, facts) => void logged.push([event, facts])
  return { insightOf: insightThread({ script, clock: new ManualClock(), log }), logged }
}

describe('the thread that computes figures for an export', () => {
  it('is told the map and the day, and answers', async () => {
    const { insightOf, logged } = await threadOf('parentPort.postMessage({ people: workerData })')
    expect(await insightOf(workshop10Map(), WANTED)).toEqual({ people: { map: workshop10Map(), today: '2026-05-01' } })
    expect(logged).toEqual([])
  })

  it('inherits neither the environment nor the flags of the process', async () => {
    const code = 'parentPort.postMessage([Object.keys(process.env), process.execArgv, process.argv.length])'
    const { insightOf } = await threadOf(code)
    expect(await insightOf(workshop10Map(), WANTED)).toEqual([[], [], 2])
  })

  it.each([
    ['throws', 'throw new RangeError("of Anna")', 'RangeError'],
    ['ends without an answer', 'process.exit(3)', 'Error'],
    ['takes more and more memory', 'for (const all = []; ; ) all.push(new Array(100_000).fill(0.5))', 'Error'],
    ['is not there', null, 'Error'],
  ])('that %s gives none, and the log a code', async (_, code, name) => {
    const { insightOf, logged } = await threadOf(code)
    expect(await insightOf(workshop10Map(), WANTED)).toBeNull()
    expect(logged).toEqual([['insight/failed', expect.objectContaining({ class: name })]])
    expect(JSON.stringify(logged)).not.toContain('Anna')
  })

  it.each([
    ['takes too long', TOO_SLOW, ['insight/too-slow']],
    ['is not wanted any more', undefined, []],
  ])('that %s is ended', async (_, reason, events) => {
    const begun = join(folder(), 'begun')
    const { insightOf, logged } = await threadOf(`writeFileSync(${JSON.stringify(begun)}, ''); for (;;) {}`)
    const calledOff = new AbortController()
    const answer = insightOf(workshop10Map(), calledOff.signal)
    await expect.poll(() => existsSync(begun)).toBe(true)
    calledOff.abort(reason)
    expect(await answer).toBeNull()
    expect(logged.map(([event]) => event)).toEqual(events)
  })
})
