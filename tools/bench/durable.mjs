// How long it takes from a command until it is on the disk, and the window knows.
import { workshopCommand } from './edits.mjs'
import { median, ms, quantile } from './statistics.mjs'
import { startTrama } from './subject.mjs'

const SIZE = { nodes: 1_000, ties: 3_000 }
const COMMANDS = 150
const P95 = 20

/** Sends commands one after the other, each when the one before is on the disk. @returns how long each took. */
function sendAll(commands) {
  return (async () => {
    const { trama } = globalThis
    let waiting = null
    let saved = 0
    trama.listen('session/saved', ({ state, seq }) => {
      if (state !== 'saved') return
      saved = seq
      waiting?.()
    })
    const times = []
    for (const instruction of commands) {
      const began = performance.now()
      const answer = await trama.request('session/execute', { instruction, gesture: null })
      if (!answer.ok) throw new Error(answer.error.code)
      while (saved < answer.value.seq) {
        await new Promise((done) => {
          waiting = done
        })
      }
      times.push(performance.now() - began)
    }
    return times
  })()
}

/**
 * @param {Parameters<typeof startTrama>[0]} runtime
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function durable(runtime) {
  const subject = await startTrama(runtime, SIZE)
  try {
    await subject.open()
    const commands = Array.from({ length: COMMANDS }, (_, index) => workshopCommand(index))
    const times = await subject.page.evaluate(sendAll, commands)
    const p95 = quantile(times, 0.95)
    return [
      {
        id: 'E1',
        what: `from a command to its being on the disk, ${COMMANDS} commands at ${SIZE.nodes} nodes and ${SIZE.ties} ties`,
        goal: `p95 ≤ ${P95} ms`,
        reached: `median ${ms(median(times))}, p95 ${ms(p95)}, worst ${ms(Math.max(...times))}`,
        holds: p95 <= P95,
      },
    ]
  } finally {
    await subject.close()
  }
}
