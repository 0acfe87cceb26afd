// How long a command takes from the facilitator's window to the painted wall.
import { openWall, startOnMap } from './app.mjs'
import { workshopCommand } from './edits.mjs'
import { median, ms, quantile } from './statistics.mjs'

const NODES = 100
const TIES = 300
const COMMANDS = 100
const GOAL = { median: 50, p95: 100 }

/** Notes, in the wall's page, when the frame that shows each commit has been painted, at the latest. */
function watchPaints(root) {
  globalThis.paints = new Map()
  const note = () => {
    const seq = Number(root.dataset.seq)
    // A task after the next frame's callbacks comes when that frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => globalThis.paints.set(seq, performance.timeOrigin + performance.now())
      port2.postMessage(null)
    })
  }
  new MutationObserver(note).observe(root, { attributes: true, attributeFilter: ['data-seq'] })
}

async function send(page, index) {
  return page.evaluate(async (given) => {
    const began = performance.timeOrigin + performance.now()
    const answer = await globalThis.trama.request('session/execute', { instruction: given, gesture: null })
    if (!answer.ok) throw new Error(answer.error.code)
    return { began, seq: answer.value.seq }
  }, workshopCommand(index))
}

/**
 * @param {Parameters<typeof startOnMap>[0]} runtime
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function commitToWall(runtime) {
  const { app, page, close } = await startOnMap(runtime, { nodes: NODES, ties: TIES })
  try {
    const wall = await openWall(app)
    await wall.getByTestId('wall').evaluate(watchPaints)
    const times = []
    for (let index = 0; index < COMMANDS; index += 1) {
      const { began, seq } = await send(page, index)
      const painted = await wall.waitForFunction((number) => globalThis.paints.get(number) ?? false, seq)
      times.push((await painted.jsonValue()) - began)
    }
    const [middle, p95] = [median(times), quantile(times, 0.95)]
    return [
      {
        id: 'W1',
        what: `from a command in the facilitator's window to the painted wall, ${COMMANDS} commands at ${NODES} nodes and ${TIES} ties`,
        goal: `median ≤ ${GOAL.median} ms, p95 ≤ ${GOAL.p95} ms`,
        reached: `median ${ms(middle)}, p95 ${ms(p95)}, worst ${ms(Math.max(...times))}`,
        holds: middle <= GOAL.median && p95 <= GOAL.p95,
      },
    ]
  } finally {
    await close()
  }
}
