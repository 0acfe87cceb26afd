import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { insightThread } from '../../src-main/export/insight-thread'
import type { Log, LogFacts } from '../../src-main/log'
import { systemClock } from '../../src-main/session/clock'
import { workshop10Map } from '../support/oracle-maps'
import { ManualClock } from './support/clocks'
import { temporaryFolder } from './support/temporary-folder'

const folder = temporaryFolder()

/** A thread that runs this, and what it logs. */
async function threadOf(code: string, clock = new ManualClock()) {
  const script = join(folder(), 'worker.mjs')
  await writeFile(script, `import { parentPort, workerData } from 'node:worker_threads'\n${code}`)
  const logged: [string, LogFacts | undefined][] = []
  const log: Log = (event, facts) => void logged.push([event, facts])
  return { insightOf: insightThread({ script, clock, log }), logged, clock }
}

describe('the thread that computes figures for an export', () => {
  it('is told the map and the day, answers, and leaves no timer behind', async () => {
    const { insightOf, logged, clock } = await threadOf('parentPort.postMessage({ people: workerData })')
    expect(await insightOf(workshop10Map())).toEqual({ people: { map: workshop10Map(), today: '2026-05-01' } })
    expect(logged).toEqual([])
    expect(clock.timers).toBe(0)
  })

  it('inherits neither the environment nor the flags of the process', async () => {
    const code = 'parentPort.postMessage([Object.keys(process.env), process.execArgv, process.argv.length])'
    const { insightOf } = await threadOf(code)
    expect(await insightOf(workshop10Map())).toEqual([[], [], 2])
  })

  it.each([
    ['throws', 'throw new RangeError("of Anna")', 'RangeError'],
    ['ends without an answer', 'process.exit(3)', 'Error'],
  ])('that %s gives none, and the log a code', async (_, code, name) => {
    const { insightOf, logged, clock } = await threadOf(code)
    expect(await insightOf(workshop10Map())).toBeNull()
    expect(logged).toEqual([['insight/failed', expect.objectContaining({ class: name })]])
    expect(JSON.stringify(logged)).not.toContain('Anna')
    expect(clock.timers).toBe(0)
  })

  it('that is not there gives none', async () => {
    const logged: string[] = []
    const script = join(folder(), 'nothing.mjs')
    const insightOf = insightThread({ script, clock: systemClock, log: (event) => void logged.push(event) })
    expect(await insightOf(workshop10Map())).toBeNull()
    expect(logged).toEqual(['insight/failed'])
  })

  it('that is never done is given up', async () => {
    const { insightOf, logged, clock } = await threadOf('for (;;) {}')
    const answer = insightOf(workshop10Map())
    clock.advance(60_000)
    expect(await answer).toBeNull()
    expect(logged).toEqual([['insight/too-slow', undefined]])
  })
})
