// Tidying a map: how long its worker takes, and whether the window goes on meanwhile.
import { clickMenu } from '../demo/window.mjs'
import { median, quantile } from './statistics.mjs'
import { startTrama } from './subject.mjs'

const SIZE = { nodes: 300, ties: 1_500 }
const GOAL = { worker: 1_500, frame: 20 }

/** Notes what the worker gets and tells. It has to be there before the worker is. */
function watch() {
  globalThis.planning = { began: 0, ended: 0 }
  const RealWorker = globalThis.Worker
  globalThis.Worker = class extends RealWorker {
    #isTidying
    constructor(address, options) {
      super(address, options)
      this.#isTidying = String(address).includes('tidy')
      this.addEventListener('message', () => {
        if (this.#isTidying) globalThis.planning.ended = performance.now()
      })
    }
    postMessage(...given) {
      if (this.#isTidying) globalThis.planning = { began: performance.now(), ended: 0 }
      super.postMessage(...given)
    }
  }
}

async function tidyOnce({ app, page }) {
  await page.evaluate(() => {
    globalThis.planning = { began: 0, ended: 0 }
    bench.begin()
  })
  await clickMenu(app, 'view/tidy')
  await page.waitForFunction(() => globalThis.planning.ended > 0)
  return page.evaluate(() => {
    const { began, ended } = globalThis.planning
    const times = bench.end().frames.filter((at) => at >= began && at <= ended)
    return { took: ended - began, frames: times.slice(1).map((at, index) => at - times[index]) }
  })
}

/**
 * @param {Parameters<typeof startTrama>[0]} runtime
 * @param {{ rounds: number }} options
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function tidy(runtime, { rounds }) {
  const subject = await startTrama(runtime, SIZE)
  try {
    const { page } = subject
    await subject.open()
    await page.evaluate(watch)
    const found = []
    for (let round = 0; round < rounds; round += 1) {
      const seq = await page.getByTestId('canvas').getAttribute('data-seq')
      found.push(await tidyOnce(subject))
      await page.locator(`[data-testid="canvas"]:not([data-seq="${seq}"])`).waitFor()
      await subject.rest()
      await subject.backTo(seq)
    }
    const took = median(found.map((each) => each.took))
    const p95 = median(found.map(({ frames }) => quantile(frames, 0.95)))
    return [
      {
        id: 'T1',
        what: `tidying ${SIZE.nodes} nodes and ${SIZE.ties} ties, in the worker`,
        goal: `≤ ${GOAL.worker} ms`,
        reached: `${took.toFixed(0)} ms (worst ${Math.max(...found.map((each) => each.took)).toFixed(0)})`,
        holds: took <= GOAL.worker,
      },
      {
        id: 'T2',
        what: 'frames of the window meanwhile',
        goal: `p95 ≤ ${GOAL.frame} ms`,
        reached: `p95 ${p95.toFixed(0)} ms, worst ${Math.max(...found.flatMap(({ frames }) => frames)).toFixed(0)} ms`,
        holds: p95 <= GOAL.frame,
      },
    ]
  } finally {
    await subject.close()
  }
}
